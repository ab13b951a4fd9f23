namespace Continuo.Experiments.Tables;

using System.Collections.Immutable;

using Continuo.Charts.Pages;

/// <summary>Writes the page of an experiment, when one is asked for.</summary>
/// <param name="path">The file; <see langword="null"/>: none.</param>
internal sealed class ReportFile(string? path)
{
    public void Write(string title, string subtitle, string command, params ImmutableArray<ReportSection> sections)
    {
        if (path is null)
        {
            return;
        }

        var page = new ReportPage { Title = title, Subtitle = subtitle, Sections = sections, Command = command };
        File.WriteAllText(path, page.ToHtml());
        Console.WriteLine($"report: {path}");
    }
}
