namespace Continuo.Placement.Reports;

using System.Collections.Immutable;
using Continuo.Charts.Svg;
using Continuo.Model;
using Continuo.Placement.Reports.Words;

/// <summary>A response-time limit and how much of it is used.</summary>
/// <param name="Rule">Its name: <c>local:c2</c> or <c>global:p1</c>.</param>
/// <param name="Subject">What is limited, for people.</param>
/// <param name="ValueSeconds">The response time; infinite where it is not defined, as on an overloaded resource.</param>
/// <param name="LimitSeconds">The limit.</param>
internal sealed record LimitUse(string Rule, string Subject, double ValueSeconds, double LimitSeconds)
{
    public bool IsKept => ValueSeconds <= LimitSeconds;

    /// <summary>Used share of the limit.</summary>
    public double Share => ValueSeconds / LimitSeconds;

    /// <summary>Unused share of the limit; negative when it is broken.</summary>
    public double Slack => 1 - Share;

    /// <summary>Unused share in words.</summary>
    public string SlackText => double.IsFinite(Slack) ? Quantity.Percent(Slack) : "unbounded";

    public Standing Standing => !IsKept ? Standing.Broken : Share >= 0.9 ? Standing.Close : Standing.Kept;

    /// <summary>All limits of a system, the most used first, but those of which nobody knows.</summary>
    public static ImmutableArray<LimitUse> Of(Evaluation evaluation) =>
    [
        .. Locals(evaluation).Concat(evaluation.Paths.Select(path => new LimitUse(
            $"global:{path.Path}", $"path {path.Path}", Defined(path.ResponseTimeSeconds), path.LimitSeconds)))
            .Where(limit => evaluation.LeftOut.IsEmpty || double.IsFinite(limit.ValueSeconds))
            .OrderByDescending(limit => limit.Share),
    ];

    private static IEnumerable<LimitUse> Locals(Evaluation evaluation) =>
        from component in evaluation.Components
        where component.LimitSeconds is { } limit && double.IsFinite(limit)
        select new LimitUse(
            $"local:{component.Component}", $"component {component.Component}", Defined(component.ResponseTimeSeconds), component.LimitSeconds!.Value);

    /// <summary>Some rules give overloaded resources negative or undefined times.</summary>
    private static double Defined(double seconds) => seconds >= 0 ? seconds : double.PositiveInfinity;
}
