namespace Continuo.Files.Documents;

using System.Collections.Immutable;

using Continuo.Model;

/// <summary>A JSON array or YAML sequence.</summary>
/// <param name="Items">Its items.</param>
/// <param name="Position">Its first character.</param>
internal sealed record SequenceNode(ImmutableArray<DocumentNode> Items, SourcePosition Position) : DocumentNode(Position)
{
    public override string Noun => "a list";
}
