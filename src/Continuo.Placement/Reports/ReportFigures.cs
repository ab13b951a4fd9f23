namespace Continuo.Placement.Reports;

using System.Globalization;

using Continuo.Model;

/// <summary>Numbers and names of a report.</summary>
internal static class ReportFigures
{
    public static string Number(double value) => value switch
    {
        double.NaN => "undefined",
        double.PositiveInfinity => "∞",
        _ => value.ToString(Math.Abs(value) >= 1000 ? "0.#" : "0.####", CultureInfo.InvariantCulture),
    };

    public static string Seconds(double? value) => value is { } seconds ? (double.IsFinite(seconds) ? seconds.ToString("0.000", CultureInfo.InvariantCulture) : Number(seconds)) : "–";

    public static string Percent(double? value) => value is { } share ? (100 * share).ToString("0.##", CultureInfo.InvariantCulture) + " %" : "–";

    public static string Load(LoadProfile load) => load.Uniform is { } rate
        ? $"{Number(rate)} requests/s"
        : string.Join(", ", load.BySource.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {Number(pair.Value)}/s"));

    public static string Kind(ResourceKind kind) => kind switch { ResourceKind.Edge => "edge", ResourceKind.VirtualMachine => "cloud", _ => "function" };

    /// <summary>The limit of which the largest share is used.</summary>
    public static (string Name, double Share)? Tightest(Evaluation evaluation)
    {
        var all = Limits(evaluation).Select(limit => (limit.Name, Share: limit.Value / limit.Limit)).ToList();
        return all.Count == 0 ? null : all.MaxBy(limit => limit.Share);
    }

    /// <summary>Every limit with its value, components first.</summary>
    public static IEnumerable<(string Name, double Value, double Limit)> Limits(Evaluation evaluation) =>
    [
        .. evaluation.Components.Where(c => c.LimitSeconds is not null).Select(c => (c.Component, c.ResponseTimeSeconds, c.LimitSeconds!.Value)),
        .. evaluation.Paths.Select(p => ($"{p.Path}: {string.Join(" → ", p.Components)}", p.ResponseTimeSeconds, p.LimitSeconds)),
    ];
}
