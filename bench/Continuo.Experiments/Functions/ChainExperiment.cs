namespace Continuo.Experiments.Functions;

using System.Diagnostics;

using Continuo.Experiments.Tables;

/// <summary>What the runtime adds to scripts: upload, two events, two scripts, output visible; and one call of an empty script.</summary>
internal static class ChainExperiment
{
    private const string Upper = "tr a-z A-Z < \"$INPUT_FILE_PATH\" > \"$TMP_OUTPUT_DIR/$(basename \"$INPUT_FILE_PATH\")\"";
    private const string Count = "wc -c < \"$INPUT_FILE_PATH\" > \"$TMP_OUTPUT_DIR/$(basename \"$INPUT_FILE_PATH\")\"";
    private const int WarmUps = 20;
    private const double Median = 0.5;
    private const double Tail = 0.95;

    public static async Task<int> RunAsync(string command, int rounds)
    {
        using var served = await ServedFunctions.StartAsync(command);
        await served.CreateAsync("upper", Upper, "app/in", "app/mid");
        await served.CreateAsync("count", Count, "app/mid", "app/out");
        await served.CreateAsync("nothing", ":");
        var (chain, bareChain, call, bareCall) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = -WarmUps; round < rounds; round++)
        {
            var bare = await BareChainAsync(served.Folder);
            var ours = await ChainAsync(served, $"o{round + WarmUps}");
            var bareEmpty = await BareProcess.RunAsync("/bin/sh", ["-c", ":"]);
            var empty = await CallAsync(served);
            if (round >= 0)
            {
                bareChain.Add(bare);
                chain.Add(ours);
                bareCall.Add(bareEmpty);
                call.Add(empty);
            }
        }

        var table = new ResultTable($"Latency over {rounds} rounds, ms", "", "ours: median", "ours: 95 %", "bare: median", "over, median", "wanted");
        Add(table, "upload → script → event → script → output visible", chain, bareChain, "50");
        Add(table, "call of `:`", call, bareCall, "15");
        table.Print();
        return 0;
    }

    private static void Add(ResultTable table, string what, List<double> ours, List<double> bare, string wanted) => table.Add(
        what,
        $"{ours.Quantile(Median):0.0}",
        $"{ours.Quantile(Tail):0.0}",
        $"{bare.Quantile(Median):0.0}",
        $"{ours.Quantile(Median) - bare.Quantile(Median):0.0}",
        wanted);

    private static async Task<double> ChainAsync(ServedFunctions served, string name)
    {
        var file = Path.Combine(served.Folder, "upload");
        await File.WriteAllTextAsync(file, "hello");
        var begin = Stopwatch.GetTimestamp();
        await served.Objects.PutAsync("app", $"in/{name}", file);
        while (!await served.Objects.ListAsync("app", $"out/{name}").AnyAsync(entry => entry.Key == $"out/{name}"))
        {
            await Task.Delay(1);
        }

        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }

    private static async Task<double> BareChainAsync(string folder)
    {
        var output = Directory.CreateDirectory(Path.Combine(folder, "bare")).FullName;
        var input = Path.Combine(folder, "bare-input");
        await File.WriteAllTextAsync(input, "hello");
        return await BareProcess.RunAsync("/bin/sh", ["-c", Upper], ("INPUT_FILE_PATH", input), ("TMP_OUTPUT_DIR", output))
            + await BareProcess.RunAsync("/bin/sh", ["-c", Count], ("INPUT_FILE_PATH", input), ("TMP_OUTPUT_DIR", output));
    }

    private static async Task<double> CallAsync(ServedFunctions served)
    {
        var begin = Stopwatch.GetTimestamp();
        using var response = await served.Http.PostAsync("/run/nothing", new StringContent("x"));
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }
}
