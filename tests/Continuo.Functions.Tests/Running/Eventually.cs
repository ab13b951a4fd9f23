namespace Continuo.Functions.Tests.Running;

using System.Diagnostics;

/// <summary>Waits for what another process or thread does.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static async Task BecomesTrueAsync(Func<bool> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            watch.Elapsed.ShouldBeLessThan(Longest, what);
            await Task.Delay(5);
        }
    }
}
