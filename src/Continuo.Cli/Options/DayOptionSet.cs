namespace Continuo.Cli.Options;

using System.CommandLine;

using Continuo.Adaptation.Days;
using Continuo.Adaptation.Policies.LeastCost;
using Continuo.Cli.Running;

/// <summary>The options of <c>adapt simulate</c> beside those of a step.</summary>
internal sealed class DayOptionSet
{
    private static readonly DayOptions DayDefaults = new();
    private static readonly LeastCostOptions PolicyDefaults = new();

    private readonly Option<string?> _profile = new("--profile") { HelpName = "FILE.csv", Description = "Load over time: CSV with the header time,load" };
    private readonly Option<PolicyText[]> _policy = ParsedOption.ListOf("--policy", "NAME", "continuo (default), static, space4ai-r, uheur:40-50, … (repeatable: each is tried with the same requests)", PolicyText.Read);
    private readonly Option<string?> _forecast = ParsedOption.Of("--forecast", "NAME", "What continuo plans for: none (default: the last measurement), holt-winters, oracle", text => OptionText.Choice(text, "none", "holt-winters", "oracle"));
    private readonly Option<TimeSpan?> _season = ParsedOption.Of<TimeSpan?>("--season", "TIME", "Time after which the load repeats, for the forecast. Default 24h", text => Positive(text));
    private readonly Option<TimeSpan?> _period = ParsedOption.Of<TimeSpan?>("--control-period", "TIME", "Time between two decisions: 450s (default), 5m", text => Positive(text));
    private readonly Option<TimeSpan?> _boot = ParsedOption.Of<TimeSpan?>("--boot-time", "TIME", "Time until a new instance works. Default 60s", text => OptionText.Duration(text));
    private readonly Option<string?> _knowledge = ParsedOption.Of("--knowledge", "NAME", "Load that policies are told: measured (default: in the period that ended) or coming (the mean of the period that begins)", text => OptionText.Choice(text, "measured", "coming"));
    private readonly Option<TimeSpan?> _stabilization = ParsedOption.Of<TimeSpan?>("--stabilization", "TIME", "Time for which the load must have stayed low before continuo follows it down. Default 30m", text => OptionText.Duration(text));
    private readonly Option<int?> _changes = ParsedOption.Of<int?>("--changes-per-hour", "N", "Most changes that only save money. Default 6", text => (int)OptionText.Integer(text, 0, 3600));
    private readonly Option<bool> _ceiling = new("--never-above-design") { Description = "The margin may not cost more than the placement of --initial, while that keeps the limits" };
    private readonly Option<double?> _quantile = ParsedOption.Of<double?>("--quantile", "P", "Probability that the load stays below what a forecast is planned for, 0.5 to 0.9999. Default 0.95", text => OptionText.NumberBetween(text, 0.5, 0.9999));
    private readonly Option<int?> _seed = ParsedOption.Of<int?>("--seed", "N", "Seed of arrivals and service times. Default 1", text => (int)OptionText.Integer(text, int.MinValue, int.MaxValue));
    private readonly Option<int?> _threads = ParsedOption.Of<int?>("--threads", "N", "Policies tried at the same time. Default: all processors", text => (int)OptionText.Integer(text, 1, 1024));
    private readonly Option<string?> _report = new("--report") { HelpName = "FILE.html", Description = "Write a report there, to be opened in a browser" };
    private readonly Option<string?> _log = new("--log") { HelpName = "FILE.jsonl", Description = "Write the decisions of all policies there, one JSON document a line" };

    /// <summary>All of them; the profile must be given.</summary>
    public void AddTo(Command command)
    {
        _profile.Required = true;
        AddPolicyOptionsTo(command);
        foreach (var option in (Option[])[_knowledge, _seed, _threads, _report, _log])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Those that policies depend on; the profile is what the forecast <c>oracle</c> knows.</summary>
    public void AddPolicyOptionsTo(Command command)
    {
        foreach (var option in (Option[])[_profile, _policy, _forecast, _season, _period, _boot, _stabilization, _changes, _ceiling, _quantile])
        {
            command.Options.Add(option);
        }
    }

    public DayArguments Read(ParseResult parsed, StepArguments step)
    {
        var options = DayDefaults with
        {
            ControlPeriod = parsed.GetValue(_period) ?? DayDefaults.ControlPeriod,
            BootTime = parsed.GetValue(_boot) ?? DayDefaults.BootTime,
            Knowledge = parsed.GetValue(_knowledge) == "coming" ? LoadKnowledge.Coming : LoadKnowledge.Measured,
            Seed = parsed.GetValue(_seed) ?? DayDefaults.Seed,
            Threads = parsed.GetValue(_threads) ?? DayDefaults.Threads,
        };
        var policy = PolicyDefaults with
        {
            Margin = step.Margin ?? PolicyDefaults.Margin,
            Switching = step.Switching,
            Stabilization = parsed.GetValue(_stabilization) ?? PolicyDefaults.Stabilization,
            MostChangesPerHour = parsed.GetValue(_changes) ?? PolicyDefaults.MostChangesPerHour,
            NeverAboveDesign = parsed.GetValue(_ceiling),
            ControlPeriod = options.ControlPeriod,
            BootTime = options.BootTime,
            Quantile = parsed.GetValue(_quantile) ?? PolicyDefaults.Quantile,
            TimeLimit = step.TimeLimit ?? PolicyDefaults.TimeLimit,
        };
        return new DayArguments(
            parsed.GetValue(_profile), parsed.GetValue(_policy) is { Length: > 0 } policies ? [.. policies] : [new PolicyText(PolicyKind.LeastCost)], parsed.GetValue(_forecast) ?? "none", options, policy)
        {
            Season = parsed.GetValue(_season) ?? TimeSpan.FromDays(1),
            Report = parsed.GetValue(_report),
            Log = parsed.GetValue(_log),
            CommandText = TypedCommand.Of(parsed),
        };
    }

    private static TimeSpan Positive(string text) =>
        OptionText.Duration(text) is var time && time > TimeSpan.Zero ? time : throw new FormatException("needs a time above 0 such as 450s or 5m");
}
