namespace Continuo.Placement.Loads;

using Continuo.Model;

/// <summary>The rule that ends the feasible loads.</summary>
/// <param name="Kind">What it limits.</param>
/// <param name="Subject">Component, path or resource.</param>
public sealed record BindingLimit(ViolationKind Kind, string Subject);
