namespace Continuo.Files;

/// <summary>What the parts of a system are called where it is read from, for messages.</summary>
/// <param name="Components">Where components are.</param>
/// <param name="Compatibility">Where it stands what may run where.</param>
/// <param name="Performance">Where performance models stand.</param>
/// <param name="Resources">What to do where there are no resources.</param>
internal sealed record SystemWords(string Components, string Compatibility, string Performance, string Resources)
{
    public static SystemWords Description { get; } = new("'Components'", "'CompatibilityMatrix'", "'Performance'", "give at least one of EdgeResources, CloudResources and FaaSResources");

    public static SystemWords Directory { get; } = new("the application", "candidate_deployments.yaml", "performance_models.json", "give a layer of a network domain its Resources");
}
