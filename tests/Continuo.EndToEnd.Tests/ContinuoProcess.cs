namespace Continuo.EndToEnd.Tests;

using System.Diagnostics;
using System.Text.Json;

/// <summary>Runs the published command as users do, as a process of its own.</summary>
internal static class ContinuoProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Published before the first run, so that no test waits for it while its time is taken.</summary>
    private static readonly Lazy<string> Command = new(() =>
    {
        var script = Path.Combine(Repository.Root, "continuo");
        using var publishing = Start("bash", [script, "--version"], Repository.Root);
        var error = publishing.StandardError.ReadToEndAsync();
        publishing.StandardOutput.ReadToEnd();
        publishing.WaitForExit();
        return publishing.ExitCode == 0 ? script : throw new InvalidOperationException($"The command line cannot be published: {error.Result}");
    });

    public static Result Run(params string[] arguments) => RunIn(Repository.Root, arguments);

    public static Result RunIn(string folder, params string[] arguments)
    {
        using var process = Start(Command.Value, arguments, folder);
        return Finish(process);
    }

    /// <summary>Runs a line of the shell, in which <c>$0</c> is the command.</summary>
    public static Result RunShell(string line, params string[] arguments)
    {
        using var process = Start("bash", ["-c", line, Command.Value, .. arguments], Repository.Root);
        return Finish(process);
    }

    /// <summary>Starts it, sends a signal after a while, and waits for the end.</summary>
    public static Result Interrupt(string signal, TimeSpan after, params string[] arguments)
    {
        // A runner in the background ignores SIGINT, and its children would too.
        using var process = Start("env", ["--default-signal=INT", Command.Value, .. arguments], Repository.Root);
        Thread.Sleep(after);
        process.HasExited.ShouldBeFalse("the command should still be busy");
        using var kill = Start("kill", [signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)], Repository.Root);
        kill.WaitForExit();
        return Finish(process);
    }

    /// <summary>Starts it and leaves it running; what it keeps for its user goes into the folder.</summary>
    public static Process Begin(string folder, params string[] arguments) => Start("env", [$"XDG_STATE_HOME={folder}", Command.Value, .. arguments], folder);

    /// <summary>Runs it beside a server that keeps what it tells its user in the folder.</summary>
    public static Result RunBeside(string folder, params string[] arguments)
    {
        using var process = Start("env", [$"XDG_STATE_HOME={folder}", $"HOME={folder}", Command.Value, .. arguments], Repository.Root);
        return Finish(process);
    }

    private static Result Finish(Process process)
    {
        var watch = Stopwatch.StartNew();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("The command did not end.");
        }

        return new Result(process.ExitCode, output.Result, error.Result, watch.Elapsed);
    }

    private static Process Start(string file, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        return Process.Start(start)!;
    }

    /// <summary>What a run left behind.</summary>
    public sealed record Result(int ExitCode, string Out, string Error, TimeSpan Elapsed)
    {
        /// <summary>Standard output as the one JSON document that it is.</summary>
        public JsonElement Document() => JsonDocument.Parse(Out).RootElement;

        /// <summary>What holds for every run: no stack trace, no colours where nobody sees them.</summary>
        public Result ShouldBeCalm()
        {
            (Out + Error).ShouldNotContain("   at ");
            (Out + Error).ShouldNotContain("Unhandled");
            (Out + Error).ShouldNotContain("CON2099", Case.Sensitive, "a fault in continuo itself");
            (Out + Error).ShouldNotContain("\u001b");
            return this;
        }
    }
}
