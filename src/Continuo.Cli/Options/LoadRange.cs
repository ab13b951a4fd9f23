namespace Continuo.Cli.Options;

/// <summary>The text of an interval of loads: <c>0:2.5</c>.</summary>
internal readonly record struct LoadRange(double From, double To)
{
    public static LoadRange Read(string text) => text.Split(':') switch
    {
        [var from, var to] when OptionText.NumberFromZero(from) is var low && OptionText.NumberFromZero(to) is var high && high > low => new LoadRange(low, high),
        _ => throw new FormatException("needs an interval of loads such as 0:2.5"),
    };
}
