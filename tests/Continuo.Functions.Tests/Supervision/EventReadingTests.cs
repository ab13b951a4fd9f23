namespace Continuo.Functions.Tests.Supervision;

using System.Text;
using System.Text.Json;
using Continuo.Functions.Supervision;

public sealed class EventReadingTests
{
    [Fact]
    public void Read_ObjectOfAws_HasTypeAndDecodedKey()
    {
        var found = Read("""{"Records":[{"eventSource":"aws:s3","eventTime":"2025-01-02T03:04:05.678Z","s3":{"bucket":{"name":"b"},"object":{"key":"x+y%2Bz%25"} } }]}""");

        found.Kind.ShouldBe(JobEventKind.Storage);
        found.StorageType.ShouldBe("s3");
        found.Bucket.ShouldBe("b");
        found.Key.ShouldBe("x y+z%");
        found.Time.ShouldBe("2025-01-02T03:04:05.678Z");
    }

    [Fact]
    public void Read_DelegatedByAnotherCluster_IsTheInnerEventWithItsProvider()
    {
        var inner = ScratchSupervisor.ObjectEvent("in%2Fx");

        var found = Read(JsonSerializer.Serialize(new Dictionary<string, string> { ["storage_provider"] = "minio.far", ["event"] = inner }));

        found.Provider.ShouldBe("minio.far");
        found.Key.ShouldBe("in/x");
        Encoding.UTF8.GetString(found.Body.Span).ShouldBe(inner);
    }

    [Fact]
    public void Read_OwnJsonWithAKeyEvent_IsNotTakenForADelegatedOne() => Read("""{"event":"party"}""").Kind.ShouldBe(JobEventKind.Unknown);

    [Fact]
    public void Read_Gateway_BodyAndQueryAreTaken()
    {
        var found = Read("""{"httpMethod":"POST","queryStringParameters":{"size":"3"},"body":"aGVsbG8="}""");

        found.Kind.ShouldBe(JobEventKind.Unknown);
        found.Query["size"].ShouldBe("3");
        Encoding.UTF8.GetString(found.Body.Span).ShouldBe("aGVsbG8=");
    }

    [Fact]
    public void Read_DCache_NamesTheProvider()
    {
        var found = Read("""{"event":{"name":"f.jpg","mask":["IN_CREATE"]},"subscription":"s"}""");

        (found.Provider, found.StorageType, found.Key).ShouldBe(("webdav.dcache", "webdav", "f.jpg"));
    }

    [Fact]
    public void Read_Rucio_HasScopeAndName()
    {
        var found = Read("""{"event_type":"close","payload":{"scope":"user.a","name":"set1"} }""");

        (found.StorageType, found.Bucket, found.Key).ShouldBe(("rucio", "user.a", "set1"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("{\"Records\":[]}")]
    [InlineData("{\"Records\":[3]}")]
    [InlineData("{\"Records\":[{\"eventSource\":\"minio:s3\"}]}")]
    [InlineData("{\"Records\":[{\"eventSource\":\"other\",\"s3\":{\"object\":{\"key\":\"k\"}}}]}")]
    [InlineData("{\"event\":3,\"storage_provider\":[]}")]
    public void Read_AnythingElse_IsUnknown(string body)
    {
        var found = Read(body);

        found.Kind.ShouldBe(JobEventKind.Unknown);
        Encoding.UTF8.GetString(found.Body.Span).ShouldBe(body);
    }

    [Fact]
    public void Read_EnvelopesWithoutEnd_AreGivenUp()
    {
        var body = "{}";
        for (var k = 0; k < 12; k++)
        {
            body = JsonSerializer.Serialize(new Dictionary<string, string> { ["httpMethod"] = "GET", ["body"] = body });
        }

        Read(body).Kind.ShouldBe(JobEventKind.Unknown);
    }

    private static JobEvent Read(string body) => EventReading.Read(Encoding.UTF8.GetBytes(body));
}
