namespace Continuo.Cli.Documents;

using System.Collections.Immutable;
using System.Text.Json;

using Continuo.Model;

/// <summary>The candidates that were left out as JSON; documents without such are as they always were.</summary>
internal static class LeftOutDocument
{
    public static void Write(Utf8JsonWriter writer, ImmutableArray<OmittedCandidate> leftOut)
    {
        if (leftOut.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("leftOut");
        foreach (var candidate in leftOut)
        {
            writer.WriteStartObject();
            writer.WriteString("component", candidate.Component);
            writer.WriteString("partition", candidate.Partition);
            writer.WriteString("resource", candidate.Resource);
            writer.WriteString("why", candidate.Why);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
