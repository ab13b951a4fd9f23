namespace Continuo.Cli.Documents;

using System.Text.Json;

using Continuo.Adaptation.Days;
using Continuo.Cli.Commands;

/// <summary>The demonstration as JSON.</summary>
internal static class DemoDocument
{
    public static void WriteMembers(Utf8JsonWriter writer, IReadOnlyList<DemoChapter> chapters, DayComparison? day, DemoFunctions? functions, string report)
    {
        writer.WriteStartArray("samples");
        foreach (var chapter in chapters)
        {
            writer.WriteStartObject();
            writer.WriteString("name", chapter.Name);
            writer.WriteString("path", chapter.Path);
            SolveDocument.WriteMembers(writer, chapter.Request.System, chapter.Result);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (day is not null)
        {
            writer.WriteStartObject("day");
            DayDocument.WriteMembers(writer, day);
            writer.WriteEndObject();
        }

        if (functions is not null)
        {
            writer.WriteStartObject("functions");
            writer.WriteString("path", functions.Path);
            writer.WriteNumber("startSeconds", functions.StartTime.TotalSeconds);
            writer.WriteNumber("resultSeconds", functions.ResultTime.TotalSeconds);
            JobsDocument.Write(writer, functions.Jobs.Select(j => j.Job));
            writer.WriteEndObject();
        }

        writer.WriteString("report", report);
    }
}
