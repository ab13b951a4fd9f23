namespace Continuo.Placement.Explanation;

/// <summary>A deployment of a component with a candidate for each partition.</summary>
internal sealed record ComponentOption(int Deployment, int[] Candidates);
