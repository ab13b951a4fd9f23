namespace Continuo.Model;

using System.Collections.Immutable;

/// <summary>An application, where it may run, what it needs there, and what it promises: all that a placement depends on but the load.</summary>
public sealed record SystemDescription
{
    /// <summary>Components and their graph.</summary>
    public required Application Application { get; init; }

    /// <summary>Layers, resources and networks.</summary>
    public required Continuum Continuum { get; init; }

    /// <summary>Which partition may run where, in file order.</summary>
    public required ImmutableArray<Candidate> Candidates { get; init; }

    /// <summary>The candidates that cannot be judged, in file order: searches leave them out and prove nothing without them.</summary>
    public ImmutableArray<OmittedCandidate> LeftOut => [.. Candidates.Select(c => c.Omitted).OfType<OmittedCandidate>()];

    /// <summary>Response-time limits.</summary>
    public Requirements Requirements { get; init; } = Requirements.None;

    /// <summary>Load given by the files, if any.</summary>
    public LoadProfile? Load { get; init; }

    /// <summary>Cost horizon in hours (<c>Time</c>). Default 1.</summary>
    public double Hours { get; init; } = 1;
}
