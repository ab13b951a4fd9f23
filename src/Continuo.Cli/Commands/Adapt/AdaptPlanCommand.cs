namespace Continuo.Cli.Commands.Adapt;

using System.Collections.Immutable;
using System.CommandLine;

using Continuo.Adaptation.Migration;
using Continuo.Cli.Documents;
using Continuo.Cli.Inputs;
using Continuo.Cli.Options;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Files;
using Continuo.Model;

/// <summary><c>continuo adapt plan</c>: the steps from one placement to another, and the way back.</summary>
internal static class AdaptPlanCommand
{
    public static Command Create(CommandRunner runner)
    {
        var system = new SystemOptions();
        var from = new Option<string>("--from") { HelpName = "FILE", Description = "Placement that runs, in any published solution shape", Required = true };
        var to = new Option<string>("--to") { HelpName = "FILE", Description = "Placement that is wanted", Required = true };
        var command = new Command("plan", "Order the steps from one placement to another so that no rule breaks on the way; and the way back") { from, to };
        system.AddTo(command);
        return runner.Bind(command, (parsed, _) => Plan(new PlanOptions(system.Read(parsed), parsed.GetValue(from)!, parsed.GetValue(to)!)));
    }

    private static Answer Plan(PlanOptions options)
    {
        var input = PlacementInputReader.Read(options.System, out var system);
        if (system is null)
        {
            return Answer.Invalid(input.Diagnostics);
        }

        var (from, to) = (SolutionReader.Read(options.From, system), SolutionReader.Read(options.To, system));
        ImmutableArray<Diagnostic> found = [.. input.Diagnostics, .. from.Diagnostics, .. to.Diagnostics];
        if (!input.Succeeded || !from.Succeeded || !to.Succeeded)
        {
            return Answer.Invalid(found);
        }

        var plan = MigrationPlanner.Plan(system, input.Value.Rules, input.Value.Load, from.Value, to.Value);
        return new Answer(plan.Feasible && plan.To.Feasible ? ExitCode.Done : ExitCode.Negative, [.. found, .. MigrationAdvice.On(plan, options.From, options.To)])
        {
            Members = writer => MigrationDocument.WriteMembers(writer, plan),
            Show = screen => MigrationScreen.Show(screen, plan),
            Line = LeftOutLine.After(MigrationScreen.Line(plan), plan.LeftOut),
        };
    }
}
