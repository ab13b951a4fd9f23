namespace Continuo.Experiments.Functions;

using System.Globalization;

using Continuo.Experiments.Tables;
using Continuo.Oscar.Client;

/// <summary>
/// The clients of Debian against the server: a folder is synchronised again and again, and calls of many kinds, a third of them refused before
/// the body is sent, go through one connection. A call of more than five seconds, an object or a job too many fail.
/// </summary>
internal static class ClientsExperiment
{
    private const string Script = "boto3_one_connection.py";
    private const int Files = 200;
    private const int EmptyShare = 10;
    private const double Median = 0.5;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs it.</summary>
    /// <param name="command">The published command.</param>
    /// <param name="rounds">How often the folder is synchronised, up and down.</param>
    /// <param name="calls">Calls on one connection.</param>
    public static async Task<int> RunAsync(string command, int rounds, int calls)
    {
        using var served = await ServedFunctions.StartAsync(command);
        await served.CreateAsync("any", ":", "app/in");
        var from = Directory.CreateDirectory(Path.Combine(served.Folder, "from")).FullName;
        for (var k = 0; k < Files; k++)
        {
            await File.WriteAllTextAsync(Path.Combine(from, $"{k}.txt"), k % EmptyShare == 0 ? "" : $"file {k}");
        }

        var (up, down) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            up.Add(await SyncAsync(served, from, $"s3://app/in/{round}"));
            down.Add(await SyncAsync(served, $"s3://app/in/{round}", Path.Combine(served.Folder, $"to-{round}")));
        }

        await served.UntilOverAsync("any", rounds * Files, Patience);
        var jobs = await served.CountAsync("any", JobState.Succeeded);
        var arrived = Directory.GetFiles(served.Folder, "*.txt", SearchOption.AllDirectories).Length - Files;
        var mixed = await BareProcess.RunAsync(
            "/usr/bin/python3",
            [
                Path.Combine(AppContext.BaseDirectory, Script), served.Storage.Endpoint.GetLeftPart(UriPartial.Authority),
                served.Storage.AccessKey, served.Storage.SecretKey, calls.ToString(CultureInfo.InvariantCulture),
            ]);

        var table = new ResultTable("Clients of Debian", "", "measured", "wanted");
        table.Add($"aws s3 sync of {Files} files up, median of {rounds}, s", $"{up.Quantile(Median) / 1000:0.0}", "–");
        table.Add($"the same down, median of {rounds}, s", $"{down.Quantile(Median) / 1000:0.0}", "–");
        table.Add("slowest of all, s", $"{up.Concat(down).Max() / 1000:0.0}", "–");
        table.Add("jobs", $"{jobs}", $"{rounds * Files}");
        table.Add("files that came back", $"{arrived}", $"{rounds * Files}");
        table.Add($"{calls} mixed calls of boto3 on one connection, ms/call", $"{mixed / calls:0.0}", "each answer its own");
        table.Print();
        return jobs == rounds * Files && arrived == rounds * Files ? 0 : 1;
    }

    /// <summary>Calls that take longer than five seconds fail, and none is tried again.</summary>
    private static Task<double> SyncAsync(ServedFunctions served, string from, string to) => BareProcess.RunAsync(
        "/usr/bin/aws",
        ["--endpoint-url", served.Storage.Endpoint.AbsoluteUri, "--cli-read-timeout", "5", "s3", "sync", from, to],
        ("AWS_ACCESS_KEY_ID", served.Storage.AccessKey),
        ("AWS_SECRET_ACCESS_KEY", served.Storage.SecretKey),
        ("AWS_DEFAULT_REGION", "us-east-1"),
        ("AWS_MAX_ATTEMPTS", "1"));
}
