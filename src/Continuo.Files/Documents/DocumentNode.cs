namespace Continuo.Files.Documents;

using Continuo.Model;

/// <summary>A value of a JSON or YAML document and where it stands.</summary>
/// <param name="Position">Its first character.</param>
internal abstract record DocumentNode(SourcePosition Position)
{
    /// <summary>Nodes of the subtree with aliases expanded.</summary>
    public int Size { get; init; } = 1;

    /// <summary>Levels of the subtree.</summary>
    public int Height { get; init; } = 1;

    /// <summary>What it is, for messages.</summary>
    public abstract string Noun { get; }
}
