namespace Continuo.Cli.Inputs;

using System.Collections.Immutable;

using Continuo.Cli.Running;
using Continuo.Files;
using Continuo.Model;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;

/// <summary>What a run configuration of SPACE4AI-D asks of the solver.</summary>
/// <param name="Method">How to search.</param>
/// <param name="TimeLimit">Longest search for each load.</param>
/// <param name="Iterations">Most iterations, when no duration is given.</param>
/// <param name="Seed">Seed.</param>
/// <param name="SearchesLoad">Whether the largest load of each placement is wanted too.</param>
/// <param name="Diagnostics">What cannot be done as asked.</param>
internal sealed record RunPlan(SolveMethod Method, TimeSpan? TimeLimit, long? Iterations, int Seed, bool SearchesLoad, ImmutableArray<Diagnostic> Diagnostics)
{
    private const double LongestSeconds = 365 * 24 * 3600;

    public static RunPlan Of(RunConfiguration? configuration, string file)
    {
        var searchesLoad = configuration?.Methods.Any(method => method.Kind == RunMethodKind.BinarySearch) ?? false;
        var methods = configuration?.Methods.Where(method => method.Kind != RunMethodKind.BinarySearch).ToList() ?? [];
        if (configuration is null || methods.Count == 0)
        {
            return new RunPlan(SolveMethod.Auto, null, null, configuration?.Seed ?? 1, searchesLoad, []);
        }

        var seconds = methods.Sum(method => method.DurationSeconds ?? 0);
        var iterations = methods.Max(method => method.Iterations);
        return new RunPlan(
            MethodOf(methods),
            seconds > 0 ? TimeSpan.FromSeconds(Math.Min(seconds, LongestSeconds)) : null,
            seconds > 0 ? null : iterations,
            configuration.Seed,
            searchesLoad,
            [.. methods.Where(method => !IsAvailable(method.Kind)).Select(method => Missing(method.Kind, file))]);
    }

    public PlacementRequest Request(SystemDescription system, double load) => new()
    {
        System = system,
        Load = LoadProfile.Of(load),
        Rules = EvaluationRules.Space4AiD,
        Method = Method,
        TimeLimit = TimeLimit,
        Iterations = Iterations,
        Seed = Seed,
    };

    private static SolveMethod MethodOf(List<RunMethod> methods) =>
        methods.Any(method => !IsAvailable(method.Kind)) ? SolveMethod.Auto
        : methods.Any(method => method.Kind == RunMethodKind.LocalSearch) ? SolveMethod.LocalSearch
        : SolveMethod.RandomGreedy;

    private static bool IsAvailable(RunMethodKind kind) => kind is RunMethodKind.RandomGreedy or RunMethodKind.LocalSearch;

    private static Diagnostic Missing(RunMethodKind kind, string file) => new(
        CliCodes.MethodNotAvailable, DiagnosticSeverity.Warning, $"{kind} is not available yet; the exact search takes its place and its time.")
    {
        Position = new SourcePosition(file, 0, 0),
    };
}
