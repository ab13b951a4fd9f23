namespace Continuo.Files;

using System.Collections.Immutable;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>Makes components with their deployments out of the splits and <c>oscarp/components_data_size.yaml</c>.</summary>
internal sealed class DeploymentsBuilder(
    DirectoryFiles files, ApplicationGraph graph, Dictionary<string, ComponentSplits> splits, EarlyExits exits, SystemDraft draft, DiagnosticList diagnostics)
{
    private const string File = "oscarp/components_data_size.yaml";
    private const double MegabytesPerKilobyte = 1e-3;

    private readonly Dictionary<string, double> _sizes = new(StringComparer.Ordinal);
    private SourcePosition? _present;

    public void Build()
    {
        ReadSizes();
        foreach (var component in graph.Components)
        {
            var deployments = ImmutableArray.CreateBuilder<Deployment>();
            deployments.Add(new Deployment("s1", [Last(component, ComponentSplits.Base, component)]));
            foreach (var (split, segments) in splits[component].Segments)
            {
                deployments.Add(new Deployment(ComponentSplits.Deployment(split), [.. Enumerable.Range(1, segments).Select(s => Segment(component, split, s, segments))]));
            }

            foreach (var partition in deployments.SelectMany(d => d.Partitions))
            {
                draft.Sources.Note(draft.Sources.Of(SubjectKind.Component, component), SubjectKind.Partition, component, partition.Name);
            }

            draft.Components.Add(new Component(component, deployments.ToImmutable()));
            if (graph.Successors(component).Count() > 1)
            {
                diagnostics.Warning(
                    DiagnosticCodes.SharedDataSize,
                    draft.Sources.Of(SubjectKind.Component, component),
                    $"Component '{component}' has several successors; {File} holds one size, which is taken for each of them.");
            }
        }
    }

    private Partition Segment(string component, int split, int segment, int segments)
    {
        var name = ComponentSplits.Partition(split, segment);
        var key = $"{component}_{name}";
        return segment == segments
            ? Last(component, name, _sizes.ContainsKey(key) ? key : component)
            : new Partition(name, exits.After(component, split, segment), [new DataTransfer(ComponentSplits.Partition(split, segment + 1), Size(key, component))]);
    }

    private Partition Last(string component, string name, string key) =>
        new(name, 0, [.. graph.Successors(component).Select(to => new DataTransfer(to, Size(key, component)))]);

    private double Size(string key, string component)
    {
        if (_sizes.TryGetValue(key, out var size))
        {
            return size;
        }

        if (_present is { } position)
        {
            diagnostics.Error(
                DiagnosticCodes.MissingDataSize, position, $"The output size of '{key}' is not given.", diagnostics.Suggest(key, _sizes.Keys) ?? "profiling measures it, in kB");

            // The size is missing for each successor and each split; it is said once.
            _sizes.Add(key, 0);
        }
        else if (!files.Holds(File) && _sizes.TryAdd("", 0))
        {
            diagnostics.Error(
                DiagnosticCodes.MissingFile, files.Position(File), $"The file '{File}' is missing; '{component}' sends data.", "profiling writes it: component or component_partition → kB");
        }

        return 0;
    }

    private void ReadSizes()
    {
        if (files.Optional(File) is not { } root)
        {
            return;
        }

        _present = root.Position;
        foreach (var entry in root.Rest())
        {
            _sizes[entry.Key] = (Scalars.Number(entry.Value, $"The output size of '{entry.Key}'", NumberRange.NotNegative, diagnostics) ?? 0) * MegabytesPerKilobyte;
            var owner = PartitionName.Parse(entry.Key)?.Component is { Length: > 0 } component ? component : entry.Key;
            if (graph.IsRead && !splits.ContainsKey(owner) && !graph.Alternatives.Contains(owner))
            {
                diagnostics.Warning(
                    DiagnosticCodes.UnusedEntry, entry.KeyPosition, $"'{owner}' is no component of the application; its output size is ignored.", diagnostics.Suggest(owner, splits.Keys));
            }
        }
    }
}
