namespace Continuo.Adaptation.Calibration;

using Continuo.Model;

/// <summary>A system with demands multiplied by factors.</summary>
internal static class DemandCorrection
{
    /// <summary>Multiplies the times of each candidate by the factor of its component on its kind of resource.</summary>
    public static SystemDescription Apply(SystemDescription system, Func<string, ResourceKind, double> factor)
    {
        var kinds = system.Continuum.Layers
            .SelectMany(layer => layer.Resources)
            .ToDictionary(resource => resource.Name, resource => resource.Kind, StringComparer.Ordinal);
        return system with
        {
            Candidates =
            [
                .. system.Candidates.Select(candidate => factor(candidate.Component, kinds[candidate.Resource]) is var f && f != 1
                    ? candidate with { Performance = Scaled(candidate.Performance, f) }
                    : candidate),
            ],
        };
    }

    private static PerformanceModel Scaled(PerformanceModel model, double factor) => model switch
    {
        QueueingModel queueing => queueing with { DemandSeconds = queueing.DemandSeconds * factor },
        ServerlessModel function => function with { WarmSeconds = function.WarmSeconds * factor, ColdSeconds = function.ColdSeconds * factor },
        LearnedModel learned => learned with
        {
            WarmSeconds = learned.WarmSeconds * factor,
            ColdSeconds = learned.ColdSeconds * factor,
            Regression = learned.Regression is { } regression ? Scaled(regression, factor) : null,
        },
        _ => model,
    };

    /// <summary>The warm and cold times that a regression looks at are multiplied themselves; its coefficients on them stay.</summary>
    private static LinearRegression Scaled(LinearRegression regression, double factor) => new(
        regression.InterceptSeconds * factor,
        [.. regression.Terms.Select(term => term.Feature is "warm" or "cold" ? term : term with { Coefficient = term.Coefficient * factor })]);
}
