namespace Continuo.Charts.Pages;

using Continuo.Charts.Markup;

/// <summary>
/// Something that stands in a section of a report: <see cref="ReportText"/>, <see cref="ReportFigure"/>, <see cref="ReportTable"/>,
/// <see cref="ReportFindings"/> or <see cref="ReportListing"/>.
/// </summary>
public abstract record ReportBlock
{
    /// <summary>What the block looks like in the page.</summary>
    internal abstract Element Draw();
}
