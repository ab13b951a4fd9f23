namespace Continuo.Placement.Tests.RunTime.Oracle;

/// <summary>How often each kind of answer was seen: a law that was never asked is not tested.</summary>
internal sealed class StepCounts
{
    /// <summary>Steps for which some placement keeps all rules.</summary>
    public int Kept { get; set; }

    /// <summary>Steps that claim the optimum.</summary>
    public int Optimal { get; set; }

    /// <summary>Steps for which no placement keeps all rules, nor does what runs.</summary>
    public int Broken { get; set; }

    /// <summary>Steps whose restrictions leave no placement.</summary>
    public int Closed { get; set; }

    /// <summary>Claims that do not hold, each in a sentence.</summary>
    public List<string> Wrong { get; } = [];
}
