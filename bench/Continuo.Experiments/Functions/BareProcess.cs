namespace Continuo.Experiments.Functions;

using System.Diagnostics;

/// <summary>A program run on its own: the peer of what the server does.</summary>
internal static class BareProcess
{
    /// <summary>Runs a program to its end.</summary>
    /// <returns>Time from the start to the end, in milliseconds.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task<double> RunAsync(string program, string[] arguments, params (string Name, string Value)[] variables)
    {
        var plan = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
        {
            plan.Environment[name] = value;
        }

        var begin = Stopwatch.GetTimestamp();
        using var process = Process.Start(plan)!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(begin).TotalMilliseconds
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: exit code {process.ExitCode}");
    }
}
