namespace Continuo.Placement.Solvers.Exact.Pricing;

/// <summary>A candidate with what its prices multiply.</summary>
/// <param name="Resource">Its resource.</param>
/// <param name="Number">Its number in the problem.</param>
/// <param name="Amount">Work on a server, invocation cost of a function.</param>
/// <param name="Time">Seconds in its component's time without slowdown.</param>
internal readonly record struct PricedCandidate(int Resource, int Number, double Amount, double Time);
