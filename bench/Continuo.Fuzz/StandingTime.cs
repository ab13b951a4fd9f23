namespace Continuo.Fuzz;

/// <summary>It is always the same moment, the one that inputs name.</summary>
internal sealed class StandingTime : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
