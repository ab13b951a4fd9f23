namespace Continuo.Files;

using System.Text.Json;

using Continuo.Model;

/// <summary>Writes a system as a description file in its canonical form, which <see cref="SystemDescriptionReader"/> reads back as the same system.</summary>
public static class SystemDescriptionWriter
{
    /// <summary>The description as JSON text: current spellings, order of the model, MB, Mbit/s and seconds.</summary>
    /// <param name="system">The system.</param>
    public static string Write(SystemDescription system) => JsonDocumentWriter.Render(writer => Write(writer, system));

    /// <summary>Writes the description as one JSON object, for instance inside a larger document.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="system">The system.</param>
    public static void Write(Utf8JsonWriter writer, SystemDescription system)
    {
        writer.WriteStartObject();
        if (system.Application.Name.Length > 0)
        {
            writer.WriteString("Name", system.Application.Name);
        }

        ApplicationShape.Write(writer, system.Application);
        ContinuumShape.Write(writer, system.Continuum);
        CandidatesShape.Write(writer, system.Candidates);
        RequirementsShape.Write(writer, system.Requirements);
        ContinuumShape.WriteDomains(writer, system.Continuum.Domains);
        if (system.Load is { } load)
        {
            LoadShape.Write(writer, load);
        }

        writer.WriteNumber("Time", system.Hours);
        writer.WriteEndObject();
    }
}
