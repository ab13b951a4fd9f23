namespace Continuo.Charts.Graphs.Layout;

using System.Collections.Immutable;

/// <summary>
/// The way of an edge: it leaves its node to the right, crosses each column between at one height, and enters its target from the left.
/// Between columns it bends smoothly, so that it meets no node but its ends.
/// </summary>
/// <param name="StartX">Where it leaves.</param>
/// <param name="StartY">Height at which it leaves.</param>
/// <param name="Passes">The columns it crosses.</param>
/// <param name="Turns">Where in each bend it climbs most, as a part of the way from the left; one more than passes.</param>
/// <param name="EndX">Where it enters.</param>
/// <param name="EndY">Height at which it enters.</param>
internal sealed record EdgeRoute(double StartX, double StartY, ImmutableArray<EdgePass> Passes, ImmutableArray<double> Turns, double EndX, double EndY);
