namespace Continuo.Placement.Tests.Reports;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Rules;

/// <summary>A detector cut in two, over an edge device and a virtual machine, and an alert on a function.</summary>
internal static class SmallSystem
{
    public static SystemDescription Named(string detector = "detector", string alert = "alert", string device = "pi", string path = "p1") => new()
    {
        Application = new Application(
            "small <&> app",
            [
                new Component(detector,
                [
                    new Deployment("s1", [new Partition("h1", 0, [new DataTransfer(alert, 2)])]),
                    new Deployment("s2", [new Partition("h2", 0.25, [new DataTransfer("h3", 1.5)]), new Partition("h3", 0, [new DataTransfer(alert, 2)])]),
                ]),
                new Component(alert, [new Deployment("s1", [new Partition("h1", 0, [])])]),
            ],
            [new Dependency(detector, alert, 0.5)]),
        Continuum = new Continuum(
            [
                new ComputationalLayer("edge layer", ResourceKind.Edge, [new EdgeDevice(device, "", 4096, 4, 0.1, 4)]),
                new ComputationalLayer("cloud layer", ResourceKind.VirtualMachine, [new VirtualMachine("vm", "", 8192, 3, 0.4, 8)]),
                new ComputationalLayer("function layer", ResourceKind.Function, [new FunctionConfiguration("fn", "", 2048, 0.3, PriceUnit.PerHour, 600)]),
            ],
            [new NetworkDomain("d", ["edge layer", "cloud layer", "function layer"], 0.01, 100)]),
        Candidates =
        [
            new Candidate(detector, "h1", device, 512, new QueueingModel("QTedge", 0.5)),
            new Candidate(detector, "h2", device, 256, new QueueingModel("QTedge", 0.25)),
            new Candidate(detector, "h3", "vm", 1024, new QueueingModel("QTcloud", 0.2)),
            new Candidate(alert, "h1", "fn", 128, new ServerlessModel("PACSLTK", 0.1, 0.4)),
        ],
        Requirements = new Requirements([new LocalConstraint(detector, 2)], [new GlobalConstraint(path, [detector, alert], 3)]),
        Load = LoadProfile.Of(1),
    };

    /// <summary>The detector in two partitions, with two edge devices.</summary>
    public static Placement Placement(SystemDescription system)
    {
        var (detector, alert) = (system.Application.Components[0].Name, system.Application.Components[1].Name);
        var device = system.Continuum.Layers[0].Resources[0].Name;
        return new Placement(
        [
            new ComponentPlacement(detector, "s2", [new PartitionPlacement("h2", device, 2), new PartitionPlacement("h3", "vm", 1)]),
            new ComponentPlacement(alert, "s1", [new PartitionPlacement("h1", "fn", 1)]),
        ]);
    }

    public static Evaluation Evaluate(SystemDescription system, double load = 1, EvaluationRules? rules = null) =>
        new PlacementEvaluator(system, LoadProfile.Of(load), rules ?? EvaluationRules.Continuo).Evaluate(Placement(system));
}
