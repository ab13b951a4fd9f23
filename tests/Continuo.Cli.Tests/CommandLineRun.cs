namespace Continuo.Cli.Tests;

using Continuo.Cli.Running;

/// <summary>Runs the command line inside the test.</summary>
internal static class CommandLineRun
{
    public static (int Code, string Out, string Error) Of(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var surroundings = new Surroundings { Out = output, Error = error, Time = TimeProvider.System };
        var code = CommandLine.RunAsync(arguments, surroundings).GetAwaiter().GetResult();
        return (code, output.ToString(), error.ToString());
    }

    public static string Sample(string relative)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "samples")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "samples", relative);
    }
}
