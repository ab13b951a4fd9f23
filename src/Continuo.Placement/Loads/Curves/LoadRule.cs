namespace Continuo.Placement.Loads.Curves;

using Continuo.Model;

/// <summary>A rule whose keeping depends on the load.</summary>
/// <param name="kind">What it limits.</param>
/// <param name="subject">Component, path or resource.</param>
internal abstract class LoadRule(ViolationKind kind, string subject)
{
    public ViolationKind Kind { get; } = kind;

    public string Subject { get; } = subject;

    /// <summary>The name of the rule, as in <c>local:c2</c>.</summary>
    public string Name => $"{(Kind switch { ViolationKind.Local => "local", ViolationKind.Global => "global", _ => "utilization" })}:{Subject}";

    /// <summary>Whether the rule is listed: one without a limit is only looked at.</summary>
    public virtual bool IsListed => true;

    /// <summary>A load beyond which nothing changes any more, when bounds do not say so themselves.</summary>
    public virtual double LargestLoad => double.MaxValue / 4;

    /// <summary>Whether the rule is kept at a load.</summary>
    public abstract bool IsKept(double load);

    /// <summary>Whether it is kept or broken at every load of an interval.</summary>
    public abstract LoadVerdict Over(double from, double to);
}
