namespace Continuo.Placement.Tests.RunTime;

using Continuo.Model;
using Continuo.Placement.Generation;
using Continuo.Placement.Rules;
using Continuo.Placement.RunTime;
using Continuo.Placement.Solvers;

/// <summary>Random systems with a placement in force, and what no step may change.</summary>
internal static class RunningSystems
{
    public static RunTimeStepRequest Sample() =>
        Enumerable.Range(1, 50).Select(seed => Of(seed, EvaluationRules.Continuo)).First(request =>
            request is not null
            && request.System.Continuum.Layers.SelectMany(l => l.Resources).OfType<EdgeDevice>().Any(d => d.AvailableInstances > 1 && RunTimeRestrictions.InstancesOf(request.Current, d.Name) > 0)
            && PlacementChanges.Between(request.System, request.Current, RunTimeStep.Take(request with { Load = LoadProfile.Of(0.1) }).Placement).Any(c => c.Kind == ChangeKind.Migrate))!;

    /// <summary>A system with the placement that is cheapest for a load of 0.7; null when there is none.</summary>
    public static RunTimeStepRequest? Of(int seed, EvaluationRules rules)
    {
        var system = SystemGenerator.Generate(new SystemGeneratorOptions { Components = 5 + (seed % 3), LimitFactor = 1 + (seed % 2) }, seed);
        var placed = PlacementSolver.Solve(new PlacementRequest { System = system, Load = LoadProfile.Of(0.7), Rules = rules, ExplainInfeasible = false });
        return placed.Placement is { } placement
            ? new RunTimeStepRequest { System = system, Load = LoadProfile.Of(0.7), Rules = rules, Current = placement, TimeLimit = TimeSpan.FromSeconds(10) }
            : null;
    }

    public static void KeepsWhatCannotChange(RunTimeStepRequest request, Placement placement)
    {
        foreach (var layer in request.System.Continuum.Layers)
        {
            var running = layer.Resources.Where(r => RunTimeRestrictions.InstancesOf(request.Current, r.Name) > 0).Select(r => r.Name).ToList();
            foreach (var resource in layer.Resources)
            {
                var used = RunTimeRestrictions.InstancesOf(placement, resource.Name);
                if (resource is EdgeDevice)
                {
                    used.ShouldBeLessThanOrEqualTo(RunTimeRestrictions.InstancesOf(request.Initial ?? request.Current, resource.Name));
                }
                else if (resource is VirtualMachine && running.Count > 0 && used > 0)
                {
                    running.ShouldContain(resource.Name);
                }
            }
        }
    }
}
