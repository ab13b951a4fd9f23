namespace Continuo.Placement.Tests;

using Continuo.Model;

/// <summary>Systems in which the model of a candidate cannot be read.</summary>
internal static class Unreadable
{
    public static Candidate Any(SystemDescription system, Random random) => system.Candidates[random.Next(system.Candidates.Length)];

    public static SystemDescription With(SystemDescription system, Candidate candidate) => system with
    {
        Candidates = system.Candidates.Replace(candidate, candidate with { Performance = Pickled(candidate.Performance) }),
    };

    public static SystemDescription Without(SystemDescription system, Candidate candidate) =>
        system with { Candidates = system.Candidates.Remove(candidate) };

    public static bool Uses(Placement placement, Candidate candidate) => placement.Components.Any(c =>
        c.Component == candidate.Component && c.Partitions.Any(p => p.Partition == candidate.Partition && p.Resource == candidate.Resource));

    public static OmittedCandidate Omitted(Candidate candidate) =>
        new(candidate.Component, candidate.Partition, candidate.Resource, Pickled(candidate.Performance).Obstacle!);

    private static LearnedModel Pickled(PerformanceModel model) => model is ServerlessModel function
        ? new LearnedModel("MLLIBfaas", LearnedModelKind.Function, "f.pickle") { WarmSeconds = function.WarmSeconds, ColdSeconds = function.ColdSeconds }
        : new LearnedModel("CoreBasedPredictor", LearnedModelKind.Cores, "e.pickle");
}
