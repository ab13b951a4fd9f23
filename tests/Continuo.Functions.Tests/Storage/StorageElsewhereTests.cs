namespace Continuo.Functions.Tests.Storage;

using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;

using Continuo.Functions.Serving;
using Continuo.Functions.Tests.Serving;
using Continuo.Oscar.Client;
using Continuo.Oscar.Services;

/// <summary>One server is the storage of the other, which has none of its own.</summary>
public sealed class StorageElsewhereTests
{
    private const string Upper = "tr a-z A-Z < \"$INPUT_FILE_PATH\" > \"$TMP_OUTPUT_DIR/$(basename \"$INPUT_FILE_PATH\")\"\n";

    [Fact]
    public async Task Job_WithAnotherStorageInPlaceOfOurs_ReadsAndWritesThere()
    {
        await using var storage = await ScratchServer.StartAsync();
        await using var scratch = await ScratchServer.StartAsync(o => o with { Storage = Of(storage.Server) });
        await scratch.Client.CreateAsync(ScratchServer.Service("upper", Upper, "app/in", "app/out"));

        // The bucket is there since the service was made; the event is what MinIO would post.
        await storage.PutAsync("app", "in/a b.txt", "hello");
        await PostAsync(scratch, "upper", "app", "in%2Fa+b.txt");
        var job = (await scratch.OverAsync("upper"))[0];

        job.State.ShouldBe(JobState.Succeeded);
        job.Inputs.ShouldBe(["app/in/a b.txt"]);
        job.Outputs.ShouldBe(["app/out/a b.txt"]);
        (await storage.GetAsync("app", "out/a b.txt")).ShouldBe("HELLO");
        scratch.Server.Addresses.S3.ShouldBe(storage.Server.Addresses.S3);
        scratch.Storage.Endpoint.ShouldBe(storage.Storage.Endpoint);
        (storage.Storage.CarriesTraces, scratch.Storage.CarriesTraces).ShouldBe((true, false));
        (await scratch.KeysAsync("app", "out/")).ShouldBe(["out/a b.txt"]);
    }

    [Fact]
    public async Task Job_WhoseOutputComesBackAsAnEvent_GoesOnWithItsChainUntilItIsALoop()
    {
        await using var storage = await ScratchServer.StartAsync();
        await using var scratch = await ScratchServer.StartAsync(o => o with { Storage = Of(storage.Server) });
        await scratch.Client.CreateAsync(ScratchServer.Service("upper", Upper, "app/in", "app/out"));
        await storage.PutAsync("app", "in/a", "x");

        await PostAsync(scratch, "upper", "app", "in%2Fa", ("X-Amz-Meta-Continuo-Hops", "7"));
        await scratch.OverAsync("upper");
        await PostAsync(scratch, "upper", "app", "in%2Fa", ("X-Amz-Meta-Continuo-Hops", "32"), sequencer: "2");
        var jobs = await scratch.OverAsync("upper", 2);

        (await MetadataAsync(storage, "app", "out/a"))["continuo-hops"].ShouldBe("8");
        jobs.Select(j => (j.State, j.Reason)).ShouldBe([(JobState.Succeeded, ""), (JobState.Failed, "Loop")], ignoreOrder: true);
    }

    [Fact]
    public async Task Config_CallerUsesAnotherName_StorageElsewhereKeepsItsAddress()
    {
        await using var storage = await ScratchServer.StartAsync();
        await using var scratch = await ScratchServer.StartAsync(o => o with { Storage = Of(storage.Server) });
        var api = new UriBuilder(scratch.Server.Addresses.Api) { Host = "localhost" }.Uri;
        using var client = new OscarClient(new ClusterAddress(api, "oscar", (await File.ReadAllTextAsync(scratch.Server.Addresses.PasswordFile)).Trim()));

        (await client.StorageAsync()).Endpoint.ShouldBe(storage.Storage.Endpoint);
    }

