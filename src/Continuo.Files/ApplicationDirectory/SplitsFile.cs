namespace Continuo.Files;

using System.Collections.Immutable;

using Continuo.Files.Documents;

/// <summary>
/// Reads <c>aisprint/designs/component_partitions.yaml</c>; when it is missing, the segments named in
/// <c>candidate_deployments.yaml</c> give one split.
/// </summary>
internal static class SplitsFile
{
    private const string File = "aisprint/designs/component_partitions.yaml";

    public static Dictionary<string, ComponentSplits> Read(DirectoryFiles files, ApplicationGraph graph, SystemDraft draft, DiagnosticList diagnostics)
    {
        var splits = graph.Components.ToDictionary(c => c, c => new ComponentSplits(c, ImmutableSortedDictionary<int, int>.Empty), StringComparer.Ordinal);
        if (files.Optional(File) is { } root)
        {
            foreach (var entry in root.Entries(root.Required("components")))
            {
                var errors = diagnostics.ErrorCount;
                Component(entry, root, graph, splits, diagnostics);
                if (diagnostics.ErrorCount > errors)
                {
                    draft.Unread.Add(SubjectKind.Component, entry.Key);
                }
            }
        }
        else if (files.Holds(File))
        {
            // It cannot be read, which is reported: no split is known.
            draft.Unread.Add(SubjectKind.Component);
        }
        else
        {
            FromCandidates(files, splits, diagnostics);
        }

        return splits;
    }

    private static void Component(
        MappingEntry entry, RecordReader root, ApplicationGraph graph, Dictionary<string, ComponentSplits> splits, DiagnosticList diagnostics)
    {
        if (!splits.ContainsKey(entry.Key))
        {
            if (graph.IsRead && !graph.Alternatives.Contains(entry.Key))
            {
                diagnostics.Warning(
                    DiagnosticCodes.UnusedEntry, entry.KeyPosition, $"'{entry.Key}' is no component of the application; its partitions are ignored.", diagnostics.Suggest(entry.Key, splits.Keys));
            }

            return;
        }

        if (RecordReader.From(entry.Value, $"component '{entry.Key}'", diagnostics) is not { } record || record.Required("partitions") is not { } list)
        {
            return;
        }

        var found = new List<(int Split, int Segment)>();
        foreach (var item in root.Items(list))
        {
            var text = Scalars.Text(item, $"A partition of '{entry.Key}'", diagnostics);
            if (text is not null && PartitionName.Parse(text) is { Component: "", Split: { } split } name)
            {
                found.Add((split, name.Segment));
            }
            else if (text is not (null or ComponentSplits.Base))
            {
                diagnostics.Error(
                    DiagnosticCodes.UnknownName, item.Position, $"'{text}' is no name of a partition.", "names are base and partitionK_S, such as partition1_2");
            }
        }

        splits[entry.Key] = new ComponentSplits(entry.Key, Segments(entry, found, diagnostics));
    }

    private static ImmutableSortedDictionary<int, int> Segments(MappingEntry entry, List<(int Split, int Segment)> found, DiagnosticList diagnostics)
    {
        var segments = ImmutableSortedDictionary.CreateBuilder<int, int>();
        foreach (var split in found.GroupBy(f => f.Split, f => f.Segment))
        {
            var numbers = split.Order().ToList();
            if (numbers.SequenceEqual(Enumerable.Range(1, numbers.Count)))
            {
                segments[split.Key] = numbers.Count;
            }
            else
            {
                diagnostics.Error(
                    DiagnosticCodes.BrokenSplit, entry.KeyPosition, $"Split {split.Key} of component '{entry.Key}' has the segments {string.Join(", ", numbers)}, not 1, 2, …");
            }
        }

        return segments.ToImmutable();
    }

    private static void FromCandidates(DirectoryFiles files, Dictionary<string, ComponentSplits> splits, DiagnosticList diagnostics)
    {
        // What is wrong with that file is said when the candidates are read.
        if (!files.Holds(CandidatesFile.File) || DocumentReader.Read(files.PathOf(CandidatesFile.File), new DiagnosticList()) is not MappingNode candidates)
        {
            return;
        }

        var root = new RecordReader(candidates, CandidatesFile.File, new DiagnosticList());

        foreach (var segments in root.Entries(root.Optional("Components"))
            .Select(entry => PartitionName.Parse(CandidatesFile.NameOf(entry)))
            .OfType<PartitionName>()
            .Where(name => splits.ContainsKey(name.Component))
            .GroupBy(name => (name.Component, Split: name.Split ?? 1)))
        {
            var known = splits[segments.Key.Component];
            splits[known.Component] = known with { Segments = known.Segments.SetItem(segments.Key.Split, segments.Max(name => name.Segment)) };
        }

        diagnostics.Info(
            DiagnosticCodes.SubstitutedFile, files.Position(File), $"The file '{File}' is missing; {CandidatesFile.File} says how components are split.");
    }
}
