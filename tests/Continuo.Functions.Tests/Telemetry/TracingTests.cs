namespace Continuo.Functions.Tests.Telemetry;

using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

using Continuo.Functions.Tests.Serving;

/// <summary>Listeners hear the whole process: tests that need silence must not run beside those that listen.</summary>
public sealed class TracingTests
{
    private const string Copy = "cp \"$INPUT_FILE_PATH\" \"$TMP_OUTPUT_DIR/f\"; echo \"context $TRACEPARENT\"\n";

    [Fact]
    public async Task Trace_MoreJobsThanAPage_IsToldWhole()
    {
        const string Trace = "1af7651916cd43dd8448eb211c80319c";
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("any", "true\n"));
        using var activity = new Activity("sender").SetParentId($"00-{Trace}-b7ad6b7169203331-01").Start();
        for (var k = 0; k < 75; k++)
        {
            await scratch.Client.StartJobAsync("any", BitConverter.GetBytes(k));
        }

        activity.Stop();
        await scratch.Client.StartJobAsync("any", "of another trace"u8.ToArray());

        var jobs = await scratch.Client.TraceAsync(Trace);
        jobs.Select(job => job.Name).Distinct().Count().ShouldBe(75);
        jobs.Select(job => job.Created).ShouldBeInOrder();
        (await scratch.Client.TraceCountsAsync(Trace)).Values.Sum().ShouldBe(75);
    }

    [Fact]
    public async Task Chain_OfTwoWithARestartBetween_IsOneTrace()
    {
        using var spans = new RecordedSpans();
        await using var scratch = await ScratchServer.StartAsync();
        var gate = Path.Combine(scratch.DataFolder, "gate");
        await scratch.Client.CreateAsync(ScratchServer.Service("first", Copy, "app/in", "app/mid"));
        await scratch.Client.CreateAsync(ScratchServer.Service("second", $"[ -e {gate} ] || exec sleep 60\n{Copy}", "app/mid", "app/out"));

        await scratch.PutAsync("app", "in/a", "hello");
        await scratch.OverAsync("first");
        await scratch.RestartAsync();
        await File.WriteAllTextAsync(gate, "");
        await scratch.OverAsync("second");

        var trace = await TraceOfAsync(scratch, "first");
        (await TraceOfAsync(scratch, "second")).ShouldBe(trace);
        var all = await spans.UntilAsync(trace, 11);
        var put = all.Where(s => s.DisplayName == "PutObject").ShouldHaveSingleItem();
        var first = all.Where(s => s.DisplayName == "job first").ShouldHaveSingleItem();
        var second = all.Single(s => s.DisplayName == "job second" && s.Status == ActivityStatusCode.Unset);
        put.ParentSpanId.ShouldBe(default);
        first.ParentSpanId.ShouldBe(put.SpanId);
        second.ParentSpanId.ShouldBe(first.SpanId);
        (first.GetTagItem("continuo.bucket"), first.GetTagItem("continuo.key"), first.GetTagItem("continuo.exit_code"), first.GetTagItem("continuo.try")).ShouldBe(("app", "in/a", 0, 1));
        var phases = all.Where(s => s.ParentSpanId == first.SpanId && s.DisplayName != "job second").ToList();
        phases.Where(s => !s.DisplayName.StartsWith("job", StringComparison.Ordinal)).Select(s => s.DisplayName).ShouldBe(["queue", "download", "script", "upload"]);
        phases.Single(s => s.DisplayName == "script").Duration.ShouldBeGreaterThan(TimeSpan.Zero);
        phases.Single(s => s.DisplayName == "script").StartTimeUtc.ShouldBeInRange(first.StartTimeUtc, first.StartTimeUtc + first.Duration);
        var log = await scratch.Client.LogAsync("first", (await scratch.Client.AllJobsAsync("first"))[0].Name);
        log.ShouldContain($"context {first.Id}");
    }

    [Fact]
    public async Task Event_WithATraceParent_ContinuesIt()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("any", Copy));
        using var sender = new HttpClient { BaseAddress = scratch.Server.Addresses.Api };
        sender.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await scratch.Client.ServiceAsync("any"))!.Token);
        sender.DefaultRequestHeaders.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        (await sender.PostAsync("/job/any", new StringContent("x"))).EnsureSuccessStatusCode();
        await scratch.OverAsync("any");

        (await TraceOfAsync(scratch, "any")).ShouldBe("0af7651916cd43dd8448eb211c80319c");
    }

    [Fact]
    public async Task Script_ThatFails_HasASpanThatSaysSo()
    {
        using var spans = new RecordedSpans();
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("bad", "exit 3\n", "app/in") with { Retries = 1 });

        await scratch.PutAsync("app", "in/a", "x");
        await scratch.OverAsync("bad");

        var trace = await TraceOfAsync(scratch, "bad");
        var tries = (await spans.UntilAsync(trace, 9)).Where(s => s.DisplayName == "job bad").ToList();
        tries.Select(s => s.GetTagItem("continuo.try")).ShouldBe([1, 2]);
        tries.ShouldAllBe(s => s.Status == ActivityStatusCode.Error && s.GetTagItem("continuo.exit_code")!.Equals(3) && (string)s.GetTagItem("continuo.reason")! == "Error");
    }

    /// <summary>The trace of the only job of a service.</summary>
    internal static async Task<string> TraceOfAsync(ScratchServer scratch, string service)
    {
        using var client = new HttpClient { BaseAddress = scratch.Server.Addresses.Api };
        var password = (await File.ReadAllTextAsync(scratch.Server.Addresses.PasswordFile)).Trim();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{scratch.Server.Addresses.User}:{password}")));
        using var answer = JsonDocument.Parse(await client.GetStringAsync($"/system/logs/{service}"));
        return answer.RootElement.GetProperty("jobs").EnumerateObject().ShouldHaveSingleItem().Value.GetProperty("trace_id").GetString()!;
    }
}
