namespace Continuo.Experiments.Functions;

using System.Diagnostics;
using System.Globalization;

/// <summary>Load by the program <c>wrk</c>: one thread, eight connections, five seconds.</summary>
internal static class WrkRun
{
    private const string RateLine = "Requests/sec:";

    /// <summary>Rate of whole answers of a page.</summary>
    /// <exception cref="InvalidOperationException">An answer was not a success.</exception>
    public static async Task<double> RequestsPerSecondAsync(string url)
    {
        using var process = Process.Start(new ProcessStartInfo("wrk", ["-t1", "-c8", "-d5s", url]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return text.Split('\n').FirstOrDefault(l => l.StartsWith(RateLine, StringComparison.Ordinal)) is { } line && !text.Contains("Non-2xx", StringComparison.Ordinal)
            ? double.Parse(line[RateLine.Length..], CultureInfo.InvariantCulture)
            : throw new InvalidOperationException(text);
    }
}
