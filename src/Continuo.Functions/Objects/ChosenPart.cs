namespace Continuo.Functions.Objects;

using System.Collections.Immutable;

/// <summary>A part that an object is to be made of.</summary>
/// <param name="Number">Its number.</param>
/// <param name="ETag">Its ETag without quotes.</param>
/// <param name="Checksums">Checksums that the client holds it to, by algorithm; those it does not name are not looked at.</param>
internal sealed record ChosenPart(int Number, string ETag, ImmutableSortedDictionary<string, string> Checksums);
