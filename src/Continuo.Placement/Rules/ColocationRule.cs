namespace Continuo.Placement.Rules;

/// <summary>When partitions must not share a resource.</summary>
public enum ColocationRule
{
    /// <summary>A partition whose model forbids sharing must be alone.</summary>
    AnyForbidden,

    /// <summary>A partition whose model forbids sharing must be the first; later ones are overlooked.</summary>
    OrderDependent,
}
