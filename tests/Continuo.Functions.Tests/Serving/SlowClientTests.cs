namespace Continuo.Functions.Tests.Serving;

using System.Diagnostics;
using System.Text;

using Continuo.Functions.Serving;
using Continuo.Functions.Tests.S3;

/// <summary>Hundreds of clients that take their time, against a whole server whose limits are short.</summary>
public sealed class SlowClientTests(ITestOutputHelper output)
{
    private const int OfEachKind = 40;
    private const int Requests = 50;

    /// <summary>More than the kernel holds for a reader.</summary>
    private const int LargeBytes = 20_000_000;

    /// <summary>A normal request takes a millisecond or two; other tests may run beside.</summary>
    private static readonly TimeSpan MostLatency = TimeSpan.FromSeconds(1);

    private static readonly ConnectionLimits Short = new() { HeadersTimeout = TimeSpan.FromSeconds(1), Grace = TimeSpan.FromSeconds(1.5), Unread = TimeSpan.FromSeconds(1) };

    [Fact]
    public async Task SlowClients_Hundreds_AreCutOffAndOthersAreServedMeanwhile()
    {
        await using var scratch = await ScratchServer.StartAsync(o => o with { Connections = Short });
        var (api, s3) = (scratch.Server.Addresses.Api, scratch.Server.Addresses.S3);
        await scratch.Client.CreateAsync(ScratchServer.Service("talk", $"head -c {LargeBytes} /dev/zero | tr '\\0' x\n", "app/in"));
        await scratch.PutAsync("app", "in/x", "x");
        await scratch.PutAsync("app", "large", new string('x', LargeBytes));
        await scratch.PutAsync("app", "small", "kept");
        var talk = (await scratch.OverAsync("talk"))[0].Name;
        var who = await BasicAsync(scratch);
        await using var slow = new SlowClients();

        await slow.TrickleAsync(api, "GET /health HTTP/1.1\r\nx: ", OfEachKind);
        await slow.TrickleAsync(s3, "GET /app/small HTTP/1.1\r\nx: ", OfEachKind);
        await slow.TrickleAsync(api, $"POST /job/talk HTTP/1.1\r\nHost: x\r\n{who}\r\nContent-Length: 9000000\r\n\r\n", OfEachKind);
        await slow.TrickleAsync(s3, new SignedRequest("PUT", "/app/in/slow", storage: scratch.Storage).With("content-length", "9000000").Sign().Head, OfEachKind);
        await slow.NeverReadAsync(api, $"GET /system/logs/talk/{talk} HTTP/1.1\r\nHost: x\r\n{who}\r\n\r\n", OfEachKind);
        await slow.NeverReadAsync(s3, new SignedRequest("GET", "/app/large", storage: scratch.Storage).Sign().Head, OfEachKind);
        var latencies = await LatenciesAsync(scratch);
        await slow.AllCutOffAsync();

        output.WriteLine($"{slow.Count} slow connections; a request takes {latencies[Requests / 2].TotalMilliseconds:0.0} ms in the median, {latencies[^1].TotalMilliseconds:0.0} ms at most");
        latencies[^1].ShouldBeLessThan(MostLatency);
        (await scratch.Client.AllJobsAsync("talk")).Length.ShouldBe(1);
        (await scratch.KeysAsync("app", "in/")).ShouldBe(["in/x"]);
    }

    [Fact]
    public async Task FollowedLog_SilentForLong_IsNotCutOff()
    {
        await using var scratch = await ScratchServer.StartAsync(o => o with { Connections = Short });
        var gate = Path.Combine(scratch.DataFolder, "gate");
        await scratch.Client.CreateAsync(ScratchServer.Service("quiet", $"echo one; while [ ! -e {gate} ]; do sleep 0.02; done; echo two\n", "app/in"));
        await scratch.PutAsync("app", "in/x", "x");
        var job = (await scratch.Client.AllJobsAsync("quiet"))[0].Name;
        await Running.Eventually.BecomesTrueAsync(() => scratch.Client.LogAsync("quiet", job).GetAwaiter().GetResult().Contains("one", StringComparison.Ordinal), "the script has begun");
        await using var lines = scratch.Client.FollowLogAsync("quiet", job).GetAsyncEnumerator();
        (await lines.MoveNextAsync()).ShouldBeTrue();
        await using var slow = new SlowClients();

        // Whoever may be cut off has been when this ends.
        await slow.TrickleAsync(scratch.Server.Addresses.Api, $"POST /job/quiet HTTP/1.1\r\nHost: x\r\n{await BasicAsync(scratch)}\r\nContent-Length: 9000000\r\n\r\n", 1);
        await slow.AllCutOffAsync();
        await File.WriteAllTextAsync(gate, "");
        var rest = new StringBuilder();
        while (await lines.MoveNextAsync())
        {
            rest.AppendLine(lines.Current);
        }

        rest.ToString().ShouldContain("two");
    }

    private static async Task<TimeSpan[]> LatenciesAsync(ScratchServer scratch)
    {
        var latencies = new TimeSpan[Requests];
        for (var k = 0; k < Requests; k++)
        {
            var begin = Stopwatch.GetTimestamp();
            await scratch.Client.HealthAsync();
            (await scratch.GetAsync("app", "small")).ShouldBe("kept");
            latencies[k] = Stopwatch.GetElapsedTime(begin) / 2;
        }

        Array.Sort(latencies);
        return latencies;
    }

    private static async Task<string> BasicAsync(ScratchServer scratch)
    {
        var password = (await File.ReadAllTextAsync(scratch.Server.Addresses.PasswordFile)).Trim();
        return $"Authorization: Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{scratch.Server.Addresses.User}:{password}"))}";
    }
}
