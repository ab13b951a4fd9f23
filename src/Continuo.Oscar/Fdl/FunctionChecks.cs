namespace Continuo.Oscar.Fdl;

using System.Collections.Immutable;

using Continuo.Files;
using Continuo.Oscar.Services;

/// <summary>Checks over all functions of a file: names, and who starts whom.</summary>
internal static class FunctionChecks
{
    public static void Run(ImmutableArray<FunctionEntry> functions, DiagnosticList diagnostics)
    {
        foreach (var twice in functions.GroupBy(function => (function.ClusterId, function.Service.Name)).SelectMany(same => same.Skip(1)))
        {
            diagnostics.Error(DiagnosticCodes.DuplicateName, twice.Position, $"There are several functions '{twice.Service.Name}' for cluster '{twice.ClusterId}'.");
        }

        foreach (var function in functions)
        {
            if (Starts(function.Service, function.Service) is { } path)
            {
                diagnostics.Error(
                    DiagnosticCodes.TriggersItself, function.Position, $"The output '{path.Text}' of '{function.Service.Name}' lies in an input folder of it: each job would start the next for ever.",
                    "write to another folder");
            }
            else if (Circle(function, functions) is { } circle && circle.Min(StringComparer.Ordinal) == function.Service.Name)
            {
                diagnostics.Warning(DiagnosticCodes.TriggersInCircle, function.Position, $"These functions start each other in a circle: {string.Join(" → ", circle)} → {circle[0]}.");
            }
        }
    }

    /// <summary>The output of one function that starts another one.</summary>
    private static StoragePath? Starts(ServiceDefinition from, ServiceDefinition to) => from.Output.FirstOrDefault(output => to.Input.Any(input =>
        input.Provider == output.Provider && input.Bucket == output.Bucket && output.KeyPrefix.StartsWith(input.KeyPrefix, StringComparison.Ordinal)));

    /// <summary>The names on a shortest circle through a function.</summary>
    private static ImmutableArray<string>? Circle(FunctionEntry start, ImmutableArray<FunctionEntry> functions)
    {
        var peers = functions.Where(function => function.ClusterId == start.ClusterId).Select(function => function.Service).ToList();
        var before = new Dictionary<ServiceDefinition, ServiceDefinition?>(ReferenceEqualityComparer.Instance) { [start.Service] = null };
        var open = new Queue<ServiceDefinition>([start.Service]);
        while (open.TryDequeue(out var current))
        {
            foreach (var next in peers.Where(peer => Starts(current, peer) is not null))
            {
                if (ReferenceEquals(next, start.Service))
                {
                    return Way(before, current);
                }

                if (before.TryAdd(next, current))
                {
                    open.Enqueue(next);
                }
            }
        }

        return null;
    }

    private static ImmutableArray<string> Way(Dictionary<ServiceDefinition, ServiceDefinition?> before, ServiceDefinition last)
    {
        var names = new List<string>();
        for (ServiceDefinition? service = last; service is not null; service = before[service])
        {
            names.Insert(0, service.Name);
        }

        return [.. names];
    }
}
