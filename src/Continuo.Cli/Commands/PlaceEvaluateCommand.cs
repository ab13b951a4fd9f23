namespace Continuo.Cli.Commands;

using System.CommandLine;

using Continuo.Cli.Documents;
using Continuo.Cli.Inputs;
using Continuo.Cli.Options;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Files;
using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Simulation;

/// <summary><c>continuo place evaluate</c>: response times, utilisation, cost and broken rules of a placement.</summary>
internal static class PlaceEvaluateCommand
{
    public static Command Create(CommandRunner runner)
    {
        var system = new SystemOptions();
        var placement = new Option<string>("--placement") { HelpName = "FILE", Description = "Placement to judge, in any published solution shape", Required = true };
        var command = new Command("evaluate", "Judge a placement: response times, utilisation, cost, broken rules") { placement };
        var simulation = new SimulationSwitches();
        system.AddTo(command);
        simulation.AddTo(command);
        return runner.Bind(command, (parsed, call) => Evaluate(
            new EvaluateOptions(system.Read(parsed), parsed.GetValue(placement)!, simulation.Read(parsed)), call.Cancellation));
    }

    public static Answer Evaluate(EvaluateOptions options, CancellationToken cancellation = default)
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
        var simulation = options.Simulation is { } wanted
            ? Simulate(input.Value, placement.Value, evaluation, wanted, cancellation)
            : new Outcome<SimulationResult>(null, PlacementSimulation.NotChecked(input.Value.System));
        return new Answer(
            Code(evaluation, simulation), [.. input.Diagnostics, .. placement.Diagnostics, .. LeftOutAdvice.OnPlacement(evaluation.LeftOut, options.Placement, "its times are not known"), .. CostAdvice.On(evaluation), .. simulation.Diagnostics])
        {
            Members = writer =>
            {
                EvaluationDocument.WriteMembers(writer, evaluation);
                SimulationDocument.Write(writer, simulation.Value);
                LeftOutDocument.Write(writer, evaluation.LeftOut);
            },
            Show = screen =>
            {
                EvaluationScreen.Show(screen, evaluation);
                SimulationScreen.Show(screen, evaluation, simulation.Value);
            },
            Line = LeftOutLine.After(EvaluationScreen.Line(evaluation), evaluation.LeftOut),
        };
    }

    private static Outcome<SimulationResult> Simulate(
        PlacementInput input, Placement placement, Evaluation evaluation, SimulationOptions options, CancellationToken cancellation)
    {
        var simulation = PlacementSimulation.Run(input, placement, options, DiagnosticSeverity.Error, cancellation);
        return simulation.Succeeded
            ? simulation with { Diagnostics = [.. SimulationAdvice.On(simulation.Value, evaluation, DiagnosticSeverity.Error)] }
            : simulation;
    }

    private static int Code(Evaluation evaluation, Outcome<SimulationResult> simulation) =>
        simulation.Value is { IsComplete: false } ? ExitCode.Interrupted
        : !evaluation.Feasible || simulation.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error) ? ExitCode.Negative
        : ExitCode.Done;
}
