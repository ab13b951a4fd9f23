namespace Continuo.Adaptation.Days;

/// <summary>Which load a policy is told at a control point.</summary>
public enum LoadKnowledge
{
    /// <summary>What was counted in the control period that ended: all that can be measured.</summary>
    Measured,

    /// <summary>The mean of the control period that begins: what an oracle would know, and what published experiments assume.</summary>
    Coming,
}
