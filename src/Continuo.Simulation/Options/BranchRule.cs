namespace Continuo.Simulation;

/// <summary>How the successors of a component are called.</summary>
public enum BranchRule
{
    /// <summary>Each by itself with its probability: a request can go on as several copies, or end.</summary>
    Independent,

    /// <summary>At most one, where the probabilities of a component sum to at most 1; elsewhere each by itself. An assumption under which the formulas are exact.</summary>
    Exclusive,
}
