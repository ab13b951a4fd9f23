namespace Continuo.Cli.Running;

using System.CommandLine;

using Continuo.Cli.Commands;
using Continuo.Model;

/// <summary>The command <c>continuo</c>: parses, runs one command, gives its answer.</summary>
internal static class CommandLine
{
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Surroundings surroundings)
    {
        var runner = new CommandRunner(surroundings);
        var root = RootOfCommands.Create(runner);
        var parsed = root.Parse(OptionSpelling.WithHyphens(arguments), Parsing);
        if (WrongUse.In(parsed) is { } wrong)
        {
            surroundings.Error.Write(wrong + "\n");
            surroundings.Error.Flush();
            return ExitCode.WrongUse;
        }

        var code = await parsed.InvokeAsync(
            new InvocationConfiguration
            {
                Output = surroundings.Out,
                Error = surroundings.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            },
            CancellationToken.None).ConfigureAwait(false);
        surroundings.Out.Flush();
        if (surroundings.OutFault() is { } fault)
        {
            surroundings.Error.Write(new Diagnostic(CliCodes.OutputNotWritten, DiagnosticSeverity.Error, $"Standard output cannot be written: {fault}") + "\n");
            code = code == ExitCode.Done ? ExitCode.Negative : code;
        }

        surroundings.Error.Flush();
        return code;
    }
}
