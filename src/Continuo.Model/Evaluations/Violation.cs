namespace Continuo.Model;

/// <summary>A broken rule.</summary>
/// <param name="Kind">Which rule.</param>
/// <param name="Subject">Component, path, resource, layer or edge that breaks it.</param>
/// <param name="Value">The value that breaks it, where there is a number.</param>
/// <param name="Limit">The limit, where there is a number.</param>
public sealed record Violation(ViolationKind Kind, string Subject, double? Value = null, double? Limit = null);
