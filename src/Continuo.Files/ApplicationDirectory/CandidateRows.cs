namespace Continuo.Files;

using System.Collections.Immutable;

using Continuo.Files.Documents;

/// <summary>Collects candidates; an entry that names its split overrules one for any split (<c>X</c>).</summary>
internal sealed class CandidateRows(SystemDraft draft, Dictionary<string, int?> layerNumbers, DiagnosticList diagnostics)
{
    private readonly Dictionary<(string, string), (bool Exact, List<CompatibilityRow> Rows)> _rows = [];

    public void Read(ImmutableArray<(string Component, string Partition, bool Exact)> targets, RecordReader record)
    {
        var faults = diagnostics.ShapeErrors;
        var layers = Layers(record);
        var candidates = new List<(string Resource, double Memory, DocumentNode Node)>();
        foreach (var container in record.Entries(record.Required("Containers")))
        {
            if (RecordReader.From(container.Value, $"container '{container.Key}' of {record.Subject}", diagnostics) is { } inner)
            {
                Container(inner, candidates);
            }
        }

        foreach (var (_, _, node) in candidates.Where(c => layers.Count > 0 && layerNumbers.TryGetValue(c.Resource, out var number) && number is { } n && !layers.Contains(n)))
        {
            diagnostics.Warning(
                DiagnosticCodes.CandidateLayer, node.Position, $"The resource '{((ScalarNode)node).Text}' of {record.Subject} lies in none of its candidate layers {string.Join(", ", layers)}.");
        }

        foreach (var (component, partition, exact) in targets)
        {
            if (diagnostics.ShapeErrors > faults)
            {
                draft.Unread.Add(SubjectKind.Compatibility, component, partition);
            }

            Add(component, partition, exact, record, candidates);
        }
    }

    public void AddToDraft()
    {
        foreach (var (_, rows) in _rows.Values)
        {
            draft.Compatibility.AddRange(rows);
        }
    }

    private void Add(string component, string partition, bool exact, RecordReader record, List<(string Resource, double Memory, DocumentNode Node)> candidates)
    {
        if (_rows.TryGetValue((component, partition), out var earlier))
        {
            if (earlier.Exact == exact)
            {
                diagnostics.Error(DiagnosticCodes.DuplicateName, record.Position, $"Candidates of '{component}/{partition}' are given twice.");
            }

            if (earlier.Exact)
            {
                return;
            }
        }

        draft.Sources.Note(record.Position, SubjectKind.Compatibility, component, partition);
        foreach (var (resource, _, node) in candidates)
        {
            draft.Sources.Note(node.Position, SubjectKind.Compatibility, component, partition, resource);
        }

        _rows[(component, partition)] = (exact, [.. candidates.Select(c => new CompatibilityRow(component, partition, c.Resource, c.Memory))]);
    }

    private List<int> Layers(RecordReader record)
    {
        var layers = new List<int>();
        foreach (var item in record.Optional("candidateExecutionLayers") is { } list ? record.Items(list) : [])
        {
            if (Scalars.Integer(item, $"A candidate layer of {record.Subject}", NumberRange.NotNegative, diagnostics) is not { } number)
            {
                continue;
            }

            layers.Add(number);
            if (!layerNumbers.ContainsValue(number) && !draft.Unread.Any(SubjectKind.Layer))
            {
                diagnostics.Error(
                    DiagnosticCodes.UnknownName, item.Position, $"The candidate layer {number} of {record.Subject} does not exist or has no resources.");
            }
        }

        return layers;
    }

    private void Container(RecordReader container, List<(string Resource, double Memory, DocumentNode Node)> candidates)
    {
        var memory = container.RequiredNumber("memorySize", NumberRange.NotNegative);
        foreach (var item in container.Required("candidateExecutionResources") is { } list ? container.Items(list) : [])
        {
            if (Scalars.Text(item, $"A candidate resource of {container.Subject}", diagnostics) is not { } resource)
            {
                continue;
            }

            if (candidates.Exists(c => c.Resource == resource))
            {
                diagnostics.Error(DiagnosticCodes.DuplicateName, item.Position, $"The resource '{resource}' is listed twice; the second time in {container.Subject}.");
                continue;
            }

            candidates.Add((resource, memory, item));
        }
    }
}
