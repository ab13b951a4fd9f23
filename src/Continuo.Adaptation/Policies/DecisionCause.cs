namespace Continuo.Adaptation.Policies;

/// <summary>Why a policy changes the placement, or leaves it.</summary>
public enum DecisionCause
{
    /// <summary>What runs is what the policy wants.</summary>
    NothingBetter,

    /// <summary>What runs would break a limit, or the margin to one.</summary>
    LimitAtRisk,

    /// <summary>The change pays over its expected life.</summary>
    Saving,

    /// <summary>The load has not stayed low for long enough.</summary>
    Stabilizing,

    /// <summary>There were as many changes in the last hour as are allowed.</summary>
    ChangesUsedUp,

    /// <summary>The operator holds the placement.</summary>
    Held,

    /// <summary>The measurement is missing, stale or no rate: an alarm.</summary>
    NoMeasurement,

    /// <summary>No placement keeps the limits: the least-violating one is taken; an alarm.</summary>
    Overload,

    /// <summary>A utilisation left its band.</summary>
    UtilizationBand,

    /// <summary>The heuristic found this placement, whatever runs.</summary>
    Heuristic,

    /// <summary>The heuristic found no placement.</summary>
    NoAnswer,

    /// <summary>Nobody knows whether what runs keeps its limits, since a model cannot be evaluated: it stays; an alarm.</summary>
    NotJudged,

    /// <summary>No placement keeps the operator's pins, forbidden places and budget: what runs stays; an alarm.</summary>
    RestrictionsNotKept,
}
