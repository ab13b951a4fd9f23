namespace Continuo.Fuzz.Chunks;

/// <summary>How a body is framed.</summary>
/// <param name="Signed">Whether its chunks are signed.</param>
/// <param name="HasTrailer">Whether a trailer follows.</param>
/// <param name="Length">Bytes that are announced.</param>
internal readonly record struct Framing(bool Signed, bool HasTrailer, int Length);
