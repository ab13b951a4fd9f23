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
using Continuo.Placement.Loads;

/// <summary><c>continuo place max-load</c>: up to which load a placement keeps every rule.</summary>
internal static class PlaceMaxLoadCommand
{
    public static Command Create(CommandRunner runner)
    {
        var system = new SystemOptions();
        var placement = new Option<string>("--placement") { HelpName = "FILE", Description = "Placement to load, in any published solution shape", Required = true };
        var scaleOut = new Option<bool>("--scale-out") { Description = "Instances may be added, up to what is available; places stay" };
        var command = new Command("max-load", "Find the largest load at which a placement keeps every rule, and what breaks beyond it") { placement, scaleOut };
        system.AddTo(command);
        return runner.Bind(command, (parsed, call) => Find(
            new MaxLoadOptions(system.Read(parsed), parsed.GetValue(placement)!, parsed.GetValue(scaleOut)), call));
    }

    private static Answer Find(MaxLoadOptions options, Call call)
    {
        // Without a load now the answer is the same; only which side of a gap is meant stays open.
        var input = PlacementInputReader.Read(options.System, out var system, otherwise: LoadProfile.Of(0));
        var placement = system is null ? new Outcome<Placement>(null, []) : SolutionReader.Read(options.Placement, system);
        ImmutableArray<Diagnostic> found = [.. input.Diagnostics, .. placement.Diagnostics];
        if (!input.Succeeded || !placement.Succeeded)
        {
            return Answer.Invalid(found);
        }

        var load = input.Value.Load;
        if (load.Uniform is null && load.BySource.Values.All(rate => rate == 0))
        {
            return Answer.Invalid([.. found, new Diagnostic(CliCodes.NothingToMultiply, DiagnosticSeverity.Error, "The load is 0 at every source; max-load multiplies the rates it is given.")
            {
                Hint = "give rates above 0, such as --load c1=0.5,c2=2, or one rate for all sources",
            }]);
        }

        var request = new MaximumLoadRequest { System = input.Value.System, Placement = placement.Value, Load = load, Rules = input.Value.Rules, ScaleOut = options.ScaleOut };
        var result = MaximumLoad.Of(request, call.Cancellation);
        var isLoadGiven = options.System.Load is not null || input.Value.System.Load is not null;
        return new Answer(result.Load is null ? ExitCode.Negative : ExitCode.Done, [.. found, .. LeftOutAdvice.OnPlacement(result.LeftOut, options.Placement, "its largest load is not known"), .. MaxLoadAdvice.On(request, result, isLoadGiven)])
        {
            Members = writer => MaxLoadDocument.WriteMembers(writer, request, result),
            Show = screen => MaxLoadScreen.Show(screen, request, result),
            Line = LeftOutLine.After(MaxLoadScreen.Line(request, result), result.LeftOut),
        };
    }
}
