namespace Continuo.EndToEnd.Tests.Functions;

using Continuo.Oscar.Client;
using Continuo.Oscar.Services;

/// <summary>What was acknowledged survives the death of the server; the long version is the experiment <c>crash</c>.</summary>
public sealed class CrashTests
{
    private const int Objects = 120;
    private const int Kills = 3;

    [Fact]
    public async Task Chain_ServerKilledWhileObjectsGoThrough_EachComesOutOnce()
    {
        using var folder = new TemporaryFolder();
        using var server = new ServeProcess(folder.Root);
        await server.StartAsync();
        await server.Client.CreateAsync(Service("upper", "tr a-z A-Z", "app/in", "app/mid"));
        await server.Client.CreateAsync(Service("count", "wc -c", "app/mid", "app/out"));

        var uploads = Task.Run(() => UploadAsync(server, folder.Root));
        var random = new Random(1);
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(random.Next(200, 500));
            server.Kill();
            await server.StartAsync();
        }

        await uploads;
        await UntilOverAsync(server);

        var upper = await server.Client.AllJobsAsync("upper");
        var count = await server.Client.AllJobsAsync("count");
        var outputs = new List<string>();
        await foreach (var entry in server.Objects.ListAsync("app", "out/o"))
        {
            outputs.Add(entry.Key);
        }

        upper.Concat(count).Where(j => j.State != JobState.Succeeded).Select(j => j.ToString()).ShouldBeEmpty();
        outputs.Count.ShouldBe(Objects);

        // An upload whose answer was lost is sent again, and is an upload of its own; each has one job downstream.
        upper.Length.ShouldBeGreaterThanOrEqualTo(Objects);
        count.Length.ShouldBe(upper.Length);
    }

    private static ServiceDefinition Service(string name, string filter, string input, string output) => new()
    {
        Name = name,
        Script = $"{filter} < \"$INPUT_FILE_PATH\" > \"$TMP_OUTPUT_DIR/$(basename \"$INPUT_FILE_PATH\")\"\n",
        Input = [StoragePath.Parse(StoragePath.DefaultProvider, input, name)!],
        Output = [StoragePath.Parse(StoragePath.DefaultProvider, output, name)!],
    };

    private static async Task UploadAsync(ServeProcess server, string folder)
    {
        for (var k = 0; k < Objects; k++)
        {
            var file = Path.Combine(folder, $"o{k:000}");
            await File.WriteAllTextAsync(file, $"object {k}");
            while (true)
            {
                try
                {
                    await server.Objects.PutAsync("app", $"in/o{k:000}", file);
                    break;
                }
                catch (Exception fault) when (fault is OscarException or ObjectDisposedException or OperationCanceledException or IOException)
                {
                    // The server is down, or its client was just replaced.
                    await Task.Delay(20);
                }
            }
        }
    }

    private static async Task UntilOverAsync(ServeProcess server)
    {
        var deadline = DateTime.UtcNow.AddMinutes(1);
        while (true)
        {
            var jobs = (await server.Client.AllJobsAsync("upper")).AddRange(await server.Client.AllJobsAsync("count"));
            if (jobs.Length >= 2 * Objects && jobs.All(j => j.IsOver))
            {
                return;
            }

            DateTime.UtcNow.ShouldBeLessThan(deadline, string.Join(", ", jobs.GroupBy(j => j.State).Select(g => $"{g.Key}: {g.Count()}")));
            await Task.Delay(100);
        }
    }
}
