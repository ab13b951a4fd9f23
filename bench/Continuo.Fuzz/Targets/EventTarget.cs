namespace Continuo.Fuzz.Targets;

using System.Runtime.InteropServices;
using System.Text;

using Continuo.Functions.Supervision;
using Continuo.Functions.Triggers;
using Continuo.Oscar.Events;

/// <summary>Bodies of events: as text, as the supervisor gets them, and as the file that a script gets. None is ever refused.</summary>
internal sealed class EventTarget : IFuzzTarget
{
    public string Name => "event";

    public IReadOnlyList<string> Seeds { get; } =
    [
        """{"Key":"b/k","Records":[{"eventSource":"minio:s3","eventTime":"2026-01-01T00:00:00.000Z","eventName":"s3:ObjectCreated:Put","requestParameters":{"principalId":"m","sourceIPAddress":"1.2.3.4"},"s3":{"bucket":{"name":"b"},"object":{"key":"a%2Fb+c","size":3,"eTag":"abc","sequencer":"01"}}}]}""",
        """{"httpMethod":"POST","queryStringParameters":{"a":"1","b":2},"body":"{\"event\":\"{}\",\"storage_provider\":\"minio.x\"}"}""",
        """{"event":"{\"Records\":[{\"eventSource\":\"aws:s3\",\"s3\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":\"k\"}}}]}","storage_provider":"s3.mine"}""",
        """{"event":{"name":"f.txt"},"subscription":"s"}""",
        """
        Records[].eventSource=minio:s3
        Records[].eventName=ObjectCreated:Put
        Records[].eventTime=2026-01-01T00:00:00Z
        Records[].awsRegion=r
        Records[].requestParameters.principalId=m
        Records[].s3.bucket.name=b
        Records[].s3.object.key=a%2Fb+c%20d
        Records[].s3.object.size=3
        Records[].s3.object.eTag="abc"
        Records[].s3.object.sequencer=01
        """,
        "httpMethod=GET\nqueryStringParameters.a=1\nqueryStringParameters.b=[1]\nbody=aGVsbG8=",
        """{"event_type":"close","payload":{"scope":"s","name":"n"}}""",
        "aGVsbG8=",
    ];

    public IReadOnlyList<string> Words { get; } =
    [
        "\"Records\":[{", "\"eventSource\":\"", "minio:s3", "aws:s3", "OneTrigger", "rucio", "\"s3\":{", "\"bucket\":{", "\"object\":{", "\"key\":\"", "\"name\":\"", "\"eventTime\":\"", "\"httpMethod\":",
        "\"body\":\"", "\"queryStringParameters\":{", "\"event\":", "\"storage_provider\":\"", "\"subscription\":", "\\ud800", "\\udc00", "\\u0000", "%FF", "%ED%A0%80", "9999-12-31T23:59:59+14:00", "1e400",
    ];

    public void Run(byte[] input)
    {
        Read(input);
        if (JsonLines.Read(input) is { } json)
        {
            Read(json);
        }
    }

    private static void Read(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var read = EventBody.Read(text);
        EventBody.Read(new string(MemoryMarshal.Cast<byte, char>(input)));
        ExternalEvents.Identity("service", text);
        var recognised = EventReading.Read(input);
        EventFile.ContentOf(recognised.Body);
        EventFile.ContentOf(input);

        if (read is { Kind: EventKind.Storage, Storage: { } storage })
        {
            var again = EventBody.Read(StorageEventWriter.Write(storage)).Storage;
            Law.Holds(again is not null && again.Bucket == storage.Bucket && again.Key == storage.Key && again.ETag == storage.ETag && again.Sequencer == storage.Sequencer, "an event is written as it is");
        }
    }
}
