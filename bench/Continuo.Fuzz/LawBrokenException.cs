namespace Continuo.Fuzz;

using System.Diagnostics.CodeAnalysis;

/// <summary>Something was read that should not be, or otherwise than it should.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Made in one place.")]
internal sealed class LawBrokenException(string law) : Exception($"Does not hold: {law}.");
