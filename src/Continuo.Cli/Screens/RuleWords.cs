namespace Continuo.Cli.Screens;

using Continuo.Model;

/// <summary>Plain words for rules of the form <c>local:c2</c>, <c>global:p1</c>, <c>memory:R</c>.</summary>
internal static class RuleWords
{
    public static (string Kind, string Subject) Split(string rule)
    {
        var at = rule.IndexOf(':', StringComparison.Ordinal);
        return at < 0 ? (rule, "") : (rule[..at], rule[(at + 1)..]);
    }

    /// <summary>What the rule is about, such as <c>path p1</c>.</summary>
    public static string Subject(string rule) => Split(rule) switch
    {
        ("global", var path) => $"path {path}",
        ("local", var component) => $"component {component}",
        ("", var subject) => subject,
        var (kind, subject) => subject.Length > 0 ? $"{kind} of {subject}" : kind,
    };

    /// <summary>What the rule asks, in a sentence.</summary>
    public static string Meaning(SystemDescription system, string rule)
    {
        var (kind, subject) = Split(rule);
        return kind switch
        {
            "local" => $"{subject} answers within {Figures.Seconds(LimitSeconds(system, rule))}",
            "global" => $"{Path(system, subject)} takes at most {Figures.Seconds(LimitSeconds(system, rule))}",
            "memory" => $"what runs on {subject} fits into {Figures.Megabytes(Find(system, subject)?.MemoryMegabytes ?? double.NaN)}",
            "utilization" => $"{subject} is not overloaded{(Find(system, subject) is Server server ? $" with its {Figures.Count(server.AvailableInstances, "instance")}" : "")}",
            "availability" => $"{subject} has {(Find(system, subject) is Server server ? Figures.Count(server.AvailableInstances, "instance") : "a limited number of instances")}",
            "layer" => $"layer {subject} uses at most one of its resources",
            "candidates" => $"{subject} runs only where it may",
            "backward" => "no request goes from the cloud back to the edge",
            "budget" => "the cost stays within the budget",
            "pin" => $"{subject} runs where it is pinned",
            _ => rule,
        };
    }

    /// <summary>The limit of a <c>local</c> or <c>global</c> rule as it is.</summary>
    public static double? LimitSeconds(SystemDescription system, string rule) => Split(rule) switch
    {
        ("local", var component) => system.Requirements.Local.FirstOrDefault(l => l.Component == component)?.LimitSeconds,
        ("global", var path) => system.Requirements.Global.FirstOrDefault(g => g.Name == path)?.LimitSeconds,
        _ => null,
    };

    private static string Path(SystemDescription system, string name) =>
        system.Requirements.Global.FirstOrDefault(g => g.Name == name) is { } path ? $"path {name} ({string.Join(" → ", path.Components)})" : $"path {name}";

    private static Resource? Find(SystemDescription system, string name) =>
        system.Continuum.Layers.SelectMany(layer => layer.Resources).FirstOrDefault(resource => resource.Name == name);
}
