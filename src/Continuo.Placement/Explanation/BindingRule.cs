namespace Continuo.Placement.Explanation;

/// <summary>A rule and how much of it is used.</summary>
/// <param name="Rule">The form <c>local:c2</c>, <c>global:p1</c>, <c>utilization:VM1</c> or <c>memory:VM1</c>.</param>
/// <param name="Value">Value of the placement: seconds, utilisation or MB.</param>
/// <param name="Limit">Its limit.</param>
public sealed record BindingRule(string Rule, double Value, double Limit)
{
    /// <summary>What is left, as a share of the limit; negative when it is broken.</summary>
    public double Slack => (Limit - Value) / Limit;
}
