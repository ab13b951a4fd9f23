namespace Continuo.Files.Documents;

/// <summary>How large a document may be; far above real ones, low enough that a hostile one is refused at once.</summary>
internal sealed record DocumentLimits
{
    public static DocumentLimits Default { get; } = new();

    public int Bytes { get; init; } = 64 << 20;

    public int Depth { get; init; } = 100;

    /// <summary>Nodes with aliases expanded.</summary>
    public int Nodes { get; init; } = 2_000_000;
}
