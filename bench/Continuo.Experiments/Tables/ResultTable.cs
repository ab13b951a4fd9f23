namespace Continuo.Experiments.Tables;

using System.Collections.Immutable;

using Continuo.Charts.Pages;

/// <summary>A table of results: Markdown on the screen, the same cells in a report.</summary>
/// <param name="caption">What it shows.</param>
/// <param name="columns">Headers; the first columns hold words.</param>
internal sealed class ResultTable(string caption, params ImmutableArray<string> columns)
{
    private readonly List<ImmutableArray<string>> _rows = [];

    /// <summary>Columns that hold words rather than numbers. Default 1.</summary>
    public int WordColumns { get; init; } = 1;

    public void Add(params ImmutableArray<string> cells)
    {
        if (cells.Length != columns.Length)
        {
            throw new ArgumentException($"{cells.Length} cells for {columns.Length} columns", nameof(cells));
        }

        _rows.Add(cells);
    }

    public void Print()
    {
        Console.WriteLine(caption);
        Console.WriteLine();
        Console.WriteLine($"| {string.Join(" | ", columns)} |");
        Console.WriteLine($"|{string.Concat(columns.Select(_ => "---|"))}");
        foreach (var row in _rows)
        {
            Console.WriteLine($"| {string.Join(" | ", row)} |");
        }

        Console.WriteLine();
    }

    public ReportTable ToReport() => new()
    {
        Caption = caption,
        Columns = [.. columns.Select((header, i) => new TableColumn(header, i < WordColumns ? ColumnKind.Text : ColumnKind.Number))],
        Rows = [.. _rows.Select(row => row.Select(cell => (TableCell)cell).ToImmutableArray())],
    };
}
