namespace Continuo.Experiments.Functions;

using System.Diagnostics;

using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

using Continuo.Experiments.Tables;
using Continuo.Oscar.Client;

/// <summary>The object storage against what the disk and a web server give on the same machine in the same run.</summary>
internal static class StorageExperiment
{
    private const int Megabyte = 1 << 20;
    private const int Puts = 100;
    private const int Rounds = 3;
    private const double Median = 0.5;

    public static async Task<int> RunAsync(string command, int gigabytes)
    {
        using var served = await ServedFunctions.StartAsync(command);
        var table = new ResultTable("Object storage", "", "ours", "peer", "ratio", "wanted");
        var idle = served.MemoryMegabytes;
        table.Add("start to ready, s", $"{served.StartTime.TotalSeconds:0.00}", "–", "–", "≤ 1");
        table.Add("memory idle, MB", $"{idle:0}", "–", "–", "≤ 120");
        await served.CreateAsync("any", ":", "app/unused");
        await PutsAsync(table, served);
        await GetsAsync(table, served);
        await LargeAsync(table, served, gigabytes);
        table.Add("peak memory over idle, MB", $"{served.PeakMegabytes - idle:0}", "–", "–", "≤ 100");
        table.Print();
        return 0;
    }

    private static async Task PutsAsync(ResultTable table, ServedFunctions served)
    {
        var file = await RandomFileAsync(served.Folder, "small", 1);
        var (ours, disk) = (new List<double>(), new List<double>());
        for (var k = 0; k < Puts; k++)
        {
            disk.Add(await WriteAsync(served.Folder, file));
            ours.Add(await PutAsync(served, file, $"small/{k}"));
        }

        Add(table, "PUT 1 MB, MB/s, peer `dd conv=fsync`", 1000 / ours.Quantile(Median), 1000 / disk.Quantile(Median));
    }

    private static async Task GetsAsync(ResultTable table, ServedFunctions served)
    {
        using var nginx = await NginxServer.StartAsync(served.Folder);
        var (ours, peer) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            peer.Add(await WrkRun.RequestsPerSecondAsync($"{nginx.Address}/small"));
            ours.Add(await WrkRun.RequestsPerSecondAsync(Presigned(served.Storage)));
        }

        Add(table, "GET 1 MB, requests/s, peer nginx", ours.Quantile(Median), peer.Quantile(Median));
    }

    private static async Task LargeAsync(ResultTable table, ServedFunctions served, int gigabytes)
    {
        var file = await RandomFileAsync(served.Folder, "large", gigabytes * 1024);
        var megabytes = gigabytes * 1024;
        var (ours, disk) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            disk.Add(await WriteAsync(served.Folder, file));
            ours.Add(await PutAsync(served, file, "large"));
        }

        Add(table, $"multipart upload of {gigabytes} GB, MB/s, peer `dd conv=fsync`", 1000 * megabytes / ours.Quantile(Median), 1000 * megabytes / disk.Quantile(Median));
    }

    private static void Add(ResultTable table, string what, double ours, double peer) =>
        table.Add(what, $"{ours:0}", $"{peer:0}", $"{ours / peer:0.00}", "≥ 0.5");

    private static async Task<double> PutAsync(ServedFunctions served, string file, string key)
    {
        var begin = Stopwatch.GetTimestamp();
        await served.Objects.PutAsync("app", key, file);
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }

    private static Task<double> WriteAsync(string folder, string file) =>
        BareProcess.RunAsync("dd", [$"if={file}", $"of={Path.Combine(folder, "written")}", "bs=1M", "conv=fsync"]);

    private static string Presigned(ClusterStorage storage)
    {
        using var s3 = new AmazonS3Client(new BasicAWSCredentials(storage.AccessKey, storage.SecretKey), new AmazonS3Config { ServiceURL = storage.Endpoint.AbsoluteUri, AuthenticationRegion = storage.Region, ForcePathStyle = true, UseHttp = true });
        return s3.GetPreSignedURL(new GetPreSignedUrlRequest { BucketName = "app", Key = "small/0", Expires = DateTime.UtcNow.AddHours(1), Protocol = Protocol.HTTP });
    }

    private static async Task<string> RandomFileAsync(string folder, string name, int megabytes)
    {
        var file = Path.Combine(folder, name);
        var block = new byte[Megabyte];
        new Random(1).NextBytes(block);
        await using var stream = File.Create(file);
        for (var k = 0; k < megabytes; k++)
        {
            await stream.WriteAsync(block);
        }

        return file;
    }
}
