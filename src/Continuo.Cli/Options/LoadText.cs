namespace Continuo.Cli.Options;

using System.Collections.Immutable;

/// <summary>A load as written on the command line: one rate, or a rate per source.</summary>
/// <param name="Uniform">Requests/s at every source; <see langword="null"/> when each has its own.</param>
/// <param name="BySource">Requests/s by component, in the order given.</param>
internal sealed record LoadText(double? Uniform, ImmutableArray<(string Component, double Rate)> BySource)
{
    private const string Expected = "needs a rate such as 1.8, or rates such as c1=0.5,c2=2";

    public static LoadText Read(string text)
    {
        if (!text.Contains('=', StringComparison.Ordinal))
        {
            return new LoadText(Rate(text), []);
        }

        var rates = ImmutableArray.CreateBuilder<(string Component, double Rate)>();
        foreach (var part in text.Split(','))
        {
            var at = part.LastIndexOf('=');
            var component = at < 0 ? "" : part[..at].Trim();
            if (component.Length == 0)
            {
                throw new FormatException(Expected);
            }

            if (rates.Any(rate => rate.Component == component))
            {
                throw new FormatException($"'{component}' stands there twice");
            }

            rates.Add((component, Rate(part[(at + 1)..])));
        }

        return new LoadText(null, rates.ToImmutable());
    }

    private static double Rate(string text)
    {
        try
        {
            return OptionText.Number(text.Trim());
        }
        catch (FormatException wrong)
        {
            throw new FormatException(Expected, wrong);
        }
    }
}
