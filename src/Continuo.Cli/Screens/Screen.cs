namespace Continuo.Cli.Screens;

using Continuo.Cli.Running;

using Spectre.Console;

/// <summary>Standard output for people: lines, headings and calm tables; plain text when it is redirected.</summary>
internal sealed class Screen
{
    private readonly IAnsiConsole _console;

    public Screen(Surroundings surroundings)
    {
        var styled = surroundings.OutIsTerminal;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = styled ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = styled && surroundings.Colors ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(surroundings.Out),
        });
        _console.Profile.Width = surroundings.Width;
        _console.Profile.Capabilities.Unicode = true;
    }

    /// <summary>A line; long ones are broken at words.</summary>
    public void Line(string text = "") => _console.WriteLine(text);

    /// <summary>A line that says how it stands.</summary>
    public void Status(bool good, string text) => _console.MarkupLine($"[{(good ? "green" : "red")}]{Markup.Escape(text)}[/]");

    /// <summary>A heading with a free line before it.</summary>
    public void Heading(string text)
    {
        _console.WriteLine();
        _console.MarkupLine($"[bold]{Markup.Escape(text)}[/]");
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
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        _console.Write(new Padder(table, new Padding(2, 0, 0, 0)));
    }
}
