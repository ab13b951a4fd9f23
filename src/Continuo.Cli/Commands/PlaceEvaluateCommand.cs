namespace Continuo.Cli.Commands;

using System.CommandLine;

using Continuo.Cli.Documents;
using Continuo.Cli.Inputs;
using Continuo.Cli.Options;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Files;
using Continuo.Placement.Evaluators;

/// <summary><c>continuo place evaluate</c>: response times, utilisation, cost and broken rules of a placement.</summary>
internal static class PlaceEvaluateCommand
{
    public static Command Create(CommandRunner runner)
    {
        var system = new SystemOptions();
        var placement = new Option<string>("--placement") { HelpName = "FILE", Description = "Placement to judge, in any published solution shape", Required = true };
        var command = new Command("evaluate", "Judge a placement: response times, utilisation, cost, broken rules") { placement };
        system.AddTo(command);
        return runner.Bind(command, (parsed, _) => Evaluate(new EvaluateOptions(system.Read(parsed), parsed.GetValue(placement)!)));
    }

    public static Answer Evaluate(EvaluateOptions options)
    {
        var input = PlacementInputReader.Read(options.System);
        if (!input.Succeeded)
        {
            return Answer.Invalid(input.Diagnostics);
        }

        var placement = SolutionReader.Read(options.Placement, input.Value.System);
        if (!placement.Succeeded)
        {
            return Answer.Invalid([.. input.Diagnostics, .. placement.Diagnostics]);
        }

        var evaluation = new PlacementEvaluator(input.Value.System, input.Value.Load, input.Value.Rules).Evaluate(placement.Value);
        var code = evaluation.Feasible ? ExitCode.Done : ExitCode.Negative;
        return new Answer(code, [.. input.Diagnostics, .. placement.Diagnostics, .. CostAdvice.On(evaluation)])
        {
            Members = writer => EvaluationDocument.WriteMembers(writer, evaluation),
            Show = screen => EvaluationScreen.Show(screen, evaluation),
            Line = EvaluationScreen.Line(evaluation),
        };
    }
}
