namespace Continuo.Functions.Triggers;

using Continuo.Functions.Objects;
using Continuo.Oscar.Events;

/// <summary>Events of our own objects.</summary>
/// <param name="endpoint">Address of the object storage.</param>
internal sealed class ObjectEventWriter(Func<string> endpoint)
{
    public string Write(StoredObject stored, string eventName) => StorageEventWriter.Write(new StorageEvent(stored.Bucket, stored.Key)
    {
        Name = $"s3:ObjectCreated:{eventName}",
        Size = stored.Size,
        ETag = stored.ETag,
        ContentType = stored.Attributes.ContentType,
        Sequencer = stored.Sequencer,
        Time = stored.Modified,
        Endpoint = endpoint(),
    });
}
