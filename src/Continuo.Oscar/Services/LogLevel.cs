namespace Continuo.Oscar.Services;

using System.Collections.Immutable;

/// <summary>Levels of the supervisor's lines.</summary>
public static class LogLevel
{
    /// <summary>All levels, from the chattiest on.</summary>
    public static ImmutableArray<string> All { get; } = ["NOTSET", "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"];

    /// <summary>The level that a text names in any case; INFO for any other text.</summary>
    public static string Of(string? text) => text?.ToUpperInvariant() is { } upper && All.Contains(upper) ? upper : "INFO";
}
