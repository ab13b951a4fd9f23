namespace Continuo.Placement.Tests.Solvers;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Placement.Solvers;

public sealed class TieBreakingTests
{
    [Fact]
    public void Solve_IdenticalResources_TakesTheFirstInTheFile()
    {
        var names = new[] { "VM3", "VM1", "VM2" };
        var result = PlacementSolver.Solve(new PlacementRequest { System = Twins(names), Load = LoadProfile.Of(1) });

        result.Status.ShouldBe(SolveStatus.Optimal);
        result.Placement!.Components.ShouldAllBe(c => c.Partitions[0].Resource == "VM3");
        result.Placement.Components.ShouldAllBe(c => c.Deployment == "s1");
        result.Cost!.Value.ShouldBe(1, 1e-12);
    }

    /// <summary>Two components with two equal deployments each, and machine types that differ in name only.</summary>
    private static SystemDescription Twins(string[] names)
    {
        ImmutableArray<DataTransfer> none = [];
        Component Part(string name, ImmutableArray<DataTransfer> to) => new(
            name, [new Deployment("s1", [new Partition("h1", 0, to)]), new Deployment("s2", [new Partition("h2", 0, to)])]);
        return new SystemDescription
        {
            Application = new Application("twins", [Part("a", [new DataTransfer("b", 1)]), Part("b", none)], [new Dependency("a", "b", 1)]),
            Continuum = new Continuum(
                [new ComputationalLayer("cloud", ResourceKind.VirtualMachine, [.. names.Select(n => new VirtualMachine(n, "", 1000, 3, 1, 1))])],
                [new NetworkDomain("lan", ["cloud"], 0, 1000)]),
            Candidates =
            [
                .. from component in new[] { "a", "b" }
                   from partition in new[] { "h1", "h2" }
                   from resource in names
                   select new Candidate(component, partition, resource, 10, new QueueingModel("QTcloud", 0.3)),
            ],
        };
    }
}
