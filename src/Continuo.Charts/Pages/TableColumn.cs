namespace Continuo.Charts.Pages;

/// <summary>A column of a table.</summary>
/// <param name="Header">Its header, with the unit of numbers.</param>
/// <param name="Kind">What its cells hold. Default words.</param>
public sealed record TableColumn(string Header, ColumnKind Kind = ColumnKind.Text);
