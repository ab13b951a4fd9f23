namespace Continuo.Placement.Tests.Enumeration;

/// <summary>What an enumeration looked at, so that a test can say that it looked at something.</summary>
internal sealed class EnumerationCounts
{
    public int Systems { get; set; }

    public long Placements { get; set; }

    /// <summary>Answers that claim an optimum.</summary>
    public int Optimal { get; set; }

    /// <summary>Answers that claim that there is no placement.</summary>
    public int Infeasible { get; set; }

    /// <summary>Claims that do not hold, each in a sentence.</summary>
    public List<string> Wrong { get; } = [];
}
