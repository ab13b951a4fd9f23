namespace Continuo.Cli.Documents;

using System.Text.Json;

using Continuo.Cli.Commands.Functions;
using Continuo.Oscar.Client;

/// <summary>Files that became objects, and the jobs that they started, as JSON.</summary>
internal static class PutDocument
{
    public static void WriteMembers(Utf8JsonWriter writer, IEnumerable<Upload> uploads, IEnumerable<JobEntry> jobs)
    {
        writer.WriteStartArray("objects");
        foreach (var upload in uploads)
        {
            writer.WriteStartObject();
            writer.WriteString("file", upload.File);
            writer.WriteString("bucket", upload.Bucket);
            writer.WriteString("key", upload.Key);
            writer.WriteNumber("size", upload.Size);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        JobsDocument.Write(writer, jobs);
    }
}
