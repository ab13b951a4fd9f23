namespace Continuo.Functions.Tests.Serving;

using System.Net;
using System.Text;

using Continuo.Oscar.Client;

/// <summary>Names of buckets and keys that S3 refuses, in definitions, events and outputs.</summary>
public sealed class BadNamesAtTheApiTests
{
    [Theory]
    [InlineData("../x")]
    [InlineData("UPPER/in")]
    [InlineData("a_1/in")]
    [InlineData("with space/in")]
    [InlineData("nul\0/in")]
    [InlineData("fine/in\u0001")]
    public async Task Create_PathThatS3Refuses_IsABadRequestAndMakesNothing(string path)
    {
        await using var scratch = await ScratchServer.StartAsync();

        foreach (var service in (Continuo.Oscar.Services.ServiceDefinition[])
            [ScratchServer.Service("f", "echo", path), ScratchServer.Service("f", "echo", null, path), ScratchServer.Service("f", "echo") with { DeadLetter = path }])
        {
            (await Should.ThrowAsync<OscarException>(() => scratch.Client.CreateAsync(service))).Status.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await scratch.Client.ServicesAsync()).ShouldBeEmpty();
        (await new S3.SignedRequest("GET", "/", storage: scratch.Storage).Sign().SendAsync(scratch.Storage.Endpoint)).ShouldNotContain("<Bucket>");
    }

    [Theory]
    [InlineData("../x", "a")]
    [InlineData("nul\\u0000", "a")]
    [InlineData("fine", "a%00b")]
    public async Task Event_NamesThatCannotBe_IsABadRequest(string bucket, string key)
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("f", "echo", "fine/in"));
        using var http = await LoggedInAsync(scratch);
        using var body = new StringContent($$$$"""{"Records":[{"eventSource":"minio:s3","s3":{"bucket":{"name":"{{{{bucket}}}}"},"object":{"key":"{{{{key}}}}"}}}]}""");

        (await http.PostAsync(new Uri("/job/f", UriKind.Relative), body)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await http.PostAsync(new Uri("/run/f", UriKind.Relative), body)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        (await scratch.Client.AllJobsAsync("f")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Output_KeyTooLong_FailsTheJobAndSaysWhy()
    {
        await using var scratch = await ScratchServer.StartAsync();
        var script = """
            d=$TMP_OUTPUT_DIR
            for i in 1 2 3 4 5; do d=$d/$(printf 'x%.0s' $(seq 200)); done
            mkdir -p "$d" && cd "$d" && echo a > $(printf 'y%.0s' $(seq 100))
            """;
        await scratch.Client.CreateAsync(ScratchServer.Service("f", script, "fine/in", "fine/out") with { Retries = 0 });

        await scratch.PutAsync("fine", "in/a", "a");

        (await scratch.OverAsync("f")).Single().State.ShouldBe(JobState.Failed);
        (await scratch.KeysAsync("fine", "out/")).ShouldBeEmpty();
        using var http = await LoggedInAsync(scratch);
        (await http.GetStringAsync(new Uri("/system/logs/f", UriKind.Relative))).ShouldContain("has more than 1024 bytes");
    }

    [Fact]
    public async Task Run_BytesThatAreNoText_ComeBackAsTheyAre()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("f", @"printf 'a\377\000\303(b\n'"));

        (await scratch.Client.RunAsync("f", default)).ShouldBe([(byte)'a', 0xFF, 0, 0xC3, (byte)'(', (byte)'b', (byte)'\n']);
    }

    [Fact]
    public async Task Notification_FilterPercentEncoded_MatchesTheKey()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("f", "echo", "fine/other"));
        const string Document = "<NotificationConfiguration><QueueConfiguration><Queue>arn:minio:sqs::f:webhook</Queue><Event>s3:ObjectCreated:*</Event>"
            + "<Filter><S3Key><FilterRule><Name>prefix</Name><Value>my%20in/</Value></FilterRule></S3Key></Filter></QueueConfiguration></NotificationConfiguration>";
        (await new S3.SignedRequest("PUT", "/fine?notification", storage: scratch.Storage).With("content-length", Document.Length.ToString()).Sign()
            .SendAsync(scratch.Storage.Endpoint, Encoding.ASCII.GetBytes(Document))).ShouldStartWith("HTTP/1.1 200");

        await scratch.PutAsync("fine", "my in/a", "a");

        (await scratch.OverAsync("f")).ShouldHaveSingleItem();
    }

    private static async Task<HttpClient> LoggedInAsync(ScratchServer scratch)
    {
        var login = $"{scratch.Server.Addresses.User}:{(await File.ReadAllTextAsync(scratch.Server.Addresses.PasswordFile)).Trim()}";
        var http = new HttpClient { BaseAddress = scratch.Server.Addresses.Api };
        http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(login)));
        return http;
    }
}
