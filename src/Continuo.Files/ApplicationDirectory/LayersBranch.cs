namespace Continuo.Files;

using System.Collections.Immutable;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>Reads the layers of a network domain with their resources.</summary>
internal sealed class LayersBranch(LayerTiers tiers, SystemDraft draft, DiagnosticList diagnostics)
{
    public ImmutableArray<string> Read(ImmutableArray<MappingEntry> entries)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var entry in entries)
        {
            names.Add(entry.Key);
            draft.Sources.Note(entry.KeyPosition, SubjectKind.Layer, entry.Key);
            if (RecordReader.From(entry.Value, $"layer '{entry.Key}'", diagnostics) is { } layer)
            {
                Layer(entry, layer);
            }
            else
            {
                draft.Unread.Add(SubjectKind.Layer);
            }
        }

        return names.ToImmutable();
    }

    private void Layer(MappingEntry entry, RecordReader layer)
    {
        if (layer.Integer("number", NumberRange.NotNegative) is { } number && LayerNumber.Of(entry.Key) is { } digits && digits != number)
        {
            diagnostics.Warning(
                DiagnosticCodes.LayerNumber, entry.KeyPosition, $"The layer '{entry.Key}' has the number {number}; the number in its key counts.");
        }

        var resources = new List<(MappingEntry Entry, RecordReader Record, string Name)>();
        var list = layer.Required("Resources");
        if (list?.Value is not MappingNode)
        {
            draft.Unread.Add(SubjectKind.Layer);
        }

        foreach (var item in layer.Entries(list))
        {
            if (RecordReader.From(item.Value, $"resource '{item.Key}' of layer '{entry.Key}'", diagnostics) is { } record && record.RequiredText("name") is { Length: > 0 } name)
            {
                resources.Add((item, new RecordReader((MappingNode)item.Value, $"resource '{name}'", diagnostics), name));
            }
            else
            {
                draft.Unread.Add(SubjectKind.Layer);
            }
        }

        var kind = Kind(entry, layer, [.. resources.Select(r => r.Name)]);
        var prices = FunctionPrices.Read(layer, FunctionPrices.Default with { Unit = PriceUnit.PerSecond });
        draft.Layers.Add(new ComputationalLayer(
            entry.Key, kind, [.. resources.Where(r => IsNew(r.Name, r.Record.Position)).Select(r => ResourceRecord.Read(r.Name, kind, r.Record, prices))]));
    }

    private bool IsNew(string name, SourcePosition position)
    {
        if (draft.Sources.Has(SubjectKind.Resource, name))
        {
            diagnostics.Error(
                DiagnosticCodes.DuplicateName, position, $"The resource '{name}' is given twice; the first is in line {draft.Sources.Of(SubjectKind.Resource, name).Line}.");
            return false;
        }

        draft.Sources.Note(position, SubjectKind.Resource, name);
        return true;
    }

    private ResourceKind Kind(MappingEntry entry, RecordReader layer, List<string> names)
    {
        var functions = names.Count(name => name.Contains("faas", StringComparison.OrdinalIgnoreCase));
        var type = layer.Text("type") ?? "";
        if (type.Equals("NativeCloudFunction", StringComparison.OrdinalIgnoreCase) || (functions > 0 && functions == names.Count))
        {
            return ResourceKind.Function;
        }

        if (functions > 0)
        {
            diagnostics.Error(
                DiagnosticCodes.LayerKind,
                entry.KeyPosition,
                $"The layer '{entry.Key}' mixes functions with other resources.",
                "a resource whose name contains 'faas' is a function; give functions a layer of their own");
        }

        if (tiers.Of(entry.Key) is { } listed)
        {
            return listed;
        }

        if (type.Equals("Virtual", StringComparison.OrdinalIgnoreCase))
        {
            return ResourceKind.VirtualMachine;
        }

        if (!type.StartsWith("Physical", StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Error(
                DiagnosticCodes.LayerKind,
                entry.KeyPosition,
                $"The layer '{entry.Key}' has {(type.Length == 0 ? "no type" : $"the unknown type '{type}'")}.",
                "types are PhysicalAlreadyProvisioned, PhysicalToBeProvisioned, Virtual and NativeCloudFunction");
        }

        return ResourceKind.Edge;
    }
}
