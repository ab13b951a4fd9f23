namespace Continuo.Files;

/// <summary>How a solution is written.</summary>
public sealed record SolutionWriterOptions
{
    /// <summary>
    /// As SPACE4AI-D 2024 writes it: <c>total_cost</c> as text, infinite and negative times as the text <c>inf</c>. Default
    /// <see langword="false"/>: a number; infinite values are the text <c>Infinity</c>, undefined ones <c>null</c>.
    /// </summary>
    public bool Compatible { get; init; }
}
