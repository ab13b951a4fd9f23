namespace Continuo.EndToEnd.Tests.Functions;

/// <summary>Waits for what another process does.</summary>
internal static class Polling
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Looks again and again until a condition holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="wanted">What is waited for, for the failure.</param>
    public static async Task UntilAsync(Func<Task<bool>> condition, string wanted)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (!await condition())
        {
            DateTime.UtcNow.ShouldBeLessThan(deadline, $"waited in vain: {wanted}");
            await Task.Delay(Interval);
        }
    }
}
