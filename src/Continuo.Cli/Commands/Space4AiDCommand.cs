namespace Continuo.Cli.Commands;

using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;

using Continuo.Cli.Documents;
using Continuo.Cli.Inputs;
using Continuo.Cli.Options;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Files;
using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Loads;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;

/// <summary><c>continuo space4ai-d</c>: the options, files and numbers of SPACE4AI-D, so that its scripts run on.</summary>
internal static class Space4AiDCommand
{
    private const string UsualConfiguration = "ConfigFiles/Input_file.json";

    public static Command Create(CommandRunner runner)
    {
        var system = new Option<string>("--system-file", "-s") { HelpName = "FILE", Description = "System description", Required = true };
        var configuration = new Option<string?>("--config", "-c") { HelpName = "Input.json", Description = $"Run configuration. Default {UsualConfiguration}, if it is there" };
        var load = ParsedOption.Of<double?>("--Lambda", "RATE", "Requests/s, beside those of the configuration", text => OptionText.NumberFromZero(text));
        load.Aliases.Add("-L");
        var evaluate = new Option<string[]>("--evaluation-lambda", "-e")
        {
            HelpName = "RATE FILE", Description = "Only judge a solution: its load and its file", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<string?>("--output", "-o") { HelpName = "DIR", Description = "Folder for the results. Default: here; the original writes beside the system description" };
        var command = new Command("space4ai-d", "Do as SPACE4AI-D does: its options, its files, its numbers") { system, configuration, load, evaluate, output };
        return runner.Bind(command, (parsed, call) => Run(
            new Space4AiDOptions(
                parsed.GetValue(system)!,
                parsed.GetValue(configuration) ?? (File.Exists(UsualConfiguration) ? UsualConfiguration : null),
                parsed.GetValue(load),
                [.. parsed.GetValue(evaluate) ?? []],
                parsed.GetValue(output) ?? ""),
            call));
    }

    private static Answer Run(Space4AiDOptions options, Call call)
    {
        if (!options.Evaluate.IsEmpty)
        {
            return Evaluate(options);
        }

        var system = SystemDescriptionReader.Read(options.SystemFile);
        var configuration = options.ConfigurationFile is { } file ? RunConfigurationReader.Read(file) : new Outcome<RunConfiguration>(null, []);
        ImmutableArray<double> loads = [.. configuration.Value?.Loads ?? [], .. options.Load is { } load ? [load] : Array.Empty<double>()];
        ImmutableArray<Diagnostic> found = [.. system.Diagnostics, .. configuration.Diagnostics];
        if (!system.Succeeded || (options.ConfigurationFile is not null && !configuration.Succeeded))
        {
            return Answer.Invalid(found);
        }

        if (loads.IsEmpty)
        {
            return Answer.Invalid([.. found, new Diagnostic(CliCodes.MissingLoad, DiagnosticSeverity.Error, "There is no load.") { Hint = "give -L 1.8, or 'LambdaBound' in the configuration" }]);
        }

        var plan = RunPlan.Of(configuration.Value, options.ConfigurationFile ?? "");
        var solutions = new List<Space4AiDSolution>();
        var unanswered = new List<Diagnostic>();
        var written = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var rate in loads.TakeWhile(_ => !call.Cancellation.IsCancellationRequested))
        {
            var result = PlacementSolver.Solve(plan.Request(system.Value, rate), call.Progress, call.Cancellation);
            var solution = new Space4AiDSolution(rate, result, result.Status == SolveStatus.Unknown ? "" : FileOf(options.Folder, rate, result))
            {
                LargestLoad = plan.SearchesLoad ? LargestLoad(system.Value, rate, result) : null,
            };
            solutions.Add(solution);
            if (result.Status == SolveStatus.Unknown)
            {
                unanswered.Add(result.LeftOut.IsEmpty ? NotAnswered(rate) : LeftOutAdvice.NothingFound);
                continue;
            }

            OutputTarget.Check("its result", solution.File, options.SystemFile, options.ConfigurationFile);
            written.AddRange(OutputTarget.Write(solution.File, () => Space4AiDDocument.File(system.Value, solution)));
        }

        var interrupted = call.Cancellation.IsCancellationRequested;
        found = [.. found, .. unanswered];
        return new Answer(
            Code(solutions, interrupted, written),
            [.. found, .. plan.Diagnostics, .. written, .. interrupted ? [Interruption.Notice] : Array.Empty<Diagnostic>()])
        {
            Members = writer => Space4AiDDocument.WriteMembers(writer, solutions, plan.SearchesLoad),
            Show = screen => Show(screen, solutions, plan.SearchesLoad),
            Line = string.Join('\n', solutions.Select(solution => solution.File)),
        };
    }

    /// <summary>No file is written: one named infeasible would claim a proof.</summary>
    private static Diagnostic NotAnswered(double load) => new(
        CliCodes.LimitBeforeAnswer, DiagnosticSeverity.Warning, $"At load {Figures.Rate(load)} the limit came before a placement or a proof; no file is written.");

    private static double? LargestLoad(SystemDescription system, double rate, SolveResult result) =>
        result.Placement is not { } placement ? null : MaximumLoad.Of(
            new MaximumLoadRequest { System = system, Placement = placement, Load = LoadProfile.Of(rate), Rules = EvaluationRules.Space4AiD }).Load;

    private static Answer Evaluate(Space4AiDOptions options)
    {
        var load = new LoadText(OptionText.NumberOrWrongUse("-e", options.Evaluate[0]), []);
        return PlaceEvaluateCommand.Evaluate(new EvaluateOptions(
            new SystemArguments(options.SystemFile, null, load, EvaluationRules.Space4AiD), options.Evaluate[1]));
    }

    private static int Code(List<Space4AiDSolution> solutions, bool interrupted, IEnumerable<Diagnostic> written) =>
        interrupted ? ExitCode.Interrupted
        : written.Any() || solutions.Exists(solution => solution.Result.Placement is null) ? ExitCode.Negative
        : ExitCode.Done;

    /// <summary>As SPACE4AI-D names it, but not beside the system file: folders of inputs are left alone unless they are named.</summary>
    private static string FileOf(string folder, double load, SolveResult result)
    {
        var rounded = Math.Round(load, 4).ToString(CultureInfo.InvariantCulture);
        var name = result.Status == SolveStatus.Infeasible ? $"{rounded}_infeasible.json" : $"Lambda_{rounded}.json";
        return Path.Combine(folder, name);
    }

    private static void Show(Screen screen, List<Space4AiDSolution> solutions, bool withLargestLoad) => screen.Table(
        [">Lambda", "status", ">cost", ">gap", ">time", .. withLargestLoad ? [">largest load"] : Array.Empty<string>(), "file"],
        solutions.Select(solution => (string[])
        [
            Figures.Rate(solution.Load),
            Words.Of(solution.Result.Status),
            solution.Result.Cost is { } cost ? Figures.Cost(cost) : Figures.None,
            Figures.Percent(solution.Result.Gap),
            Figures.Seconds(solution.Result.Seconds),
            .. withLargestLoad ? [solution.LargestLoad is { } largest ? Figures.Rate(largest) : Figures.None] : Array.Empty<string>(),
            solution.File,
        ]));
}
