namespace Continuo.Functions.Tests.Jobs;

using Continuo.Functions.Jobs;

using CsCheck;

public sealed class RetryDelayTests
{
    [Fact]
    public void After_AnyTry_LiesBetweenHalfAndWholeOfADoublingWait() => Gen.Select(Gen.Int[1, 60], Gen.Int).Sample((failed, seed) =>
    {
        var options = new JobQueueOptions();
        var full = Math.Min(Math.Pow(2, failed - 1), options.LongestRetry.TotalSeconds);

        RetryDelay.After(failed, options, new Random(seed)).TotalSeconds.ShouldBeInRange(full / 2, full);
    });
}
