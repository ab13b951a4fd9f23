namespace Continuo.Placement.RunTime;

/// <summary>A difference between what runs and what is to run.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Subject">A resource, a component (<c>c2</c>) or a partition (<c>c2/h1</c>).</param>
/// <param name="From">What is: <c>EN1×2</c>; empty when nothing.</param>
/// <param name="To">What will be; empty when nothing.</param>
/// <param name="Reason">Why, in a sentence without a full stop; empty when it was not asked for.</param>
public sealed record PlacementChange(ChangeKind Kind, string Subject, string From, string To, string Reason = "");
