namespace Continuo.Files;

using System.Collections.Immutable;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>Reads the record of a partition.</summary>
internal static class PartitionRecord
{
    public static Partition Read(string component, MappingEntry entry, RecordReader record, SourceMap sources)
    {
        var nextEntry = record.Required("next");
        var next = nextEntry is null ? [] : record.Items(nextEntry);
        var sizeEntry = next.IsEmpty ? record.Optional("data_size") : record.Required("data_size");
        var sizes = sizeEntry is null ? [] : record.Items(sizeEntry);
        var exit = record.Number("early_exit_probability", NumberRange.Probability) ?? 0;
        var exitSize = record.Number("early_exit_data_size", NumberRange.NotNegative);
        record.Ignore("memory");
        record.WarnAboutRest();
        if (!next.IsEmpty && sizeEntry is not null && sizes.Length != next.Length)
        {
            record.Diagnostics.Error(
                DiagnosticCodes.LengthMismatch,
                sizeEntry.Value.Position,
                $"Partition '{entry.Key}' of component '{component}' has {next.Length} followers and {sizes.Length} data sizes.",
                "give one size in MB for each name in 'next'");
        }

        return new Partition(entry.Key, exit, Transfers(component, entry.Key, next, sizes, record.Diagnostics, sources)) { EarlyExitMegabytes = exitSize };
    }

    private static ImmutableArray<DataTransfer> Transfers(
        string component,
        string partition,
        ImmutableArray<DocumentNode> next,
        ImmutableArray<DocumentNode> sizes,
        DiagnosticList diagnostics,
        SourceMap sources)
    {
        var transfers = ImmutableArray.CreateBuilder<DataTransfer>();
        for (var i = 0; i < Math.Max(next.Length, sizes.Length); i++)
        {
            var subject = $"The data size of partition '{partition}' of component '{component}'";
            var size = i < sizes.Length ? Scalars.Number(sizes[i], subject, NumberRange.NotNegative, diagnostics) ?? 0 : 0;
            if (i < next.Length && Scalars.Text(next[i], $"A follower of partition '{partition}' of component '{component}'", diagnostics) is { } to)
            {
                sources.Note(next[i].Position, SubjectKind.Transfer, component, partition, to);
                transfers.Add(new DataTransfer(to, size));
            }
        }

        return transfers.ToImmutable();
    }
}
