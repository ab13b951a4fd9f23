namespace Continuo.Model;

/// <summary>An edge of the application graph.</summary>
/// <param name="From">Calling component.</param>
/// <param name="To">Called component.</param>
/// <param name="Probability">
/// Probability that a request of <paramref name="From"/> is passed on, 0 … 1. Branches may be parallel: the sum over the
/// edges that leave a component may differ from 1.
/// </param>
public readonly record struct Dependency(string From, string To, double Probability);
