namespace Continuo.Files.Documents;

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

using Continuo.Model;

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

/// <summary>Builds the tree from the parser's events, within the limits. An alias is its anchor's node again; its size counts again.</summary>
internal sealed class TreeBuilder(string text, string file, DocumentLimits limits, DiagnosticList diagnostics)
{
    private readonly Dictionary<string, DocumentNode> _anchors = new(StringComparer.Ordinal);
    private readonly Parser _parser = new(new Scanner(new StringReader(text), skipComments: true));
    private Mark _mark = Mark.Empty;
    private int _nodes;

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Malformed input makes the parser throw exceptions of many types; all of them are the user's mistake.")]
    public DocumentNode? Build()
    {
        try
        {
            return Document();
        }
        catch (DocumentException exception)
        {
            diagnostics.Error(exception.Code, exception.Position, exception.Message);
        }
        catch (YamlException exception)
        {
            var (start, end) = ((int)exception.Start.Line, (int)exception.End.Line);

            // The parser may say that there is a tab without saying where.
            var lastTab = exception.Message.Contains(" tab ", StringComparison.Ordinal) ? int.MaxValue : end + 1;
            if (!YamlFaults.Report(text, file, start, end, lastTab, diagnostics))
            {
                diagnostics.Error(DiagnosticCodes.Syntax, Position(exception.Start), Sentence(exception.Message));
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            diagnostics.Error(DiagnosticCodes.Syntax, Position(_mark), "The document is neither JSON nor YAML from here on.");
        }

        return null;
    }

    private static string Sentence(string message)
    {
        var oneLine = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return oneLine.EndsWith('.') ? oneLine : oneLine + ".";
    }

    private static bool IsUnicode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    private DocumentNode? Document()
    {
        DocumentNode? root = null;
        while (Move())
        {
            switch (_parser.Current)
            {
                case StreamStart or StreamEnd or DocumentStart or DocumentEnd:
                    break;
                case not null when root is not null:
                    throw new DocumentException(DiagnosticCodes.UnsupportedYaml, Position(_mark), "Only one document per file is read.");
                default:
                    root = Node(depth: 1);
                    break;
            }
        }

        if (root is null)
        {
            diagnostics.Error(DiagnosticCodes.Empty, new SourcePosition(file, 0, 0), "The file holds nothing.");
        }

        return root;
    }

    private DocumentNode Node(int depth)
    {
        if (depth > limits.Depth)
        {
            throw new DocumentException(DiagnosticCodes.TooLarge, Position(_mark), $"Values are nested deeper than {limits.Depth} levels.");
        }

        Count(1);
        var position = Position(_mark);
        var anchor = (_parser.Current as NodeEvent)?.Anchor ?? AnchorName.Empty;
        DocumentNode node = _parser.Current switch
        {
            Scalar scalar when IsUnicode(scalar.Value) => new ScalarNode(scalar.Value, scalar.Style == ScalarStyle.Plain, position),
            Scalar => throw new DocumentException(DiagnosticCodes.NotText, position, "The text holds half of a surrogate pair."),
            SequenceStart => Sequence(position, depth),
            MappingStart => Mapping(position, depth),
            AnchorAlias alias => Alias(alias, position, depth),
            _ => throw new DocumentException(DiagnosticCodes.Syntax, position, "A value is missing here."),
        };
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = node;
        }

        return node;
    }

    private SequenceNode Sequence(SourcePosition position, int depth)
    {
        var items = ImmutableArray.CreateBuilder<DocumentNode>();
        while (Move() && _parser.Current is not SequenceEnd)
        {
            items.Add(Node(depth + 1));
        }

        return new SequenceNode(items.ToImmutable(), position)
        {
            Size = 1 + items.Sum(item => item.Size),
            Height = 1 + items.Select(item => item.Height).DefaultIfEmpty().Max(),
        };
    }

    private MappingNode Mapping(SourcePosition position, int depth)
    {
        var entries = new MappingBuilder(diagnostics);
        var inBraces = _parser.Current is MappingStart { Style: MappingStyle.Flow };
        DocumentNode? before = null;
        while (Move() && _parser.Current is not MappingEnd)
        {
            var keyNode = Node(depth + 1);
            if (keyNode is not ScalarNode key)
            {
                throw new DocumentException(DiagnosticCodes.UnsupportedYaml, keyNode.Position, $"A key must be a text, not {keyNode.Noun}.");
            }

            if (!inBraces && key.IsPlain && key.Text is [var first, ..] && OddCharacters.IsSpace(first))
            {
                throw new DocumentException(
                    DiagnosticCodes.Syntax, key.Position, $"The indentation holds {OddCharacters.Name(first)}. Indent with plain spaces.");
            }

            Move();
            var value = Node(depth + 1);
            if (inBraces && IsDecimalComma(before, key, value))
            {
                diagnostics.Error(
                    DiagnosticCodes.NotANumber, before!.Position, $"'{((ScalarNode)before).Text},{key.Text}' is no number: the comma ends the entry.",
                    $"write {((ScalarNode)before).Text}.{key.Text}");
                continue;
            }

            before = value;
            entries.Add(key, value);
        }

        return entries.Build(position);
    }

    /// <summary>Whether <c>{cost: 1,5}</c> was written, which YAML reads as <c>{cost: 1, 5: null}</c>.</summary>
    private static bool IsDecimalComma(DocumentNode? before, ScalarNode key, DocumentNode value) =>
        value is ScalarNode { IsPlain: true, Text: "" } && key.IsPlain && key.Text.All(char.IsAsciiDigit)
        && before is ScalarNode { IsPlain: true } number && number.Text.AsSpan().TrimStart("+-") is { Length: > 0 } digits
        && !digits.ContainsAnyExceptInRange('0', '9');

    private DocumentNode Alias(AnchorAlias alias, SourcePosition position, int depth)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var target))
        {
            throw new DocumentException(DiagnosticCodes.UnsupportedYaml, position, $"The alias '*{alias.Value.Value}' has no anchor before it.");
        }

        Count(target.Size);
        return depth + target.Height <= limits.Depth
            ? target
            : throw new DocumentException(DiagnosticCodes.TooLarge, position, $"Values are nested deeper than {limits.Depth} levels.");
    }

    private void Count(int nodes)
    {
        _nodes += nodes;
        if (_nodes > limits.Nodes)
        {
            throw new DocumentException(DiagnosticCodes.TooLarge, Position(_mark), $"The document has more than {limits.Nodes} values.");
        }
    }

    private bool Move()
    {
        var moved = _parser.MoveNext();
        _mark = _parser.Current?.Start ?? _mark;
        return moved;
    }

    private SourcePosition Position(Mark mark) => new(file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));
}
