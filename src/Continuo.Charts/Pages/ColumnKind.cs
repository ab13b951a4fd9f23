namespace Continuo.Charts.Pages;

/// <summary>What the cells of a column hold.</summary>
public enum ColumnKind
{
    /// <summary>Words, aligned to the left.</summary>
    Text,

    /// <summary>Numbers, aligned to the right, with digits of equal width.</summary>
    Number,
}
