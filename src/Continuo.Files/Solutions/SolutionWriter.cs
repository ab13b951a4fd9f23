namespace Continuo.Files;

using System.Text.Json;

using Continuo.Model;

/// <summary>Writes a placement in the published shape: component, deployment, partition, layer, resource.</summary>
public static class SolutionWriter
{
    /// <summary>The solution as JSON text.</summary>
    /// <param name="system">The system.</param>
    /// <param name="placement">The placement; it names only what the system has.</param>
    /// <param name="evaluation">What the placement means; times in seconds.</param>
    /// <param name="options">Default: numbers as numbers.</param>
    public static string Write(SystemDescription system, Placement placement, Evaluation evaluation, SolutionWriterOptions? options = null) =>
        JsonDocumentWriter.Render(writer => Write(writer, system, placement, evaluation, options));

    /// <summary>Writes the solution as one JSON object, for instance inside a larger document.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="system">The system.</param>
    /// <param name="placement">The placement; it names only what the system has.</param>
    /// <param name="evaluation">What the placement means; times in seconds.</param>
    /// <param name="options">Default: numbers as numbers.</param>
    public static void Write(
        Utf8JsonWriter writer, SystemDescription system, Placement placement, Evaluation evaluation, SolutionWriterOptions? options = null) =>
        new SolutionShape(writer, system, evaluation, options ?? new SolutionWriterOptions()).Write(placement);
}
