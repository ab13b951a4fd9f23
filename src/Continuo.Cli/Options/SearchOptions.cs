namespace Continuo.Cli.Options;

using System.CommandLine;

using Continuo.Placement;
using Continuo.Placement.Solvers;

/// <summary>The options of a search.</summary>
internal sealed class SearchOptions
{
    private readonly Option<SolveMethod?> _method = ParsedOption.Of<SolveMethod?>("--method", "NAME", "auto (default), exact, rg, ls", text => Method(text));
    private readonly Option<TimeSpan?> _timeLimit = ParsedOption.Of<TimeSpan?>("--time-limit", "TIME", "Longest search: 10s (default), 500ms, 2m, 0", text => OptionText.Duration(text));
    private readonly Option<long?> _iterations = ParsedOption.Of<long?>("--iterations", "N", "Most iterations; the result is then repeatable", text => OptionText.Integer(text, 0, long.MaxValue));
    private readonly Option<int?> _seed = ParsedOption.Of<int?>("--seed", "N", "Seed of the random generator. Default 1", text => (int)OptionText.Integer(text, int.MinValue, int.MaxValue));
    private readonly Option<int?> _threads = ParsedOption.Of<int?>("--threads", "N", "Threads. Default: all processors", text => (int)OptionText.Integer(text, 1, 1024));
    private readonly Option<string?> _start = new("--start") { HelpName = "FILE", Description = "Placement to start from" };
    private readonly Option<Pin[]> _pin = ParsedOption.ListOf("--pin", "c2=VM1", "A place that is given: c2=VM1, c2/h1=VM1, c2=s2 (repeatable)", PinText.Read);
    private readonly Option<string[]> _forbid = ParsedOption.ListOf("--forbid", "VM3", "A resource or layer that must not be used (repeatable)", text => text);
    private readonly Option<double?> _budget = ParsedOption.Of<double?>("--budget", "COST", "Largest allowed cost", text => OptionText.NumberFromZero(text));

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_method, _timeLimit, _iterations, _seed, _threads, _start, _pin, _forbid, _budget])
        {
            command.Options.Add(option);
        }
    }

    public SearchArguments Read(ParseResult parsed) => new()
    {
        Method = parsed.GetValue(_method) ?? SolveMethod.Auto,
        TimeLimit = parsed.GetValue(_timeLimit),
        Iterations = parsed.GetValue(_iterations),
        Seed = parsed.GetValue(_seed) ?? 1,
        Threads = parsed.GetValue(_threads) ?? Environment.ProcessorCount,
        Start = parsed.GetValue(_start),
        Pins = [.. parsed.GetValue(_pin) ?? []],
        Forbidden = [.. parsed.GetValue(_forbid) ?? []],
        Budget = parsed.GetValue(_budget),
    };

    private static SolveMethod Method(string text) => text switch
    {
        "auto" => SolveMethod.Auto,
        "exact" => SolveMethod.Exact,
        "rg" => SolveMethod.RandomGreedy,
        "ls" => SolveMethod.LocalSearch,
        "ts" or "sa" or "ga" or "bcpc" => throw new FormatException("this method is not available yet; there are auto, exact, rg, ls"),
        _ => throw new FormatException("needs one of auto, exact, rg, ls"),
    };
}
