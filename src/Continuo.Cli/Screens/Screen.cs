namespace Continuo.Cli.Screens;

using Continuo.Cli.Running;

using Spectre.Console;

/// <summary>Standard output for people: lines, headings and calm tables; plain text when it is redirected.</summary>
internal sealed class Screen
{
    private const int NoWidth = 10_000;

    private readonly IAnsiConsole _lines;
    private readonly Surroundings _surroundings;

    public Screen(Surroundings surroundings)
    {
        // Lines are left to the terminal to break, so that other programs find them whole.
        _lines = Console(surroundings, NoWidth);
        _surroundings = surroundings;
    }

    /// <summary>A line.</summary>
    public void Line(string text = "") => _lines.WriteLine(OneLine.Of(text));

    /// <summary>A line that says how it stands.</summary>
    public void Status(bool good, string text) => _lines.MarkupLine($"[{(good ? "green" : "red")}]{Markup.Escape(OneLine.Of(text))}[/]");

    /// <summary>A heading with a free line before it.</summary>
    public void Heading(string text)
    {
        _lines.WriteLine();
        _lines.MarkupLine($"[bold]{Markup.Escape(OneLine.Of(text))}[/]");
    }

    /// <summary>A table; columns whose header begins with <c>&gt;</c> are aligned to the right.</summary>
    public void Table(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = true };
        foreach (var (index, header) in headers.Index())
        {
            var right = header.StartsWith('>');
            table.AddColumn(new TableColumn(new Text(right ? header[1..] : header, new Style(decoration: Decoration.Dim)))
            {
                Alignment = right ? Justify.Right : Justify.Left,
                NoWrap = right,
                Padding = new Padding(0, 0, index == headers.Count - 1 ? 0 : 2, 0),
            });
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(OneLine.Of(cell))));
        }

        using var text = new StringWriter();
        Console(_surroundings with { Out = text }, _surroundings.Width).Write(new Padder(table, new Padding(2, 0, 0, 0)));
        foreach (var line in text.ToString().TrimEnd('\n').Split('\n'))
        {
            _surroundings.Out.Write(line.TrimEnd() + "\n");
        }
    }

    private static IAnsiConsole Console(Surroundings surroundings, int width)
    {
        var styled = surroundings.OutIsTerminal;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = styled ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = styled && surroundings.Colors ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(surroundings.Out),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
