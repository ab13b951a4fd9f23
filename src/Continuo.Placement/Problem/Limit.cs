namespace Continuo.Placement.Problem;

/// <summary>A response-time limit of one component or along a path.</summary>
/// <param name="Name">The form <c>local:c2</c> or <c>global:p1</c>.</param>
/// <param name="Components">Its components.</param>
/// <param name="Hops">Hops between consecutive ones.</param>
/// <param name="Seconds">The limit; infinite when it is dropped.</param>
internal sealed record Limit(string Name, int[] Components, int[] Hops, double Seconds);
