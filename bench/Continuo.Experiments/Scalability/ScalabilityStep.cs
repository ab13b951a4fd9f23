namespace Continuo.Experiments.Scalability;

using Continuo.Experiments.Tables;

/// <summary>One run-time step from the placement of the design.</summary>
/// <param name="Original">The same step of the original, as measured.</param>
/// <param name="StaticCost">Cost of the placement of the design under the load.</param>
/// <param name="Cost">Cost after our step.</param>
/// <param name="Proved">Whether it is proved to be the least.</param>
/// <param name="Times">Repeated runs in the warm process.</param>
internal sealed record ScalabilityStep(RunTimeBaseline Original, double StaticCost, double Cost, bool Proved, IReadOnlyList<WorkClock> Times);
