namespace Continuo.Cli.Commands;

using System.Collections.Immutable;
using System.CommandLine;

using Continuo.Cli.Documents;
using Continuo.Cli.Inputs;
using Continuo.Cli.Options;
using Continuo.Cli.Running;
using Continuo.Files;
using Continuo.Model;
using Continuo.Oscar.Fdl;

/// <summary><c>continuo validate</c>: everything that is wrong with an input, at once.</summary>
internal static class ValidateCommand
{
    public static Command Create(CommandRunner runner)
    {
        var path = new Argument<string>("PATH") { Description = "System description, solution file, functions file, load profile (.csv) or application directory" };
        var system = new Option<string?>("--system") { HelpName = "PATH", Description = "System of a solution, so that its names are checked too" };
        var format = ParsedOption.Of("--format", "text|json|sarif", "Form of the answer. Default text", text => OptionText.Choice(text, "text", "json", "sarif"));
        var command = new Command("validate", "Check an input and report everything that is wrong with it") { path, system, format };
        return runner.Bind(command, (parsed, call) => Validate(new ValidateOptions(
            parsed.GetValue(path)!,
            parsed.GetValue(system),
            parsed.GetValue(format) ?? (call.Verbosity.Json ? "json" : "text"))));
    }

    private static Answer Validate(ValidateOptions options)
    {
        var input = InputFile.Recognise(options.Path);
        var kind = input.Value?.Kind;
        var found = kind switch
        {
            InputKind.ApplicationDirectory => ApplicationDirectoryReader.Read(options.Path).Diagnostics,
            InputKind.SystemDescription => SystemDescriptionReader.Read(options.Path).Diagnostics,
            InputKind.LoadProfile => LoadTraceReader.Read(options.Path).Diagnostics,
            InputKind.FunctionsFile => Functions(options.Path),
            InputKind.Solution when options.SystemFile is { } system => Solution(options.Path, system),
            InputKind.Solution => [.. input.Diagnostics, Unchecked(options.Path)],
            _ => input.Diagnostics,
        };
        var valid = found.All(d => d.Severity != DiagnosticSeverity.Error);
        var answer = new Answer(valid ? ExitCode.Done : ExitCode.Negative, found)
        {
            DiagnosticsAreTheAnswer = true,
            Line = $"{options.Path}: {Name(kind)} {(valid ? "valid" : "not valid")}",
            Members = writer =>
            {
                writer.WriteString("kind", Word(kind));
                writer.WriteBoolean("valid", valid);
            },
            Show = screen => screen.Status(valid, Verdict(options.Path, kind, found)),
        };
        return options.Format switch
        {
            "json" => answer with { Document = AnswerDocument.Render(answer) },
            "sarif" => answer with { Document = SarifDocument.Render(found) },
            _ => answer,
        };
    }

    private static ImmutableArray<Diagnostic> Functions(string path)
    {
        var read = FunctionsFileReader.Read(path);
        return [.. read.Diagnostics, .. OfferedRuns.Check(read.Value)];
    }

    private static Diagnostic Unchecked(string path) =>
        new(CliCodes.SolutionWithoutSystem, DiagnosticSeverity.Warning, "Only the form of the solution is checked, since its system is not given.")
        {
            Position = new SourcePosition(path, 0, 0),
            Hint = "give it with --system, so that names and numbers are checked too",
        };

    private static ImmutableArray<Diagnostic> Solution(string path, string systemFile)
    {
        var system = AnyInputReader.Read(systemFile);
        return system.Succeeded ? SolutionReader.Read(path, system.Value).Diagnostics : system.Diagnostics;
    }

    private static string Verdict(string path, InputKind? kind, ImmutableArray<Diagnostic> found)
    {
        var errors = found.Count(d => d.Severity == DiagnosticSeverity.Error);
        var warnings = found.Count(d => d.Severity == DiagnosticSeverity.Warning);
        var counts = string.Join(", ", new[] { Count(errors, "error"), Count(warnings, "warning") }.Where(text => text.Length > 0));
        return $"{path}: {(errors == 0 ? $"valid {Name(kind)}" : $"not a valid {Name(kind)}")}{(counts.Length > 0 ? $" ({counts})" : "")}";
    }

    private static string Count(int number, string noun) => number switch { 0 => "", 1 => $"1 {noun}", _ => $"{number} {noun}s" };

    private static string Name(InputKind? kind) => kind switch
    {
        InputKind.SystemDescription => "system description",
        InputKind.Solution => "solution",
        InputKind.LoadProfile => "load profile",
        InputKind.FunctionsFile => "functions file",
        InputKind.ApplicationDirectory => "application directory",
        _ => "input",
    };

    private static string? Word(InputKind? kind) => kind switch
    {
        InputKind.SystemDescription => "system",
        InputKind.Solution => "solution",
        InputKind.LoadProfile => "profile",
        InputKind.FunctionsFile => "functions",
        InputKind.ApplicationDirectory => "application",
        _ => null,
    };
}
