namespace Continuo.Files.LoadTraces;

/// <summary>How times are written.</summary>
internal enum TraceTimeKind
{
    /// <summary>A number of seconds.</summary>
    Seconds,

    /// <summary>ISO 8601 with <c>Z</c> or an offset.</summary>
    DateWithZone,

    /// <summary>ISO 8601 without an offset.</summary>
    DateWithoutZone,
}
