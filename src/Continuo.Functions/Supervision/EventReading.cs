namespace Continuo.Functions.Supervision;

using System.Text;

using Continuo.Oscar.Events;

/// <summary>What a job needs to know of its event.</summary>
internal static class EventReading
{
    private const string DCacheProvider = "webdav.dcache";

    /// <summary>Recognises an event.</summary>
    /// <param name="body">UTF-8 text.</param>
    public static JobEvent Read(ReadOnlyMemory<byte> body)
    {
        var read = EventBody.Read(Encoding.UTF8.GetString(body.Span));
        return new JobEvent
        {
            Kind = read.Storage is null ? JobEventKind.Unknown : JobEventKind.Storage,
            StorageType = TypeOf(read.Storage),
            Provider = read.Kind == EventKind.DCache ? DCacheProvider : read.Provider,
            Bucket = read.Storage?.Bucket ?? "",
            Key = read.Storage?.Key ?? "",
            Time = read.Storage is { Time: var time } && time != default ? time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'") : "",
            Query = read.Query,
            Body = Encoding.UTF8.GetBytes(read.Payload),
        };
    }

    private static string TypeOf(StorageEvent? storage) => storage?.Source switch
    {
        null => "",
        "aws:s3" => "s3",
        "OneTrigger" => "onedata",
        "rucio" => "rucio",
        "dcache" => "webdav",
        _ => "minio",
    };
}
