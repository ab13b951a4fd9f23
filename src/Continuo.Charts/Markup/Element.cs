namespace Continuo.Charts.Markup;

using System.Collections.Immutable;
using System.Text;
using Continuo.Charts.Svg;

/// <summary>
/// An immutable element of SVG or XHTML: a name, attributes and children. What it writes is always well formed,
/// whatever the names and texts are.
/// </summary>
public sealed class Element
{
    /// <summary>The elements of HTML that have no end tag.</summary>
    private static readonly ImmutableHashSet<string> Void = ["br", "hr", "link", "meta"];

    /// <summary>The elements of SVG that may be closed in their start tag when they are empty.</summary>
    private static readonly ImmutableHashSet<string> Shapes = ["circle", "line", "path", "polygon", "rect"];

    private readonly string? _name;
    private readonly string _text;
    private readonly ImmutableArray<KeyValuePair<string, string>> _attributes;
    private readonly ImmutableArray<Element> _children;

    private Element(
        string? name, string text, ImmutableArray<KeyValuePair<string, string>> attributes, ImmutableArray<Element> children) =>
        (_name, _text, _attributes, _children) = (name, text, attributes, children);

    /// <summary>An element without attributes and children.</summary>
    /// <param name="name">Its name, such as <c>rect</c>.</param>
    /// <returns>The element.</returns>
    public static Element Of(string name) => new(name, "", [], []);

    /// <summary>A piece of text; it is escaped when written.</summary>
    /// <param name="text">The text as people read it.</param>
    /// <returns>The text as a child for other elements.</returns>
    public static Element TextOf(string text) => new(null, text, [], []);

    /// <summary>This element with one more attribute.</summary>
    /// <param name="name">Name of the attribute.</param>
    /// <param name="value">Value, not yet escaped.</param>
    /// <returns>A new element.</returns>
    public Element With(string name, string value) => new(_name, _text, _attributes.Add(new(name, value)), _children);

    /// <summary>This element with one more numeric attribute.</summary>
    /// <param name="name">Name of the attribute.</param>
    /// <param name="value">Value, finite.</param>
    /// <returns>A new element.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public Element With(string name, double value) => With(name, SvgNumber.Format(value));

    /// <summary>This element with classes of the style sheet.</summary>
    /// <param name="names">Names separated by blanks.</param>
    /// <returns>A new element.</returns>
    public Element Class(string names) => With("class", names);

    /// <summary>This element with more children, after those it has.</summary>
    /// <param name="children">The children.</param>
    /// <returns>A new element.</returns>
    public Element Add(params ReadOnlySpan<Element> children) => new(_name, _text, _attributes, _children.AddRange(children));

    /// <summary>This element with more children, after those it has.</summary>
    /// <param name="children">The children.</param>
    /// <returns>A new element.</returns>
    public Element Add(IEnumerable<Element> children) => new(_name, _text, _attributes, _children.AddRange(children));

    /// <summary>This element with a text after the children it has.</summary>
    /// <param name="text">The text, not yet escaped.</param>
    /// <returns>A new element.</returns>
    public Element Text(string text) => Add(TextOf(text));

    /// <summary>The markup.</summary>
    /// <returns>Well-formed XML, also good as HTML.</returns>
    public override string ToString()
    {
        var output = new StringBuilder();
        Write(output);
        return output.ToString();
    }

    /// <summary>Appends the markup to a text.</summary>
    /// <param name="output">Where to.</param>
    internal void Write(StringBuilder output)
    {
        if (_name is null)
        {
            MarkupText.AppendText(output, _text);
            return;
        }

        output.Append('<').Append(_name);
        foreach (var (name, value) in _attributes)
        {
            output.Append(' ').Append(name).Append("=\"");
            MarkupText.AppendAttribute(output, value);
            output.Append('"');
        }

        if (_children.IsEmpty && (Void.Contains(_name) || Shapes.Contains(_name)))
        {
            output.Append("/>");
            return;
        }

        output.Append('>');
        foreach (var child in _children)
        {
            child.Write(output);
        }

        output.Append("</").Append(_name).Append('>');
    }
}