    [Fact]
    public async Task Job_WhoseOutputsCannotBeStored_IsTriedAgainAndBecomesADeadLetterThere()
    {
        await using var storage = await ScratchServer.StartAsync();
        await using var scratch = await ScratchServer.StartAsync(o => o with { Storage = Of(storage.Server) });
        await scratch.Client.CreateAsync(ScratchServer.Service("upper", "echo x > \"$TMP_OUTPUT_DIR/f\"\n", null, "gone/out") with { Retries = 1, DeadLetter = "dead/letters" });
        await scratch.Client.CreateAsync(ScratchServer.Service("keep", Upper, "app/in"));
        await RemoveBucketAsync(storage, "gone");

        await storage.PutAsync("app", "in/a", "x");
        await PostAsync(scratch, "upper", "app", "in%2Fa");
        var job = (await scratch.OverAsync("upper"))[0];

        (job.State, job.Reason, job.Tries).ShouldBe((JobState.Failed, "Error", 2));
        (await storage.GetAsync("dead", $"letters/{job.Name}.json")).ShouldContain("in%2Fa");
    }

    [Fact]
    public async Task Redrive_LettersThere_GoBeforeTheirJobsRunAgain()
    {
        await using var storage = await ScratchServer.StartAsync();
        await using var scratch = await ScratchServer.StartAsync(o => o with { Storage = Of(storage.Server) });
        var service = ScratchServer.Service("bad", "exit 1", "app/in") with { Retries = 0, DeadLetter = "dead/letters" };
        await scratch.Client.CreateAsync(service);
        await storage.PutAsync("app", "in/a", "x");
        await PostAsync(scratch, "bad", "app", "in%2Fa");
        await PostAsync(scratch, "bad", "app", "in%2Fa", sequencer: "2");
        var jobs = await scratch.OverAsync("bad", 2);
        await storage.PutAsync("dead", $"letters/{jobs[0].Name}.json", "changed by hand");

        (await scratch.Client.RedriveAsync("bad")).ShouldBe(2);
        await scratch.OverAsync("bad", 2);
        (await storage.KeysAsync("dead", "letters/")).Count.ShouldBe(2, "they failed again");

        await storage.PutAsync("dead", $"letters/{jobs[0].Name}.json", "changed by hand");
        await scratch.Client.UpdateAsync(service with { Script = "exit 0" });
        await scratch.Client.RedriveAsync("bad");
        (await scratch.OverAsync("bad", 2)).ShouldAllBe(job => job.State == JobState.Succeeded);

        (await storage.GetAsync("dead", $"letters/{jobs[0].Name}.json")).ShouldBe("changed by hand");
        (await storage.KeysAsync("dead", "letters/")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Redrive_StorageThatIsNotReached_LeavesTheJobsAndSaysSo()
    {
        var storage = await ScratchServer.StartAsync();
        await using var scratch = await ScratchServer.StartAsync(o => o with { Storage = Of(storage.Server) });
        await scratch.Client.CreateAsync(ScratchServer.Service("bad", "exit 1", "app/in") with { Retries = 0, DeadLetter = "dead/letters" });
        await storage.PutAsync("app", "in/a", "x");
        await PostAsync(scratch, "bad", "app", "in%2Fa");
        await scratch.OverAsync("bad");
        await storage.DisposeAsync();

        (await Should.ThrowAsync<OscarException>(() => scratch.Client.RedriveAsync("bad"))).Message.ShouldContain("0 failed jobs run again");

        (await scratch.Client.AllJobsAsync("bad")).Single().State.ShouldBe(JobState.Failed);
    }

    [Fact]
    public async Task Job_WithProvidersOfItsService_ReadsFromOneAndWritesToTheOtherAndHere()
    {
        await using var storage = await ScratchServer.StartAsync();
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("upper", Upper, null, "app/out") with
        {
            StorageProviders = [Provider("minio", "far", storage), Provider("s3", "far", storage)],
            Input = [StoragePath.Parse("minio.far", "there/in", "upper")!],
            Output = [StoragePath.Parse("s3.far", "there/out", "upper")!, StoragePath.Parse("minio.default", "app/out", "upper")!],
        });

        await storage.PutAsync("there", "in/a", "hello");
        await PostAsync(scratch, "upper", "there", "in%2Fa");
        var job = (await scratch.OverAsync("upper"))[0];

        job.State.ShouldBe(JobState.Succeeded);
        (await storage.GetAsync("there", "out/a")).ShouldBe("HELLO");
        (await scratch.GetAsync("app", "out/a")).ShouldBe("HELLO");
    }

    [Fact]
    public async Task Create_StorageThatIsNotReached_IsRefusedAndMakesNoService()
    {
        await using var scratch = await ScratchServer.StartAsync();
        ScratchServer closed;
        StorageProvider provider;
        await using (closed = await ScratchServer.StartAsync())
        {
            provider = Provider("minio", "far", closed);
        }

        var refusal = await Should.ThrowAsync<OscarException>(() => scratch.Client.CreateAsync(
            ScratchServer.Service("upper", Upper) with { StorageProviders = [provider], Output = [StoragePath.Parse("minio.far", "there/out", "upper")!] }));

        refusal.Message.ShouldContain("not reached");
        (await scratch.Client.ServicesAsync()).ShouldBeEmpty();
    }

    private static ExternalStorage Of(FunctionsServer storage) => new(storage.Addresses.S3, storage.Addresses.AccessKey, storage.Addresses.SecretKeyFile);

    private static StorageProvider Provider(string kind, string id, ScratchServer storage) => new(kind, id, new Dictionary<string, string>
    {
        ["endpoint"] = storage.Storage.Endpoint.AbsoluteUri,
        ["access_key"] = storage.Storage.AccessKey,
        ["secret_key"] = storage.Storage.SecretKey,
        ["region"] = storage.Storage.Region,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal));

    private static async Task PostAsync(ScratchServer scratch, string service, string bucket, string key, (string Name, string Value)? metadata = null, string sequencer = "1")
    {
        using var sender = new HttpClient { BaseAddress = scratch.Server.Addresses.Api };
        sender.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await scratch.Client.ServiceAsync(service))!.Token);
        var kept = metadata is var (name, value) ? $$"""{"{{name}}":"{{value}}"}""" : "{}";
        var body = $$$"""{"EventName":"s3:ObjectCreated:Put","Key":"{{{bucket}}}/{{{key}}}","Records":[{"eventSource":"minio:s3","eventName":"s3:ObjectCreated:Put","s3":{"bucket":{"name":"{{{bucket}}}"},"object":{"key":"{{{key}}}","eTag":"e","sequencer":"{{{sequencer}}}","userMetadata":{{{kept}}} } } }]}""";
        (await sender.PostAsync($"/job/{service}", new StringContent(body, Encoding.UTF8, "application/json"))).EnsureSuccessStatusCode();
    }

    private static async Task<Amazon.S3.Model.MetadataCollection> MetadataAsync(ScratchServer storage, string bucket, string key)
    {
        using var s3 = new Amazon.S3.AmazonS3Client(storage.Storage.AccessKey, storage.Storage.SecretKey, new Amazon.S3.AmazonS3Config { ServiceURL = storage.Storage.Endpoint.AbsoluteUri, ForcePathStyle = true, AuthenticationRegion = storage.Storage.Region });
        return (await s3.GetObjectMetadataAsync(bucket, key)).Metadata;
    }

    private static async Task RemoveBucketAsync(ScratchServer storage, string bucket)
    {
        using var s3 = new Amazon.S3.AmazonS3Client(storage.Storage.AccessKey, storage.Storage.SecretKey, new Amazon.S3.AmazonS3Config { ServiceURL = storage.Storage.Endpoint.AbsoluteUri, ForcePathStyle = true, AuthenticationRegion = storage.Storage.Region });
        await s3.DeleteBucketAsync(bucket);
    }
}
