namespace Continuo.Charts.Pages;

using System.Collections.Immutable;
using Continuo.Charts.Markup;

/// <summary>A table; the first cell of each row is its header.</summary>
public sealed record ReportTable : ReportBlock
{
    /// <summary>Row headers up to this length stay on one line.</summary>
    private const int ShortHeader = 24;

    /// <summary>What the table tells. Default none.</summary>
    public string Caption { get; init; } = "";

    /// <summary>The columns.</summary>
    public required ImmutableArray<TableColumn> Columns { get; init; }

    /// <summary>The rows; a row may have fewer cells than there are columns.</summary>
    public required ImmutableArray<ImmutableArray<TableCell>> Rows { get; init; }

    internal override Element Draw()
    {
        var table = Element.Of("table");
        table = Caption.Length > 0 ? table.Add(Element.Of("caption").Text(Caption)) : table;
        table = table.Add(
            Element.Of("thead").Add(Element.Of("tr").Add(Columns.Select(column => Aligned(Element.Of("th").With("scope", "col"), column).Text(column.Header)))),
            Element.Of("tbody").Add(Rows.Select(Row)));
        return Element.Of("div").Class("scroll").With("tabindex", "0").With("role", "group")
            .With("aria-label", Caption.Length > 0 ? Caption : "table").Add(table);
    }

    private Element Row(ImmutableArray<TableCell> cells) => Element.Of("tr").Add(Columns.Select((column, i) =>
    {
        var cell = Aligned(i == 0 ? Header(cells) : Element.Of("td"), column);
        return i < cells.Length ? cells[i].Draw(cell) : cell;
    }));

    private static Element Header(ImmutableArray<TableCell> cells)
    {
        var header = Element.Of("th").With("scope", "row");
        return cells.Length > 0 && cells[0].Text.Length <= ShortHeader ? header.Class("short") : header;
    }

    private static Element Aligned(Element cell, TableColumn column) => column.Kind == ColumnKind.Number ? cell.Class("number") : cell;
}
