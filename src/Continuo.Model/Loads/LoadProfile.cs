namespace Continuo.Model;

using System.Collections.Immutable;

/// <summary>Arrival rates at the source components.</summary>
public sealed record LoadProfile
{
    private LoadProfile(double? uniform, ImmutableDictionary<string, double> bySource)
    {
        Uniform = uniform;
        BySource = bySource;
    }

    /// <summary>Rate that enters every source, in requests/s; <see langword="null"/> when each source has its own.</summary>
    public double? Uniform { get; }

    /// <summary>Rate per source in requests/s, when each has its own; else empty.</summary>
    public ImmutableDictionary<string, double> BySource { get; }

    /// <summary>The same rate at every source.</summary>
    /// <param name="requestsPerSecond">Rate in requests/s, ≥ 0.</param>
    public static LoadProfile Of(double requestsPerSecond) => new(requestsPerSecond, ImmutableDictionary<string, double>.Empty);

    /// <summary>A rate of its own for each source; a source that is not named gets 0.</summary>
    /// <param name="requestsPerSecond">Rates in requests/s, ≥ 0, by component.</param>
    public static LoadProfile Of(ImmutableDictionary<string, double> requestsPerSecond) => new(null, requestsPerSecond);

    /// <summary>Rate that enters a source.</summary>
    /// <param name="source">Name of a source component.</param>
    /// <returns>Requests/s.</returns>
    public double RateAt(string source) => Uniform ?? BySource.GetValueOrDefault(source);
}
