namespace Continuo.Functions.Tests.Telemetry;

using System.Diagnostics;
using System.Text.RegularExpressions;

using Continuo.Functions.Tests.Serving;

public sealed partial class MetricsTests
{
    [Fact]
    public async Task Metrics_AfterJobsThatSucceedAndFail_CountThem()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("good", "cp \"$INPUT_FILE_PATH\" \"$TMP_OUTPUT_DIR/f\"\n", "app/in", "app/out"));
        await scratch.Client.CreateAsync(ScratchServer.Service("bad", "exit 3\n", "app/wrong") with { Retries = 1 });

        await scratch.PutAsync("app", "in/a", "hello");
        await scratch.PutAsync("app", "wrong/a", "x");
        await scratch.OverAsync("good");
        await scratch.OverAsync("bad");
        (await scratch.GetAsync("app", "out/f")).ShouldBe("hello");

        var metrics = await UntilAsync(scratch, m => Of(m, "continuo_jobs_total", "service=\"bad\"") > 0 && Of(m, "continuo_s3_requests_total", "operation=\"GetObject\"") > 0);
        Of(metrics, "continuo_jobs_total", "reason=\"\"", "service=\"good\"", "state=\"Succeeded\"").ShouldBe(1);
        Of(metrics, "continuo_jobs_total", "reason=\"Error\"", "service=\"bad\"", "state=\"Failed\"").ShouldBe(1);
        Of(metrics, "continuo_job_tries_total", "service=\"bad\"").ShouldBe(2);
        Of(metrics, "continuo_job_script_seconds_count", "service=\"bad\"").ShouldBe(2);
        Of(metrics, "continuo_job_upload_seconds_count", "service=\"good\"").ShouldBe(1);
        Of(metrics, "continuo_job_duration_seconds_sum", "service=\"good\"").ShouldBeGreaterThan(0);
        Of(metrics, "continuo_jobs_pending", "service=\"good\"").ShouldBe(0);
        Of(metrics, "continuo_s3_requests_total", "operation=\"PutObject\"", "status=\"200\"").ShouldBe(2);
        Of(metrics, "continuo_s3_bytes_total", "direction=\"out\"").ShouldBeGreaterThanOrEqualTo(5);
        Of(metrics, "continuo_commit_seconds_count").ShouldBeGreaterThan(3);
        Of(metrics, "continuo_commit_batch_size_bucket", "le=\"1\"").ShouldBeGreaterThan(0);
        Of(metrics, "continuo_info", "version=").ShouldBe(1);
    }

    [Fact]
    public async Task Metrics_WhileAJobRuns_ShowIt()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("slow", "sleep 60\n", "app/in") with { MaxConcurrency = 1 });

        await scratch.PutAsync("app", "in/a", "x");
        await scratch.PutAsync("app", "in/b", "x");

        await UntilAsync(scratch, m => Of(m, "continuo_jobs_running", "service=\"slow\"") == 1 && Of(m, "continuo_jobs_pending", "service=\"slow\"") == 1);
    }

    [Fact]
    public async Task Metrics_OfAServerThatWorked_PassPromtool()
    {
        const string Promtool = "/usr/bin/promtool";
        if (!File.Exists(Promtool))
        {
            Assert.Skip("promtool, of the Debian package prometheus, is not installed");
        }

        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("good", "true\n", "app/in"));
        await scratch.PutAsync("app", "in/a", "hello");
        await scratch.OverAsync("good");
        var metrics = await UntilAsync(scratch, m => Of(m, "continuo_jobs_total", "service=\"good\"") > 0);

        // Through files: pipes of this process would be counted by the tests of the launcher.
        var (said, complaints) = (Path.Combine(scratch.DataFolder, "metrics"), Path.Combine(scratch.DataFolder, "complaints"));
        await File.WriteAllTextAsync(said, metrics);
        using var check = Process.Start("/bin/sh", ["-c", $"{Promtool} check metrics < {said} > {complaints} 2>&1"]);
        await check.WaitForExitAsync();

        check.ExitCode.ShouldBe(0, await File.ReadAllTextAsync(complaints));
    }

    /// <summary>Answers may be some time old: counts of the queue a second.</summary>
    private static async Task<string> UntilAsync(ScratchServer scratch, Func<string, bool> enough)
    {
        using var client = new HttpClient { BaseAddress = scratch.Server.Addresses.Api };
        var deadline = DateTime.UtcNow.AddSeconds(20);
        while (true)
        {
            var metrics = await client.GetStringAsync("/metrics");
            if (enough(metrics))
            {
                return metrics;
            }

            DateTime.UtcNow.ShouldBeLessThan(deadline, metrics);
            await Task.Delay(50);
        }
    }

    /// <summary>The value of the first sample with a name and labels; -1: there is none.</summary>
    private static double Of(string metrics, string name, params string[] labels) => metrics.Split('\n')
        .Select(line => Sample().Match(line))
        .Where(m => m.Success && m.Groups["name"].Value == name && labels.All(l => m.Groups["labels"].Value.Contains(l, StringComparison.Ordinal)))
        .Select(m => double.Parse(m.Groups["value"].Value))
        .FirstOrDefault(-1);

    [GeneratedRegex(@"^(?<name>\w+)(\{(?<labels>.*)\})? (?<value>[-+.eE\d]+)( \d+)?$")]
    private static partial Regex Sample();
}
