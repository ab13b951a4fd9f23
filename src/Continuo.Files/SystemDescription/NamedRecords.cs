namespace Continuo.Files;

using Continuo.Files.Documents;

/// <summary>Reads objects whose keys are names and whose values are objects again: components, layers, resources, domains.</summary>
internal static class NamedRecords
{
    /// <summary>
    /// The entries with their objects. An entry that holds none is reported and noted as unread; so is the whole object where a name holds
    /// nothing and others stand beside it, since then what belongs to the name is indented too little.
    /// </summary>
    /// <param name="owner">The object.</param>
    /// <param name="subject">What an entry is, for messages.</param>
    /// <param name="draft">Where unread parts are noted.</param>
    /// <param name="section">The section.</param>
    /// <param name="path">The component, and the partition, that the object belongs to; the entry itself follows where there is room.</param>
    public static IEnumerable<(MappingEntry Entry, RecordReader Record)> Of(
        RecordReader owner, Func<MappingEntry, string> subject, SystemDraft draft, SubjectKind section, params string[] path)
    {
        var entries = owner.Rest();
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i];
            if (i + 1 < entries.Length && IsBare(entry) && entries[i + 1].KeyPosition.Column == entry.KeyPosition.Column)
            {
                Note(draft, section, path);
                Misplaced(entry.Key, entries[i + 1], owner.Diagnostics);
                yield break;
            }

            if (RecordReader.From(entry.Value, subject(entry), owner.Diagnostics) is { } record)
            {
                yield return (entry, record);
            }
            else
            {
                Note(draft, section, [.. path, entry.Key]);
            }
        }
    }

    /// <summary>Runs what reads a part, and notes the part as unread when something was missing or of another shape there.</summary>
    public static void Watch(DiagnosticList diagnostics, SystemDraft draft, SubjectKind section, string[] path, Action read)
    {
        var before = diagnostics.ShapeErrors;
        read();
        if (diagnostics.ShapeErrors > before)
        {
            Note(draft, section, path);
        }
    }

    /// <summary>Reports what stands beside a name that holds nothing.</summary>
    public static void Misplaced(string name, MappingEntry beside, DiagnosticList diagnostics) => diagnostics.Error(
        DiagnosticCodes.Indentation, beside.KeyPosition, $"'{beside.Key}' stands beside '{name}', which holds nothing.",
        $"indent what belongs to '{name}' more than '{name}'");

    /// <summary>Whether it is written <c>name:</c> with nothing behind it, as JSON cannot.</summary>
    public static bool IsBare(MappingEntry entry) => entry.Value is ScalarNode { IsPlain: true, Text: "" };

    private static void Note(SystemDraft draft, SubjectKind section, string[] path) =>
        draft.Unread.Add(section, path.ElementAtOrDefault(0) ?? "", path.ElementAtOrDefault(1) ?? "");
}
