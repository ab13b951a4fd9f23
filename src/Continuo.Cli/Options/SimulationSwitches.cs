namespace Continuo.Cli.Options;

using System.CommandLine;

using Continuo.Cli.Running;
using Continuo.Simulation;

/// <summary>The options of a simulation; all but the first need the first.</summary>
internal sealed class SimulationSwitches
{
    private readonly Option<bool> _simulate = new("--simulate") { Description = "Simulate requests too, beside the formulas; checks limits of percentiles" };
    private readonly Option<long?> _requests = ParsedOption.Of<long?>("--requests", "N", "Simulated requests. Default 200000", text => OptionText.Integer(text, 100, 10_000_000_000));
    private readonly Option<int?> _seed = ParsedOption.Of<int?>("--seed", "N", "Seed of the simulation. Default 1", text => (int)OptionText.Integer(text, int.MinValue, int.MaxValue));
    private readonly Option<string?> _dispatch = ParsedOption.Of("--dispatch", "RULE", "Instance a request goes to: random (default), round-robin, shortest-queue", text => OptionText.Choice(text, "random", "round-robin", "shortest-queue"));
    private readonly Option<string?> _service = ParsedOption.Of("--service", "NAME", "Service times: exponential (default), deterministic", text => OptionText.Choice(text, "exponential", "deterministic"));
    private readonly Option<string?> _arrivals = ParsedOption.Of("--arrivals", "NAME", "Arrivals: poisson (default), deterministic", text => OptionText.Choice(text, "poisson", "deterministic"));
    private readonly Option<string?> _branches = ParsedOption.Of("--branches", "RULE", "Successors are called independent of each other (default), or exclusive: at most one", text => OptionText.Choice(text, "independent", "exclusive"));
    private readonly Option<int?> _concurrency = ParsedOption.Of<int?>("--concurrency", "N", "Most instances of a partition on a function. Default: no limit", text => (int)OptionText.Integer(text, 1, int.MaxValue));

    public void AddTo(Command command)
    {
        command.Options.Add(_simulate);
        foreach (var option in Details)
        {
            command.Options.Add(option);
        }
    }

    private Option[] Details => [_requests, _seed, _dispatch, _service, _arrivals, _branches, _concurrency];

    /// <summary>What was asked for; null without <c>--simulate</c>.</summary>
    public SimulationOptions? Read(ParseResult parsed)
    {
        if (!parsed.GetValue(_simulate))
        {
            var stray = Array.Find(Details, option => parsed.GetResult(option) is { Implicit: false });
            return stray is null ? null : throw new UsageException($"option '{stray.Name}' needs --simulate");
        }

        var defaults = new SimulationOptions();
        return defaults with
        {
            Requests = parsed.GetValue(_requests) ?? defaults.Requests,
            Seed = parsed.GetValue(_seed) ?? defaults.Seed,
            Dispatch = parsed.GetValue(_dispatch) switch
            {
                "round-robin" => DispatchRule.RoundRobin,
                "shortest-queue" => DispatchRule.ShortestQueue,
                _ => DispatchRule.Random,
            },
            ServiceTimes = parsed.GetValue(_service) == "deterministic" ? TimeDistribution.Deterministic : TimeDistribution.Exponential,
            Arrivals = parsed.GetValue(_arrivals) == "deterministic" ? ArrivalProcess.Deterministic : ArrivalProcess.Poisson,
            Branches = parsed.GetValue(_branches) == "exclusive" ? BranchRule.Exclusive : BranchRule.Independent,
            FunctionConcurrency = parsed.GetValue(_concurrency),
        };
    }
}
