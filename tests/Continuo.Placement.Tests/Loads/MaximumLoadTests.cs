namespace Continuo.Placement.Tests.Loads;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Performance.Serverless;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Loads;
using Continuo.Placement.Rules;

public sealed class MaximumLoadTests
{
    public static TheoryData<string> Presets => ["continuo", "space4ai-d", "space4ai-r"];

    [Theory]
    [MemberData(nameof(Presets))]
    public void Of_ServersWithALimit_SolvesTheProcessorSharingFormula(string rules)
    {
        // D / (1 − λ·D / n) = L  ⇔  λ = n·(1/D − 1/L)
        var result = Of(LoadSystems.OneServer(demand: 0.2, limit: 0.5), LoadSystems.OnServers(3), rules);

        result.Load!.Value.ShouldBe(3 * ((1 / 0.2) - (1 / 0.5)), 1e-12);
        result.Binding.ShouldBe(new BindingLimit(ViolationKind.Local, "c1"));
        result.Feasible.ShouldBe([new LoadInterval(0, result.Load.Value)]);
        result.Evaluation!.Components[0].ResponseTimeSeconds.ShouldBe(0.5, 1e-12);
        result.IsFeasibleNow.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void Of_ServersWithoutALimit_EndsWithTheirCapacity(string rules)
    {
        var result = Of(LoadSystems.OneServer(demand: 0.2, limit: null), LoadSystems.OnServers(3), rules);

        result.Load!.Value.ShouldBe(15, 1e-12);
        result.Binding.ShouldBe(new BindingLimit(ViolationKind.Utilization, "vm"));
        result.PerConstraint.ShouldBe([new ConstraintLoad("utilization:vm", result.Load)]);
        LoadLaws.IsFeasible(LoadSystems.OneServer(0.2, null), rules, LoadSystems.OnServers(3), result.Load.Value).ShouldBeTrue();
        LoadLaws.IsFeasible(LoadSystems.OneServer(0.2, null), rules, LoadSystems.OnServers(3), Math.BitIncrement(result.Load.Value)).ShouldBeFalse();
    }

    [Fact]
    public void Of_ALimitAndACapacity_NamesTheLoadOfEach()
    {
        var result = Of(LoadSystems.OneServer(demand: 0.2, limit: 0.5), LoadSystems.OnServers(1));

        result.PerConstraint.Select(c => c.Rule).ShouldBe(["utilization:vm", "local:c1"]);
        result.PerConstraint[0].Load!.Value.ShouldBe(5, 1e-12);
        result.PerConstraint[1].Load!.Value.ShouldBe(3, 1e-12);
    }

    [Fact]
    public void Of_MoreLoadNowThanItCarries_SaysSo()
    {
        var result = Of(LoadSystems.OneServer(0.2, 0.5), LoadSystems.OnServers(1), now: 4);

        result.Load!.Value.ShouldBe(3, 1e-12);
        result.IsFeasibleNow.ShouldBeFalse();
    }

    [Fact]
    public void Of_ALimitBelowTheServiceTime_HasNoLoad()
    {
        var result = Of(LoadSystems.OneServer(demand: 0.2, limit: 0.1), LoadSystems.OnServers(1));

        result.Load.ShouldBeNull();
        result.Feasible.ShouldBeEmpty();
        result.Binding.ShouldBe(new BindingLimit(ViolationKind.Local, "c1"));
        result.PerConstraint.Single(c => c.Rule == "local:c1").Load.ShouldBeNull();
        result.Violations.ShouldContain(v => v.Kind == ViolationKind.Local);
    }

    [Fact]
    public void Of_TooLittleMemory_HasNoLoadWhateverTheTimes()
    {
        var result = Of(LoadSystems.OneServer(0.2, 0.5, memory: 10_000), LoadSystems.OnServers(1));

        result.Load.ShouldBeNull();
        result.Binding.ShouldBe(new BindingLimit(ViolationKind.Memory, "vm"));
    }

    [Fact]
    public void Of_APlacementThatDoesNotFit_HasNoLoad() =>
        Of(LoadSystems.OneServer(0.2, 0.5), new Placement([])).Binding.ShouldBe(new BindingLimit(ViolationKind.Assignment, "c1"));

    [Fact]
    public void Of_SourcesWithRatesOfTheirOwn_GivesTheFactor()
    {
        var rates = LoadProfile.Of(new Dictionary<string, double> { ["c1"] = 2, ["c2"] = 1 }.ToImmutableDictionary());

        // c1 is full at 2·f·0.1 = 1, c2 at 1·f·0.25 = 1.
        var result = MaximumLoad.Of(new MaximumLoadRequest { System = LoadSystems.TwoSources(0.1, 0.25), Placement = LoadSystems.OnTwoServers(), Load = rates });

        result.Load!.Value.ShouldBe(4, 1e-12);
        result.Binding!.Subject.ShouldBe("pi");
        result.Profile!.RateAt("c1").ShouldBe(8, 1e-12);
        result.Profile.RateAt("c2").ShouldBe(4, 1e-12);
    }

    [Fact]
    public void Of_NoRequestsAtAnySource_IsUnbounded()
    {
        var none = LoadProfile.Of(ImmutableDictionary<string, double>.Empty);

        var result = MaximumLoad.Of(new MaximumLoadRequest { System = LoadSystems.OneServer(0.2, 0.5), Placement = LoadSystems.OnServers(1), Load = none });

        result.Load.ShouldBe(double.PositiveInfinity);
        result.Binding.ShouldBeNull();
    }

    [Fact]
    public void Of_ScaleOut_GrowsToWhatThereIs()
    {
        var result = MaximumLoad.Of(new MaximumLoadRequest
        {
            System = LoadSystems.OneServer(0.2, 0.5, available: 4),
            Placement = LoadSystems.OnServers(1),
            Load = LoadProfile.Of(1),
            ScaleOut = true,
        });

        result.Load!.Value.ShouldBe(12, 1e-12);
        result.Placement.Components[0].Partitions[0].Instances.ShouldBe(4);
        result.Evaluation!.Cost.ShouldBe(4, 1e-12);
    }

    [Fact]
    public void Of_ScaleOut_TakesOnlyTheInstancesThatAreNeeded()
    {
        // c2 on its one device is full at 1 request/s; by then c1 needs one of its four machines.
        var system = LoadSystems.TwoSources(0.1, 1);
        var machines = system.Continuum.Layers[1] with { Resources = [new VirtualMachine("vm", "", 4096, 4, 1, 1)] };
        system = system with { Continuum = system.Continuum with { Layers = system.Continuum.Layers.SetItem(1, machines) } };

        var result = MaximumLoad.Of(new MaximumLoadRequest { System = system, Placement = LoadSystems.OnTwoServers(), Load = LoadProfile.Of(0.5), ScaleOut = true });

        result.Load!.Value.ShouldBe(1, 1e-12);
        result.Placement.Components.Select(c => c.Partitions[0].Instances).ShouldBe([1, 1]);
        result.Evaluation!.Feasible.ShouldBeTrue();
    }

    [Fact]
    public void Of_AFunctionBehindAServer_HasAGapAtTheBottom()
    {
        // At rest the path takes 0.1 + 3 s; the function must be warm for 1.5 s, and the server must not be full.
        var system = LoadSystems.ServerThenFunction(demand: 0.1, warm: 1, cold: 3, idle: 60, pathLimit: 1.5);

        var result = Of(system, LoadSystems.OnServerAndFunction(2), now: 5);

        result.Feasible.Length.ShouldBe(1);
        var feasible = result.Feasible[0];
        result.Load.ShouldBe(feasible.To);
        feasible.From.ShouldBeInRange(0.001, 1);
        feasible.To.ShouldBeInRange(10, 20);
        result.IsVerified.ShouldBeTrue();
        Path(system, Math.BitDecrement(feasible.From)).ShouldBeGreaterThan(1.5);
        Path(system, feasible.From).ShouldBeLessThanOrEqualTo(1.5);
        Path(system, feasible.To).ShouldBeLessThanOrEqualTo(1.5);
    }

    [Fact]
    public void Of_AFunctionWhoseSecondInstanceIsColdAgain_HasAGapInTheMiddle()
    {
        // One warm instance serves nearly all requests at 0.01/s; around 0.03/s more of them overlap, and their instance has expired.
        double Seconds(double load) => ServerlessFunction.SteadyState(load, 1, 3, 600).ResponseTimeSeconds;
        var loads = Enumerable.Range(0, 4_000).Select(i => Math.Pow(10, -3 + (i * 0.001))).ToList();
        var times = loads.Select(Seconds).ToList();
        var valley = Enumerable.Range(1, times.Count - 2).First(i => times[i] < times[i - 1] && times[i] < times[i + 1]);
        var limit = (times[valley] + times.Skip(valley).Max()) / 2;
        var (system, function) = OneFunction(limit);

        var low = Of(system, function, now: loads[valley]);
        var high = Of(system, function, now: 10);

        low.Feasible.Length.ShouldBe(2);
        low.Feasible.ShouldBe(high.Feasible);
        low.IsVerified.ShouldBeTrue();
        low.Load.ShouldBe(low.Feasible[0].To);
        low.Binding.ShouldBe(new BindingLimit(ViolationKind.Local, "c1"));
        high.Load.ShouldBe(double.PositiveInfinity);
        foreach (var (load, time) in loads.Zip(times))
        {
            low.Feasible.Any(interval => interval.Contains(load)).ShouldBe(time <= limit, $"load {load}");
        }
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void Of_ALearnedTimeThatFallsWithTheLoad_EndsWhereItIsNegative(string rules)
    {
        // 2 − x/2 is at most 1 from x = 2 on, and no time beyond x = 4.
        var regression = new LinearRegression(2, [new RegressionTerm("throughput", -0.5)]);
        var system = LoadSystems.OneServer(0.2, limit: 1);
        system = system with { Candidates = [new Candidate("c1", "h1", "vm", 512, new LearnedModel("LambdaBasedPredictor", LearnedModelKind.Throughput, "") { Regression = regression })] };

        var feasible = Of(system, LoadSystems.OnServers(1), rules, now: 3).Feasible.Single();

        feasible.From.ShouldBe(2, 1e-12);
        feasible.To.ShouldBe(4, 1e-12);
    }

    [Fact]
    public void Of_OnlyFunctions_IsUnboundedOnceWarm()
    {
        var (system, function) = OneFunction(limit: 2);

        var result = Of(system, function);

        result.Load.ShouldBe(double.PositiveInfinity);
        result.Binding.ShouldBeNull();
        ServerlessFunction.SteadyState(result.Feasible.Single().From, 1, 3, 600).ResponseTimeSeconds.ShouldBe(2, 1e-9);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    public void Of_NoRate_IsRefused(double now) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Of(LoadSystems.OneServer(0.2, 0.5), LoadSystems.OnServers(1), now: now));

    private static (SystemDescription System, Placement Placement) OneFunction(double limit)
    {
        var system = LoadSystems.OneServer(0.2, limit);
        return (
            system with { Candidates = [new Candidate("c1", "h1", "fn", 128, new ServerlessModel("PACSLTK", 1, 3))] },
            new Placement([new ComponentPlacement("c1", "s1", [new PartitionPlacement("h1", "fn", 1)])]));
    }

    private static double Path(SystemDescription system, double load) =>
        new PlacementEvaluator(system, LoadProfile.Of(load), EvaluationRules.Continuo).Evaluate(LoadSystems.OnServerAndFunction(2)).Paths[0].ResponseTimeSeconds;

    private static MaximumLoadResult Of(SystemDescription system, Placement placement, string rules = "continuo", double now = 1) =>
        MaximumLoad.Of(new MaximumLoadRequest { System = system, Placement = placement, Load = LoadProfile.Of(now), Rules = EvaluationRules.Named(rules)! });
}
