namespace Continuo.Experiments.Functions;

using Continuo.Oscar.Client;

/// <summary>Objects go through a chain of two while the server is killed again and again: each comes out, and none is doubled.</summary>
internal static class CrashExperiment
{
    private const string Copy = "cat \"$INPUT_FILE_PATH\" > \"$TMP_OUTPUT_DIR/$(basename \"$INPUT_FILE_PATH\")\"";
    private const int Seed = 1;
    private const int LeastMilliseconds = 500;
    private const int MostMilliseconds = 2500;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static async Task<int> RunAsync(string command, int objects, int kills)
    {
        using var served = await ServedFunctions.StartAsync(command);
        await served.CreateAsync("first", Copy, "app/in", "app/mid");
        await served.CreateAsync("second", Copy, "app/mid", "app/out");
        var uploads = Task.Run(() => UploadAsync(served, objects));
        var random = new Random(Seed);
        for (var kill = 0; kill < kills; kill++)
        {
            await Task.Delay(random.Next(LeastMilliseconds, MostMilliseconds));
            served.Kill();
            await served.StartAsync();
        }

        var repeated = await uploads;
        await served.UntilOverAsync("first", objects, Patience);
        var jobs = await served.CountAsync("first", JobState.Succeeded);
        await served.UntilOverAsync("second", jobs, Patience);
        var outputs = await served.Objects.ListAsync("app", "out/o").CountAsync();
        var downstream = await served.CountAsync("second", JobState.Succeeded);
        var failed = await served.CountAsync("first", JobState.Failed) + await served.CountAsync("second", JobState.Failed);
        Console.WriteLine($"{objects} objects, {kills} kills, {repeated} uploads sent again after a lost answer: {outputs} outputs, {jobs} jobs upstream, {downstream} downstream, {failed} failed");

        // An upload whose answer was lost may have been accepted: sent again it is an upload of its own.
        return outputs == objects && downstream == jobs && jobs >= objects && jobs <= objects + repeated && failed == 0 ? 0 : 1;
    }

    private static async Task<int> UploadAsync(ServedFunctions served, int objects)
    {
        var repeated = 0;
        var file = Path.Combine(served.Folder, "upload");
        await File.WriteAllTextAsync(file, "object");
        for (var k = 0; k < objects; k++)
        {
            while (!await IsAcceptedAsync(served, $"in/o{k:00000}", file))
            {
                repeated++;
                await Task.Delay(20);
            }
        }

        return repeated;
    }

    private static async Task<bool> IsAcceptedAsync(ServedFunctions served, string key, string file)
    {
        try
        {
            await served.Objects.PutAsync("app", key, file);
            return true;
        }
        catch (Exception fault) when (fault is OscarException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The server is down, or its client was just replaced.
            return false;
        }
    }
}
