namespace Continuo.Cli.Commands;

using System.Collections.Immutable;
using System.CommandLine;

using Continuo.Cli.Documents;
using Continuo.Cli.Inputs;
using Continuo.Cli.Options;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Files;
using Continuo.Model;
using Continuo.Placement.Evaluators;

/// <summary><c>continuo place compare</c>: placements side by side, and what moved.</summary>
internal static class PlaceCompareCommand
{
    public static Command Create(CommandRunner runner)
    {
        var system = new SystemOptions();
        var placements = ParsedOption.ListOf("--placement", "FILE", "A placement; give two or more", text => text);
        placements.Required = true;
        var command = new Command("compare", "Put placements side by side and list what moved from the first to the others") { placements };
        system.AddTo(command);
        return runner.Bind(command, (parsed, _) => Compare(new CompareOptions(system.Read(parsed), [.. parsed.GetValue(placements)!])));
    }

    private static Answer Compare(CompareOptions options)
    {
        if (options.Placements.Length < 2)
        {
            throw new UsageException("needs --placement FILE at least twice");
        }

        var input = PlacementInputReader.Read(options.System, out var system);
        var read = system is null ? [] : options.Placements.Select(file => SolutionReader.Read(file, system)).ToList();
        ImmutableArray<Diagnostic> found = [.. input.Diagnostics, .. read.SelectMany(outcome => outcome.Diagnostics)];
        if (!input.Succeeded || read.Any(outcome => !outcome.Succeeded))
        {
            return Answer.Invalid(found);
        }

        var placements = read.Select(outcome => outcome.Value!).ToList();
        var evaluator = new PlacementEvaluator(input.Value.System, input.Value.Load, input.Value.Rules);
        var rows = options.Placements.Zip(placements.Select(evaluator.Evaluate)).ToImmutableArray();
        var moved = options.Placements.Zip(placements).Skip(1).SelectMany(pair => Moves.Between(placements[0], pair.Second, pair.First)).ToImmutableArray();
        return new Answer(rows.All(row => row.Second.Feasible) ? ExitCode.Done : ExitCode.Negative, [.. found, .. rows.SelectMany(row => LeftOutAdvice.OnPlacement(row.Second.LeftOut, row.First, "its times are not known"))])
        {
            Members = writer => CompareDocument.WriteMembers(writer, rows, moved),
            Show = screen => CompareScreen.Show(screen, rows, moved),
            Line = string.Join("; ", rows.Select(row => $"{row.First}: {EvaluationScreen.Line(row.Second)}")),
        };
    }
}
