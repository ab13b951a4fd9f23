namespace Continuo.Placement.Rules;

/// <summary>Response time on a resource with a utilisation above 1.</summary>
public enum Overload
{
    /// <summary>Infinite, from 1 on.</summary>
    Infinite,

    /// <summary>Negative, as the formula gives it; infinite at 1.</summary>
    Negative,

    /// <summary>Not a number; infinite at 1.</summary>
    Undefined,
}
