namespace Continuo.Cli.Options;

using System.CommandLine;

using Continuo.Placement;
using Continuo.Placement.RunTime;

/// <summary>The options of everything that takes run-time steps.</summary>
internal sealed class StepOptions
{
    private readonly Option<string> _current = new("--current") { HelpName = "FILE", Description = "The placement in force", Required = true };
    private readonly Option<string?> _initial = new("--initial") { HelpName = "FILE", Description = "The placement of the start, whose edge devices are all there are. Default: that of --current" };
    private readonly Option<SwitchingCost?> _switching = ParsedOption.Of("--switching-cost", "COSTS", "Cost of moving a partition and of starting an instance: migration=0.1,boot=0.05. Default 0", SwitchingText.Read);
    private readonly Option<TimeSpan?> _dwell = ParsedOption.Of<TimeSpan?>("--dwell", "TIME", "Time over which a change must pay: 1800s (default), 30m, 2h", text => Positive(text));
    private readonly Option<double?> _margin = ParsedOption.Of<double?>("--margin", "SHARE", "Share of every response-time limit that is kept free, 0 to 0.99. Default 0; 0.1 in a simulation", text => OptionText.NumberBetween(text, 0, 0.99));
    private readonly Option<TimeSpan?> _timeLimit = ParsedOption.Of<TimeSpan?>("--time-limit", "TIME", "Longest search of a step: 1s (default), 100ms, 0", text => OptionText.Duration(text));
    private readonly Option<Pin[]> _pin = ParsedOption.ListOf("--pin", "c2=VM1", "A place that the operator holds: c2=VM1, c2/h1=VM1, c2=s2 (repeatable)", PinText.Read);
    private readonly Option<string[]> _forbid = ParsedOption.ListOf("--forbid", "VM3", "A resource or layer that must not be used (repeatable)", text => text);

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_current, _initial, _switching, _dwell, _margin, _timeLimit, _pin, _forbid])
        {
            command.Options.Add(option);
        }
    }

    public StepArguments Read(ParseResult parsed)
    {
        var switching = parsed.GetValue(_switching) ?? SwitchingCost.None;
        return new StepArguments(parsed.GetValue(_current)!, parsed.GetValue(_initial))
        {
            Switching = parsed.GetValue(_dwell) is { } dwell ? switching with { Dwell = dwell } : switching,
            Margin = parsed.GetValue(_margin),
            TimeLimit = parsed.GetValue(_timeLimit),
            Pins = [.. parsed.GetValue(_pin) ?? []],
            Forbidden = [.. parsed.GetValue(_forbid) ?? []],
        };
    }

    private static TimeSpan Positive(string text) =>
        OptionText.Duration(text) is var time && time > TimeSpan.Zero ? time : throw new FormatException("needs a time above 0 such as 1800s or 30m");
}
