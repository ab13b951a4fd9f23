namespace Continuo.Functions.Telemetry;

using System.Diagnostics;

/// <summary>Traces: one for each input, through all that it causes. Their contexts are kept with jobs as W3C writes them, so that they outlive the process.</summary>
internal static class Tracing
{
    /// <summary>Name of the source of all spans.</summary>
    public const string SourceName = "Continuo.Functions";

    /// <summary>The source; it makes spans only when somebody listens.</summary>
    public static ActivitySource Source { get; } = new(SourceName);

    /// <summary>A context that begins a trace.</summary>
    public static string NewContext() => $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-01";

    /// <summary>Reads a context; the default when there is none.</summary>
    public static ActivityContext ContextOf(string? text) => ActivityContext.TryParse(text, null, out var context) ? context : default;

    /// <summary>The id of the trace in a context, 32 hex digits; null when there is none.</summary>
    public static string? TraceIdOf(string? text) => ContextOf(text) is var context && context != default ? context.TraceId.ToString() : null;
}
