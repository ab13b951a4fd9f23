namespace Continuo.Placement.Reports.Words;

/// <summary>Rules named as <c>local:c2</c>, in plain words.</summary>
internal static class RuleText
{
    /// <summary>A rule as a part of a sentence: <c>the limit of path p1</c>.</summary>
    public static string Of(string rule)
    {
        var colon = rule.IndexOf(':', StringComparison.Ordinal);
        var (kind, subject) = colon < 0 ? (rule, "") : (rule[..colon], rule[(colon + 1)..]);
        return kind switch
        {
            "local" => $"the limit of component {subject}",
            "global" => $"the limit of path {subject}",
            "memory" => $"the memory of {subject}",
            "utilization" => $"the capacity of {subject}",
            "availability" => $"the number of instances of {subject}",
            "layer" => $"the rule of one resource in layer {subject}",
            "candidates" => $"the choice of resources for {subject}",
            "backward" => "the rule that requests do not return from the cloud to the edge",
            "budget" => "the budget",
            _ => rule,
        };
    }

    /// <summary>What is limited, for the first column of a table: <c>path p1</c>.</summary>
    public static string Subject(string rule) =>
        rule.StartsWith("local:", StringComparison.Ordinal) ? $"component {rule[6..]}"
        : rule.StartsWith("global:", StringComparison.Ordinal) ? $"path {rule[7..]}"
        : Phrase.Sentence(Of(rule));

    /// <summary>Why rules that exclude each other leave no placement.</summary>
    public static string Conflict(IReadOnlyList<string> rules) => rules.Count switch
    {
        0 => "No placement keeps all rules.",
        1 when rules[0].StartsWith("candidates:", StringComparison.Ordinal) => $"Component {rules[0][11..]} cannot run on any resource.",
        1 => $"{Phrase.Sentence(Of(rules[0]))} cannot be kept by any placement.",
        2 => $"{Phrase.Sentence(Of(rules[0]))} and {Of(rules[1])} cannot both be kept.",
        _ => $"{Phrase.Sentence(Phrase.List([.. rules.Select(Of)]))} cannot all be kept together.",
    };
}
