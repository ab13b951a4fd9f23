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
using Continuo.Placement.Explanation;

/// <summary><c>continuo place explain</c>: binding limits, prices of limits, why each component is where it is.</summary>
internal static class PlaceExplainCommand
{
    public static Command Create(CommandRunner runner)
    {
        var system = new SystemOptions();
        var placement = new Option<string>("--placement") { HelpName = "FILE", Description = "Placement to explain, in any published solution shape", Required = true };
        var limit = ParsedOption.Of<TimeSpan?>("--time-limit", "TIME", "Longest time for the prices of all limits together. Default 10s", text => OptionText.Duration(text));
        var command = new Command("explain", "Say which limits bind, what they cost, and why each component is where it is") { placement };
        system.AddTo(command);
        command.Options.Add(limit);
        return runner.Bind(command, (parsed, call) => Explain(
            new ExplainOptions(system.Read(parsed), parsed.GetValue(placement)!, parsed.GetValue(limit)), call));
    }

    private static Answer Explain(ExplainOptions options, Call call)
    {
        var request = RequestReader.Read(options.System, new SearchArguments { TimeLimit = options.TimeLimit });
        if (!request.Succeeded)
        {
            return Answer.Invalid(request.Diagnostics);
        }

        var placement = SolutionReader.Read(options.Placement, request.Value.System);
        ImmutableArray<Diagnostic> found = [.. request.Diagnostics, .. placement.Diagnostics];
        if (!placement.Succeeded)
        {
            return Answer.Invalid(found);
        }

        var evaluation = new PlacementEvaluator(request.Value.System, request.Value.Load, request.Value.Rules).Evaluate(placement.Value);
        var explanation = PlacementExplainer.Explain(request.Value, placement.Value, call.Cancellation);
        var interrupted = call.Cancellation.IsCancellationRequested;
        return new Answer(
            interrupted ? ExitCode.Interrupted : evaluation.Feasible ? ExitCode.Done : ExitCode.Negative,
            [.. found, .. LeftOutAdvice.OnPlacement(evaluation.LeftOut, options.Placement, "its times are not known"), .. PriceAdvice.On(explanation), .. interrupted ? [Interruption.Notice] : Array.Empty<Diagnostic>()])
        {
            Members = writer => ExplanationDocument.WriteMembers(writer, explanation),
            Show = screen => ExplanationScreen.Show(screen, evaluation, explanation),
            Line = LeftOutLine.After(EvaluationScreen.Line(evaluation), explanation.LeftOut),
        };
    }
}
