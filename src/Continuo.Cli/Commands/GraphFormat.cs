namespace Continuo.Cli.Commands;

using Continuo.Cli.Running;

/// <summary>The form of a picture: the one that was asked for, or that of the file's name.</summary>
internal static class GraphFormat
{
    private static readonly (string Word, OutputForm Form)[] Known =
    [
        ("svg", new("an SVG picture", ".svg")),
        ("mermaid", new("a Mermaid graph", ".mmd", ".mermaid", ".md")),
        ("dot", new("a DOT graph", ".dot", ".gv")),
    ];

    /// <summary>The form.</summary>
    /// <param name="wanted">The one asked for; <see langword="null"/>: that of the name.</param>
    /// <param name="output">File to be written; <see langword="null"/>: standard output.</param>
    /// <exception cref="UsageException">The name says another form, or one that is not known.</exception>
    public static string Of(string? wanted, string? output)
    {
        var named = output is null ? null : Known.FirstOrDefault(known => known.Form.IsNamedBy(output)).Word;
        var word = wanted ?? named ?? "svg";
        if (wanted is null && named is null && output is not null && OutputForm.IsForm(output))
        {
            var all = string.Join(", ", Known.SelectMany(known => known.Form.Extensions));
            throw new UsageException($"option '--output' knows no picture '{Path.GetExtension(output)}'; use one of {all}");
        }

        Known.Single(known => known.Word == word).Form.Check("--output", output);
        return word;
    }
}
