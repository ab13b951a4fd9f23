namespace Continuo.Experiments.Functions;

using System.Diagnostics;

using Continuo.Experiments.Tables;
using Continuo.Oscar.Client;
using Continuo.Oscar.Objects;

/// <summary>Many small events, by the API and by uploads from many clients: rate, memory, and that each ends.</summary>
internal static class EventsExperiment
{
    private const int Senders = 16;

    /// <summary>Bare processes for one rate: a tenth of the events suffices.</summary>
    private const int PeerShare = 10;

    /// <summary>Memory is looked at first after a tenth of the events.</summary>
    private const int EarlyShare = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public static async Task<int> RunAsync(string command, int events, string? only)
    {
        var table = new ResultTable($"{events} events, script `:`, {Senders} senders", "by", "accepted/s", "done/s", "bare processes/s", "ratio", "memory at 10 %, MB", "at the end, MB", "peak, MB", "failed");
        if (only is null or "job")
        {
            await MeasureAsync(table, command, "POST /job", events, SendAsync);
        }

        if (only is null or "s3")
        {
            await MeasureAsync(table, command, "S3 PUT", events, UploadAsync);
        }

        table.Print();
        return 0;
    }

    private static async Task MeasureAsync(ResultTable table, string command, string by, int events, Func<ServedFunctions, int, Task> send)
    {
        using var served = await ServedFunctions.StartAsync(command);
        await served.CreateAsync("nothing", ":", "app/in");
        var bare = await BareRateAsync(events / PeerShare);
        var begin = Stopwatch.GetTimestamp();
        var sending = InParallelAsync(events, number => send(served, number));
        var early = EarlyMemoryAsync(served, events / EarlyShare);
        await sending;
        var accepted = events / Stopwatch.GetElapsedTime(begin).TotalSeconds;
        await served.UntilOverAsync("nothing", events, Patience);
        var done = events / Stopwatch.GetElapsedTime(begin).TotalSeconds;
        table.Add(by, $"{accepted:0}", $"{done:0}", $"{bare:0}", $"{done / bare:0.00}", $"{await early:0}", $"{served.MemoryMegabytes:0}", $"{served.PeakMegabytes:0}", $"{await served.CountAsync("nothing", JobState.Failed)}");
    }

    private static async Task<double> EarlyMemoryAsync(ServedFunctions served, int jobs)
    {
        while (await served.CountAsync("nothing", JobState.Succeeded) < jobs)
        {
            await Task.Delay(50);
        }

        return served.MemoryMegabytes;
    }

    private static async Task SendAsync(ServedFunctions served, int number)
    {
        using var response = await served.Http.PostAsync("/job/nothing", new StringContent($"event {number}"));
        response.EnsureSuccessStatusCode();
    }

    private static async Task UploadAsync(ServedFunctions served, int number)
    {
        var file = Path.Combine(served.Folder, $"upload-{number % Senders}");
        if (!File.Exists(file))
        {
            await File.WriteAllTextAsync(file, "event");
        }

        await served.Objects.PutAsync("app", $"in/{number}", file);
    }

    private static async Task<double> BareRateAsync(int processes)
    {
        var begin = Stopwatch.GetTimestamp();
        await InParallelAsync(processes, _ => BareProcess.RunAsync("/bin/sh", ["-c", ":"]));
        return processes / Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    private static Task InParallelAsync(int count, Func<int, Task> work)
    {
        return Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => Task.Run(() => WorkAsync(sender))));

        async Task WorkAsync(int sender)
        {
            for (var number = sender; number < count; number += Senders)
            {
                await work(number);
            }
        }
    }
}
