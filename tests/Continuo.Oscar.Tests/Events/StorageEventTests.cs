namespace Continuo.Oscar.Tests.Events;

using System.Text.Json;

using Continuo.Oscar.Events;

using CsCheck;

public sealed class StorageEventTests
{
    private static readonly Gen<string> Keys = Gen.String[Gen.OneOf(Gen.Char["abc/ +%&=?#\"\\äß€.~*()!'"], Gen.Char['!', '~'], Gen.Char['一', '三']), 1, 40];

    private static readonly Gen<StorageEvent> All =
        from bucket in Gen.String[Gen.Char['a', 'z'], 3, 20]
        from key in Keys
        from size in Gen.Long[0, long.MaxValue]
        from milliseconds in Gen.Long[0, 4_000_000_000_000]
        from sequencer in Gen.String[Gen.Char['0', '9'], 0, 16]
        select new StorageEvent(bucket, key)
        {
            Size = size, Sequencer = sequencer, ETag = sequencer + "e", ContentType = "text/plain", Time = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), Principal = "me", SourceAddress = "10.0.0.1",
        };

    [Fact]
    public void Write_AnyEvent_IsReadTheSame() => All.Sample(storage =>
    {
        var body = EventBody.Read(StorageEventWriter.Write(storage));

        body.Kind.ShouldBe(EventKind.Storage);
        body.Storage.ShouldBe(storage with { Endpoint = "" });
    });

    [Fact]
    public void Write_Event_HasTheFormOfMinio()
    {
        using var document = JsonDocument.Parse(StorageEventWriter.Write(new StorageEvent("app", "in/my photo+1.jpg") { Size = 12, Sequencer = "17F", Time = DateTimeOffset.UnixEpoch, Endpoint = "http://127.0.0.1:9000" }));
        var root = document.RootElement;
        var record = root.GetProperty("Records")[0];

        root.GetProperty("EventName").GetString().ShouldBe("s3:ObjectCreated:Put");
        root.GetProperty("Key").GetString().ShouldBe("app/in/my photo+1.jpg");
        record.GetProperty("eventTime").GetString().ShouldBe("1970-01-01T00:00:00.000Z");
        record.GetProperty("requestParameters").GetProperty("principalId").GetString().ShouldBe("minio");
        record.GetProperty("requestParameters").GetProperty("sourceIPAddress").GetString().ShouldBe("127.0.0.1");
        record.GetProperty("s3").GetProperty("object").GetProperty("key").GetString().ShouldBe("in%2Fmy+photo%2B1.jpg");
        record.GetProperty("s3").GetProperty("bucket").GetProperty("arn").GetString().ShouldBe("arn:aws:s3:::app");
    }

    [Fact]
    public void Key_AnyText_IsDecodedTheSame() => Keys.Sample(key => EventKey.Decode(EventKey.Encode(key)).ShouldBe(key));

    [Theory]
    [InlineData("a+b%20c%2Bd", "a b c+d")]
    [InlineData("100%", "100%")]
    [InlineData("%C3%A4", "ä")]
    public void Decode_Key_UndoesQueryEncoding(string text, string key) => EventKey.Decode(text).ShouldBe(key);
}
