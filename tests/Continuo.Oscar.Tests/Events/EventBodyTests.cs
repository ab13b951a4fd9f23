namespace Continuo.Oscar.Tests.Events;

using System.Text.Json;

using Continuo.Oscar.Events;

using CsCheck;

public sealed class EventBodyTests
{
    private const string Aws = """{"Records":[{"eventSource":"aws:s3","eventName":"ObjectCreated:Put","eventTime":"2025-01-02T03:04:05.678Z","s3":{"bucket":{"name":"b"},"object":{"key":"a+b","size":3}}}]}""";

    [Fact]
    public void Read_AwsForm_IsAStorageEvent()
    {
        var body = EventBody.Read(Aws);

        (body.Kind, body.Storage!.Bucket, body.Storage.Key, body.Storage.Size, body.Storage.Name).ShouldBe((EventKind.Storage, "b", "a b", 3, "s3:ObjectCreated:Put"));
        body.Storage.Time.ShouldBe(new DateTimeOffset(2025, 1, 2, 3, 4, 5, 678, TimeSpan.Zero));
    }

    [Fact]
    public void Read_Gateway_LooksIntoItsBody()
    {
        var wrapped = $$"""{"httpMethod":"POST","queryStringParameters":{"q":"1"},"body":{{JsonSerializer.Serialize(Aws)}}}""";

        var body = EventBody.Read(wrapped);

        (body.Kind, body.Query["q"], body.Storage!.Key).ShouldBe((EventKind.Storage, "1", "a b"));
        EventBody.Read("""{"httpMethod":"GET","body":"plain"}""").ShouldSatisfyAllConditions(
            plain => plain.Kind.ShouldBe(EventKind.Gateway), plain => plain.Payload.ShouldBe("plain"));
    }

    [Fact]
    public void Read_Delegated_TellsTheProviderOfTheOtherCluster()
    {
        var body = EventBody.Read($$"""{"storage_provider":"minio.far","event":{{JsonSerializer.Serialize(Aws)}}}""");

        (body.Kind, body.Provider, body.Storage!.Bucket).ShouldBe((EventKind.Delegated, "minio.far", "b"));
    }

    [Theory]
    [InlineData("""{"event":{"name":"f"},"subscription":"s","storage_provider":"x"}""", EventKind.DCache)]
    [InlineData("""{"event_type":"close","payload":{"scope":"s","name":"n"}}""", EventKind.Rucio)]
    [InlineData("""{"event_type":"close","payload":{"name":"n"}}""", EventKind.Unknown)]
    [InlineData("""{"httpMethod":"POST","event":"x","subscription":"s"}""", EventKind.Gateway)]
    public void Read_SeveralSigns_TheOrderOfOscarDecides(string text, EventKind kind) => EventBody.Read(text).Kind.ShouldBe(kind);

    [Theory]
    [InlineData("")]
    [InlineData("plain text")]
    [InlineData("[1,2]")]
    [InlineData("""{"event":"of a user"}""")]
    [InlineData("""{"Records":[]}""")]
    [InlineData("""{"Records":[{"eventSource":"elsewhere"}]}""")]
    [InlineData("""{"Records":[{"eventSource":"minio:s3","s3":{"bucket":{"name":"\ud800"},"object":{"key":"k"}}}]}""")]
    public void Read_AnythingElse_IsTheInputItself(string text)
    {
        var body = EventBody.Read(text);

        (body.Kind, body.Payload).ShouldBe((EventKind.Unknown, text));
    }

    [Theory]
    [InlineData("""{"httpMethod":"GET","queryStringParameters":{"a":"1","a":"2"}}""", EventKind.Gateway)]
    [InlineData("""{"Records":[{"eventSource":"minio:s3","s3":{"bucket":{"name":"b"},"object":{"key":"k","size":"3"}}}]}""", EventKind.Storage)]
    public void Read_OddValues_DoNotFail(string text, EventKind kind) => EventBody.Read(text).Kind.ShouldBe(kind);

    [Fact]
    public void Read_HalfOfASurrogatePair_IsTheInputItself()
    {
        var body = EventBody.Read("{\ud800}");

        (body.Kind, body.Payload).ShouldBe((EventKind.Unknown, "{\ud800}"));
    }

    [Fact]
    public void Read_AnyText_NeverFails() =>
        Gen.String[Gen.Char["{}[]\":,httpMethodRecords3bucketkey\\ud80"], 0, 80].Sample(text => EventBody.Read(text).ShouldNotBeNull());
}
