namespace Continuo.Files;

using Continuo.Model;

/// <summary>
/// Reads an AI-SPRINT application directory as a system: graph, candidate resources and deployments, partitions, data sizes,
/// performance models and limits. Components keep their names; deployment <c>s1</c> is the whole component (partition <c>base</c>),
/// <c>s2</c> its first split (partitions <c>partition1_1</c>, <c>partition1_2</c> …), and so on.
/// </summary>
/// <remarks>
/// Sizes are kB and bandwidths kbit/s there; the system has MB and Mbit/s. Prices of functions are per second unless
/// <c>priceUnit</c> says otherwise.
/// </remarks>
public static class ApplicationDirectoryReader
{
    /// <summary>Reads a directory.</summary>
    /// <param name="directory">The directory that holds <c>common_config</c>.</param>
    /// <returns>The system, or the errors (<c>CON10xx</c>, <c>CON11xx</c>, <c>CON12xx</c>, <c>CON14xx</c>), each with its file and place.</returns>
    public static Outcome<SystemDescription> Read(string directory)
    {
        var diagnostics = new DiagnosticList();
        var root = new SourcePosition(directory, 0, 0);
        if (!Directory.Exists(directory))
        {
            if (File.Exists(directory))
            {
                diagnostics.Error(DiagnosticCodes.NoDirectory, root, $"'{directory}' is a file, not a directory.", "a system description is given as --system FILE");
            }
            else
            {
                diagnostics.Error(DiagnosticCodes.NoDirectory, root, $"There is no directory '{directory}'.", "check the path");
            }

            return diagnostics.ToOutcome<SystemDescription>(null);
        }

        var draft = new SystemDraft(root, SystemWords.Directory) { ComponentList = null, ResourceList = null };
        Read(new DirectoryFiles(directory, diagnostics), draft, diagnostics);
        SystemChecks.Run(draft, diagnostics);
        return diagnostics.ToOutcome(diagnostics.HasErrors ? null : draft.ToSystem());
    }

    private static void Read(DirectoryFiles files, SystemDraft draft, DiagnosticList diagnostics)
    {
        var graph = GraphFile.Read(files, draft, diagnostics);
        var tiers = LayerTiers.Read(files);
        ResourcesFile.Read(files, tiers, draft, diagnostics);
        var splits = SplitsFile.Read(files, graph, draft, diagnostics);
        var annotations = AnnotationsFile.Read(files);
        var exits = EarlyExits.Read(files, graph, splits, annotations, diagnostics);
        new DeploymentsBuilder(files, graph, splits, exits, draft, diagnostics).Build();
        CandidatesFile.Read(files, graph, splits, draft, diagnostics);
        ModelsFile.Read(files, graph, draft, diagnostics);
        LimitsFile.Read(files, graph, annotations, draft, diagnostics);
    }
}
