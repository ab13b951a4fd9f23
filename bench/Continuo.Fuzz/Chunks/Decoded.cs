namespace Continuo.Fuzz.Chunks;

/// <summary>A body out of its framing.</summary>
/// <param name="Bytes">Its bytes, in Latin-1.</param>
/// <param name="Trailer">Lines of the trailer, sorted by name.</param>
internal sealed record Decoded(string Bytes, string Trailer);
