namespace Continuo.Cli.Options;

/// <summary>A measured response time as written on the command line: <c>c2=1.85</c>.</summary>
/// <param name="Component">The component.</param>
/// <param name="MeanSeconds">Mean response time in seconds.</param>
internal readonly record struct MeasuredText(string Component, double MeanSeconds)
{
    public static MeasuredText Read(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        var component = at < 0 ? "" : text[..at].Trim();
        return component.Length > 0
            ? new MeasuredText(component, OptionText.NumberBetween(text[(at + 1)..].Trim(), double.Epsilon, double.MaxValue))
            : throw new FormatException("needs a component and its mean response time in seconds, such as c2=1.85");
    }
}
