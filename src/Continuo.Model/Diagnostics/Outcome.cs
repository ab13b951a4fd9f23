namespace Continuo.Model;

using System.Collections.Immutable;

/// <summary>What an operation on a user's input gives: a value, or the reasons why there is none; and what else is worth saying.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Value">The value; <see langword="null"/> when a diagnostic is an error.</param>
/// <param name="Diagnostics">Everything noticed, in order of position.</param>
public sealed record Outcome<T>(T? Value, ImmutableArray<Diagnostic> Diagnostics)
    where T : class
{
    /// <summary>Whether there is a value.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Value is not null;
}
