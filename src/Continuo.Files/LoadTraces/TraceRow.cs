namespace Continuo.Files.LoadTraces;

using Continuo.Model;

/// <summary>A row of a load profile.</summary>
/// <param name="Time">From when on the load holds.</param>
/// <param name="Load">Requests/s.</param>
/// <param name="Position">Where the time stands.</param>
internal readonly record struct TraceRow(TraceTime Time, double Load, SourcePosition Position);
