namespace Continuo.Files;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>Finds out which of the published shapes a solution file has, and reads its components.</summary>
internal sealed class RecordedSolution(SystemDescription system, DiagnosticList diagnostics)
{
    private readonly List<RecordedComponent> _components = [];
    private readonly Dictionary<string, RecordedComponent> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Component> _known = system.Application.Components.ToDictionary(c => c.Name, StringComparer.Ordinal);

    public List<RecordedComponent> Read(DocumentNode root)
    {
        if (root is SequenceNode list)
        {
            Assignments(list);
        }
        else if (root is not MappingNode mapping)
        {
            diagnostics.Error(DiagnosticCodes.NoPlacement, root.Position, $"A solution must be an object, not {root.Noun}.");
        }
        else if (ProductionDeployment.Of(mapping) is { } production)
        {
            _components.AddRange(new ProductionDeployment(system, diagnostics).Read(production));
        }
        else
        {
            Root(mapping);
        }

        return _components;
    }

    private void Root(MappingNode root)
    {
        foreach (var key in (string[])["placement", "assignment", "assignments", "solution"])
        {
            if (Wrapped(root, key) is { } wrapped)
            {
                Read(wrapped.Value);
                return;
            }
        }

        if (Wrapped(root, "components") is { Value: MappingNode components })
        {
            Components(components);
        }
        else if (root.Entries.Any(entry => IsComponent(entry.Key)))
        {
            Components(root);
        }
        else
        {
            var infeasible = root.Find("feasible") is { Value: ScalarNode { Text: "false" or "False" } };
            diagnostics.Error(
                DiagnosticCodes.NoPlacement,
                root.Position,
                infeasible ? "The file says that no solution was found, so it holds no placement." : "The file holds no placement.",
                "a solution has the key 'components' or 'assignment'");
        }
    }

    /// <summary>The part of the document under a key that is no component, whatever its capitals.</summary>
    private MappingEntry? Wrapped(MappingNode root, string key)
    {
        if (root.FindIgnoringCase(key) is not { Value: MappingNode or SequenceNode } entry || IsComponent(entry.Key))
        {
            return null;
        }

        if (entry.Key != key)
        {
            diagnostics.Warning(DiagnosticCodes.KeySpelling, entry.KeyPosition, $"The key '{entry.Key}' is read as '{key}'.", $"write it '{key}'");
        }

        return entry;
    }

    private bool IsComponent(string name) => _known.ContainsKey(name);

    private void Components(MappingNode components)
    {
        foreach (var entry in components.Entries.Where(entry => entry.Key != "$schema"))
        {
            if (!_known.TryGetValue(entry.Key, out var component))
            {
                diagnostics.Error(
                    DiagnosticCodes.UnknownPlacementName,
                    entry.KeyPosition,
                    $"The system has no component '{entry.Key}'.",
                    diagnostics.Suggest(entry.Key, _known.Keys));
            }
            else if (RecordReader.From(entry.Value, $"component '{entry.Key}'", diagnostics) is not null)
            {
                var recorded = new RecordedComponent(entry.Key, entry.KeyPosition);
                _components.Add(recorded);
                new RecordedShape(component, recorded, diagnostics).Read((MappingNode)entry.Value);
            }
        }
    }

    private void Assignments(SequenceNode list)
    {
        foreach (var item in list.Items)
        {
            if (RecordReader.From(item, "an assignment", diagnostics) is not { } record)
            {
                continue;
            }

            var name = record.RequiredText("component");
            var deployment = record.Text("deployment");
            if (!_byName.TryGetValue(name, out var recorded))
            {
                recorded = new RecordedComponent(name, item.Position);
                _byName.Add(name, recorded);
                _components.Add(recorded);
            }

            if (RecordedShape.Place(record, deployment, record.RequiredText("partition")) is { } place)
            {
                recorded.Places.Add(place);
            }
        }
    }
}
