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
    private const int WarmUp = 100;
    private const int Puts = 200;
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
        var body = await File.ReadAllBytesAsync(file);
        using var http = new HttpClient();
        var (ours, signed, disk) = (new List<double>(), new List<double>(), new List<double>());
        for (var k = 0; k < WarmUp + Puts; k++)
        {
            var written = await WriteAsync(file, Path.Combine(served.Folder, $"small-{k}"));
            var plain = await PutAsync(http, Presigned(served.Storage, $"plain/{k}", HttpVerb.PUT), body);
            var whole = await PutAsync(served, file, $"small/{k}");
            if (k >= WarmUp)
            {
                disk.Add(written);
                ours.Add(plain);
                signed.Add(whole);
            }
        }

        Add(table, "PUT 1 MB by a presigned URL, MB/s, peer `dd conv=fsync`", 1000 / ours.Quantile(Median), 1000 / disk.Quantile(Median));
        Add(table, "PUT 1 MB by AWSSDK.S3 (signs each chunk), MB/s", 1000 / signed.Quantile(Median), 1000 / disk.Quantile(Median));
    }

    private static async Task GetsAsync(ResultTable table, ServedFunctions served)
    {
        using var nginx = await NginxServer.StartAsync(served.Folder);
        var (ours, peer) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            peer.Add(await WrkRun.RequestsPerSecondAsync($"{nginx.Address}/small"));
            ours.Add(await WrkRun.RequestsPerSecondAsync(Presigned(served.Storage, "small/0", HttpVerb.GET)));
        }

        Add(table, "GET 1 MB, requests/s, peer nginx", ours.Quantile(Median), peer.Quantile(Median));
    }

    private static async Task LargeAsync(ResultTable table, ServedFunctions served, int gigabytes)
    {
        var file = await RandomFileAsync(served.Folder, "large", gigabytes * 1024);
        var megabytes = gigabytes * 1024;
        var (ours, disk) = (new List<double>(), new List<double>());
        for (var round = 0; round < (gigabytes > 1 ? 1 : Rounds); round++)
        {
            disk.Add(await WriteAsync(file, Path.Combine(served.Folder, $"large-{round}")));
            ours.Add(await PutAsync(served, file, $"large/{round}"));
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

    /// <summary>
    /// Writes a file that is new and stays, as the contents of an object are. What follows a deletion uses the memory that has just become
    /// free, which on a virtual machine is several times as fast as memory that is touched for the first time.
    /// </summary>
    private static Task<double> WriteAsync(string file, string written) =>
        BareProcess.RunAsync("dd", [$"if={file}", $"of={written}", "bs=1M", "conv=fsync"]);

    private static async Task<double> PutAsync(HttpClient http, string url, byte[] body)
    {
        var begin = Stopwatch.GetTimestamp();
        using var answer = await http.PutAsync(url, new ByteArrayContent(body));
        answer.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }

    private static string Presigned(ClusterStorage storage, string key, HttpVerb verb)
    {
        using var s3 = new AmazonS3Client(new BasicAWSCredentials(storage.AccessKey, storage.SecretKey), new AmazonS3Config { ServiceURL = storage.Endpoint.AbsoluteUri, AuthenticationRegion = storage.Region, ForcePathStyle = true, UseHttp = true });
        return s3.GetPreSignedURL(new GetPreSignedUrlRequest { BucketName = "app", Key = key, Verb = verb, Expires = DateTime.UtcNow.AddHours(1), Protocol = Protocol.HTTP });
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
