namespace Continuo.Placement.Reports.Words;

using Continuo.Charts.Svg;
using Continuo.Model;
using Continuo.Placement.Evaluators;

/// <summary>Broken rules in plain words.</summary>
internal static class ViolationText
{
    public static string Of(Violation violation) => violation.Kind switch
    {
        ViolationKind.Assignment => BrokenRestrictions.Sentence(violation) ?? $"component or partition {violation.Subject} has no place, or one that is not among its candidates",
        ViolationKind.Availability when violation is { Value: { } value, Limit: { } limit } =>
            $"resource {violation.Subject} would need {Phrase.Count((long)value, "instance")} where {NumberText.Of(limit, 7)} can be used",
        ViolationKind.Availability => $"the placement names no valid number of instances for {violation.Subject}",
        ViolationKind.Layer => $"layer {violation.Subject} has {Number(violation.Value)} resources in use, and one is allowed",
        ViolationKind.Colocation => $"resource {violation.Subject} is shared by partitions of which one needs it for itself",
        ViolationKind.Utilization => $"resource {violation.Subject} is overloaded: utilisation {Percent(violation.Value)}, and it must stay below 100 %",
        ViolationKind.Memory => $"resource {violation.Subject} is too small: {Number(violation.Value)} MB are needed, and there are {Number(violation.Limit)} MB",
        ViolationKind.Backward => $"requests return from the cloud to the edge at {violation.Subject}",
        ViolationKind.Network => $"no network joins the layers used by {violation.Subject}",
        ViolationKind.Local => $"component {violation.Subject} {Late(violation)}",
        _ => $"path {violation.Subject} {Late(violation)}",
    };

    private static string Late(Violation violation) => violation.Value is { } value && double.IsFinite(value) && value > 0
        ? $"takes {Quantity.Time(value)}{(violation.Limit is { } limit ? $" where {Quantity.Time(limit)} are allowed" : "")}"
        : $"has no finite response time{(violation.Limit is { } most ? $" where {Quantity.Time(most)} are allowed" : "")}: something it uses is overloaded";

    private static string Number(double? value) => NumberText.Of(value ?? double.NaN, 5);

    private static string Percent(double? value) => Quantity.Percent(value ?? double.NaN);
}
