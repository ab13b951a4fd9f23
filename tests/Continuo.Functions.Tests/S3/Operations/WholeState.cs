namespace Continuo.Functions.Tests.S3.Operations;

using Continuo.Functions.Tests.Objects;

/// <summary>All that a store holds, as text: every row of every table, and every file.</summary>
internal static class WholeState
{
    public static string Of(ScratchStore scratch) => scratch.Database.Read(t =>
    {
        var tables = t.Query("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name", row => row.GetString(0));
        var rows = tables.SelectMany(table => t.Query(
            $"SELECT * FROM {table}", row => $"{table}: {string.Join(" | ", Enumerable.Range(0, row.FieldCount).Select(i => row.IsDBNull(i) ? "" : row.GetValue(i).ToString()))}"));
        return string.Join('\n', rows.Concat(scratch.Contents().Select(file => $"file {file.Name} {file.Length}")).Order(StringComparer.Ordinal));
    });
}
