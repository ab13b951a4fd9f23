namespace Continuo.Files;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>
/// Reads placements in every published solution shape: SPACE4AI-D (with and without the deployment level), SPACE4AI-R
/// (with functions one level too high), the <c>assignment</c> shape, and our own documents that hold one of these.
/// </summary>
public static class SolutionReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">Path of a JSON or YAML file.</param>
    /// <param name="system">The system that the placement belongs to.</param>
    /// <returns>
    /// A place for every component and partition, or the errors (<c>CON10xx</c>, <c>CON11xx</c>, <c>CON13xx</c>). Instance counts are
    /// kept per partition as recorded; contradictory ones are a warning. Whether the placement is feasible is not looked at.
    /// </returns>
    public static Outcome<Placement> Read(string path, SystemDescription system)
    {
        var diagnostics = new DiagnosticList();
        return Read(DocumentReader.Read(path, diagnostics), system, diagnostics);
    }

    /// <summary>Reads text.</summary>
    /// <param name="text">JSON or YAML.</param>
    /// <param name="file">Name for diagnostics.</param>
    /// <param name="system">The system that the placement belongs to.</param>
    /// <returns>As <see cref="Read(string, SystemDescription)"/>.</returns>
    public static Outcome<Placement> ReadText(string text, string file, SystemDescription system)
    {
        var diagnostics = new DiagnosticList();
        return Read(DocumentReader.ReadText(text, file, diagnostics), system, diagnostics);
    }

    private static Outcome<Placement> Read(DocumentNode? root, SystemDescription system, DiagnosticList diagnostics)
    {
        if (root is null || FileKind.IsAnother(root, FileKind.Solution, diagnostics))
        {
            return diagnostics.ToOutcome<Placement>(null);
        }

        var recorded = new RecordedSolution(system, diagnostics).Read(root);
        var placement = diagnostics.HasErrors ? null : new PlacementChecks(system, diagnostics).Run(recorded, root.Position);
        return diagnostics.ToOutcome(placement);
    }
}
