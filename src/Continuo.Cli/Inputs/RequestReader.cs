namespace Continuo.Cli.Inputs;

using Continuo.Cli.Options;
using Continuo.Files;
using Continuo.Model;
using Continuo.Placement.Solvers;

/// <summary>Reads the system, the restrictions and the start of a search, and reports everything wrong with them at once.</summary>
internal static class RequestReader
{
    public static Outcome<PlacementRequest> Read(SystemArguments system, SearchArguments search)
    {
        var input = PlacementInputReader.Read(system, out var described);
        if (described is null)
        {
            return new Outcome<PlacementRequest>(null, input.Diagnostics);
        }

        var restrictions = RestrictionCheck.Of(search, described);
        var start = search.Start is null ? new Outcome<Placement>(null, []) : SolutionReader.Read(search.Start, described);
        var request = input.Succeeded && restrictions.Succeeded && (search.Start is null || start.Succeeded)
            ? new PlacementRequest
            {
                System = input.Value.System,
                Load = input.Value.Load,
                Rules = input.Value.Rules,
                Restrictions = restrictions.Value,
                Method = search.Method,
                TimeLimit = search.TimeLimit,
                Iterations = search.Iterations,
                Seed = search.Seed,
                Threads = search.Threads,
                Start = start.Value,
            }
            : null;
        return new Outcome<PlacementRequest>(request, [.. input.Diagnostics, .. restrictions.Diagnostics, .. start.Diagnostics]);
    }
}
