namespace Continuo.Placement.Rules;

/// <summary>Which components have their response time checked.</summary>
public enum LocalScope
{
    /// <summary>Those with a limit.</summary>
    Limited,

    /// <summary>Those with a limit, whose time must be positive too.</summary>
    LimitedAndPositive,

    /// <summary>All; without a limit it is infinite, and an undefined time fails.</summary>
    All,
}
