namespace Continuo.Performance.Tests.Queueing;

using Continuo.Performance.Queueing;

public sealed class ProcessorSharingTests
{
    [Theory]
    [InlineData(0.2, 0, 0.2)]
    [InlineData(0.2, 0.5, 0.4)]
    [InlineData(0.2, 0.75, 0.8)]
    public void ResponseTimeSeconds_StableInstance_DividesByTheIdleShare(double demand, double utilization, double expected) =>
        ProcessorSharing.ResponseTimeSeconds(demand, utilization).ShouldBe(expected, 1e-15);

    [Theory]
    [InlineData(1)]
    [InlineData(1.5)]
    public void ResponseTimeSeconds_Overload_IsInfinite(double utilization) =>
        ProcessorSharing.ResponseTimeSeconds(0.2, utilization).ShouldBe(double.PositiveInfinity);

    [Fact]
    public void UncheckedResponseTimeSeconds_Overload_IsNegative() =>
        ProcessorSharing.UncheckedResponseTimeSeconds(0.2, 1.5).ShouldBe(-0.4, 1e-15);
}
