namespace Continuo.Placement.Problem;

/// <summary>A connection between two components.</summary>
/// <param name="From">Calling component.</param>
/// <param name="To">Called component.</param>
/// <param name="FirstPartition">First partition of the caller: where <paramref name="Transfers"/> starts.</param>
/// <param name="Transfers">Transfer from each partition of the caller to the called component.</param>
/// <param name="IsUsed">Whether requests pass, so that a missing network makes it impossible.</param>
internal sealed record Hop(int From, int To, int FirstPartition, int[] Transfers, bool IsUsed);
