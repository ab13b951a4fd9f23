namespace Continuo.Files;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>Reads the record of a resource. Other tools keep keys of their own in it, which are not looked at.</summary>
internal static class ResourceRecord
{
    public static Resource Read(string name, ResourceKind kind, RecordReader record, FunctionPrices layerPrices)
    {
        var description = record.Text("description") ?? "";
        var memory = record.RequiredNumber("memorySize", NumberRange.Positive);
        var cost = record.RequiredNumber("cost", NumberRange.NotNegative);
        if (kind == ResourceKind.Function)
        {
            var prices = FunctionPrices.Read(record, layerPrices);
            return new FunctionConfiguration(name, description, memory, cost, prices.Unit, record.RequiredNumber("idleTime", NumberRange.NotNegative))
            {
                TransitionCost = record.Number("transitionCost", NumberRange.NotNegative) ?? prices.TransitionCost,
                RequestCost = record.Number("requestCost", NumberRange.NotNegative) ?? prices.RequestCost,
            };
        }

        var nodes = record.RequiredInteger("totalNodes", NumberRange.Count);
        var cores = Cores(record);
        return kind == ResourceKind.Edge
            ? new EdgeDevice(name, description, memory, nodes, cost, cores)
            : new VirtualMachine(name, description, memory, nodes, cost, cores);
    }

    private static int Cores(RecordReader record)
    {
        var processors = record.Entries(record.Optional("processors"));
        var first = processors.FirstOrDefault(p => p.Key == "processor1") ?? processors.FirstOrDefault();
        return first is not null && RecordReader.From(first.Value, $"processor '{first.Key}' of {record.Subject}", record.Diagnostics) is { } processor
            ? processor.Integer("computingUnits", NumberRange.Count) ?? 1
            : 1;
    }
}
