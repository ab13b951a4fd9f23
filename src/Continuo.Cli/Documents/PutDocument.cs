namespace Continuo.Cli.Documents;

using System.Text.Json;

using Continuo.Cli.Commands.Functions;
using Continuo.Oscar.Client;

/// <summary>Files that became objects, and the jobs that they started, as JSON.</summary>
internal static class PutDocument
{
    public static void WriteMembers(Utf8JsonWriter writer, IEnumerable<Transfer> uploads, IEnumerable<JobEntry> jobs)
    {
        TransferDocument.Write(writer, uploads);
        JobsDocument.Write(writer, jobs);
    }
}
