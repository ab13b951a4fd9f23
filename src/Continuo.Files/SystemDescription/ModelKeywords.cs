namespace Continuo.Files;

using System.Collections.Frozen;

using Continuo.Model;

/// <summary>The keywords of performance models, of all dialects.</summary>
internal static class ModelKeywords
{
    public static FrozenSet<string> Queueing { get; } = new[] { "QTedge", "QTcloud" }.ToFrozenSet(StringComparer.Ordinal);

    public static FrozenSet<string> Serverless { get; } = new[] { "PACSLTK", "PACSLTKSTATIC" }.ToFrozenSet(StringComparer.Ordinal);

    public static FrozenDictionary<string, LearnedModelKind> Learned { get; } = new Dictionary<string, LearnedModelKind>(StringComparer.Ordinal)
    {
        ["AMLCORE"] = LearnedModelKind.Cores,
        ["CoreBasedPredictor"] = LearnedModelKind.Cores,
        ["AMLTHROUGHPUT"] = LearnedModelKind.Throughput,
        ["LambdaBasedPredictor"] = LearnedModelKind.Throughput,
        ["AMLFAAS"] = LearnedModelKind.Function,
        ["MLLIBfaas"] = LearnedModelKind.Function,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> All => Queueing.Concat(Serverless).Concat(Learned.Keys).Order(StringComparer.Ordinal);
}
