namespace Continuo.Files;

using System.Collections.Immutable;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>Reads <c>EdgeResources</c>, <c>CloudResources</c> and <c>FaaSResources</c>.</summary>
internal sealed class ResourcesSection(SystemDraft draft, DiagnosticList diagnostics)
{
    public void Read(MappingEntry? section, ResourceKind kind)
    {
        if (section is null)
        {
            return;
        }

        if (RecordReader.From(section.Value, $"'{section.Key}'", diagnostics) is not { } tier)
        {
            draft.Unread.Add(SubjectKind.Layer);
            return;
        }

        var prices = kind == ResourceKind.Function ? FunctionPrices.Read(tier, FunctionPrices.Default) : FunctionPrices.Default;
        foreach (var (entry, layer) in NamedRecords.Of(tier, entry => $"layer '{entry.Key}'", draft, SubjectKind.Layer))
        {
            draft.Sources.Note(entry.KeyPosition, SubjectKind.Layer, entry.Key);
            var layerPrices = kind == ResourceKind.Function ? FunctionPrices.Read(layer, prices) : prices;
            draft.Layers.Add(new ComputationalLayer(entry.Key, kind, Resources(layer, kind, layerPrices)));
        }
    }

    private static EdgeDevice Edge(string name, RecordReader record) => new(
        name,
        record.Text("description") ?? "",
        record.RequiredNumber("memory", NumberRange.Positive),
        record.RequiredInteger("number", NumberRange.Count),
        record.RequiredNumber("cost", NumberRange.NotNegative),
        record.Integer("n_cores", NumberRange.Count) ?? 1);

    private static VirtualMachine Machine(string name, RecordReader record)
    {
        var edge = Edge(name, record);
        return new VirtualMachine(name, edge.Description, edge.MemoryMegabytes, edge.AvailableInstances, edge.CostPerHour, edge.Cores);
    }

    private static FunctionConfiguration Function(string name, RecordReader record, FunctionPrices layerPrices)
    {
        var prices = FunctionPrices.Read(record, layerPrices);
        return new FunctionConfiguration(
            name,
            record.Text("description") ?? "",
            record.RequiredNumber("memory", NumberRange.Positive),
            record.RequiredNumber("cost", NumberRange.NotNegative),
            prices.Unit,
            record.RequiredNumber("idle_time_before_kill", NumberRange.NotNegative))
        {
            TransitionCost = prices.TransitionCost,
            RequestCost = prices.RequestCost,
        };
    }

    private ImmutableArray<Resource> Resources(RecordReader layer, ResourceKind kind, FunctionPrices prices)
    {
        var resources = ImmutableArray.CreateBuilder<Resource>();
        foreach (var (entry, record) in NamedRecords.Of(layer, entry => $"resource '{entry.Key}'", draft, SubjectKind.Resource))
        {
            if (draft.Sources.Has(SubjectKind.Resource, entry.Key))
            {
                var first = draft.Sources.Of(SubjectKind.Resource, entry.Key);
                diagnostics.Error(DiagnosticCodes.DuplicateName, entry.KeyPosition, $"The resource '{entry.Key}' is given twice; the first is in line {first.Line}.");
                continue;
            }

            draft.Sources.Note(entry.KeyPosition, SubjectKind.Resource, entry.Key);
            resources.Add(kind switch
            {
                ResourceKind.Edge => Edge(entry.Key, record),
                ResourceKind.VirtualMachine => Machine(entry.Key, record),
                _ => Function(entry.Key, record, prices),
            });
            record.WarnAboutRest();
        }

        return resources.ToImmutable();
    }
}
