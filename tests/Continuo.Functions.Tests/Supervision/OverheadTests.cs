namespace Continuo.Functions.Tests.Supervision;

using System.Diagnostics;
using System.Globalization;
using System.Text;
using Continuo.Functions.Native;
using Continuo.Functions.Running;
using Continuo.Functions.Running.ControlGroups;
using Continuo.Functions.Supervision;
using Continuo.Functions.Tests.Running;
using Continuo.Oscar.Services;

/// <summary>What running a script costs beyond its process: 200 runs each, in turns.</summary>
[Collection(Alone.Name)]
public sealed class OverheadTests(ITestOutputHelper report) : IDisposable
{
    private const int Runs = 200;
    private const double MostMilliseconds = 15;

    private readonly ScratchLauncher _scratch = new();
    private readonly JobGroups _groups = JobGroups.Open("/proc/self");

    public void Dispose()
    {
        _scratch.Dispose();
        _groups.Dispose();
    }

    [Fact]
    public async Task Run_ShortScript_CostsLittleOverItsProcess()
    {
        var launch = _scratch.Launch("echo hello");
        var limited = launch with { Limits = new ResourceLimits(2000, 256 << 20, 64) };
        using var devNull = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.Write);
        var plan = new SpawnPlan
        {
            Command = launch.Command,
            Environment = [.. launch.Environment.Select(v => $"{v.Key}={v.Value}")],
            WorkingFolder = launch.WorkingFolder,
            InputPath = launch.InputPath,
            Output = devNull,
        };
        var free = new Launcher(JobGroups.None, TimeProvider.System);
        var grouped = new Launcher(_groups, TimeProvider.System);
        var ways = new Dictionary<string, Func<Task>>
        {
            ["posix_spawn and wait"] = () =>
            {
                Children.Collect(Spawn.Start(plan));
                return Task.CompletedTask;
            },
            ["Launcher"] = () => free.RunAsync(launch, default),
            ["Launcher with limits"] = () => grouped.RunAsync(limited, default),
            ["Supervisor"] = () => SuperviseAsync(free),
            ["Supervisor with limits"] = () => SuperviseAsync(grouped),
        };

        var times = await MeasureAsync(ways);

        foreach (var (way, sorted) in times)
        {
            report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{way}: median {sorted[Runs / 2]:0.00} ms, least {sorted[0]:0.00} ms"));
        }

        // The least is asserted: what a busy machine adds to the median is not our cost.
        times.Values.Max(sorted => sorted[0]).ShouldBeLessThan(times["posix_spawn and wait"][0] + MostMilliseconds);
    }

    private static async Task<Dictionary<string, double[]>> MeasureAsync(Dictionary<string, Func<Task>> ways)
    {
        var times = ways.ToDictionary(w => w.Key, _ => new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            foreach (var (name, way) in ways)
            {
                var begin = Stopwatch.GetTimestamp();
                await way();
                times[name].Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            }
        }

        return times.ToDictionary(t => t.Key, t => t.Value.Order().ToArray());
    }

    private async Task SuperviseAsync(Launcher launcher)
    {
        using var log = new JobLog(_scratch.Folder.FileNamed("try.log"), TimeProvider.System);
        var end = await new Supervisor(launcher, TimeProvider.System).RunAsync(
            new JobTry
            {
                Job = "overhead",
                Service = new ServiceDefinition { Name = "overhead", Script = "echo hello" },
                Event = Encoding.UTF8.GetBytes("{}"),
                ServiceToken = "t",
                Folder = _scratch.Folder.FileNamed("try"),
                Log = log,
                Limits = new ResourceLimits(2000, 256 << 20, 64),
                Storage = new StoredInputs(),
                Node = "here",
            },
            default);
        end.Succeeded.ShouldBeTrue();
        end.RemoveFolder();
    }
}
