namespace Continuo.Charts.Pages;

/// <summary>Something noticed, such as a diagnostic of an input file.</summary>
/// <param name="Level">How grave it is.</param>
/// <param name="Code">Its code; may be empty.</param>
/// <param name="Message">What was noticed.</param>
public sealed record ReportFinding(FindingLevel Level, string Code, string Message)
{
    /// <summary>Where, such as <c>system.yaml:12:5</c>. Default nowhere.</summary>
    public string Location { get; init; } = "";

    /// <summary>What may be done about it. Default nothing.</summary>
    public string Hint { get; init; } = "";
}
