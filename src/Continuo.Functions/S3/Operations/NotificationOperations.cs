namespace Continuo.Functions.S3.Operations;

using Continuo.Functions.Objects;
using Continuo.Functions.S3.Xml;

/// <summary>Notifications of a bucket. Who is told of new objects is a service, named in the account of an ARN.</summary>
internal sealed class NotificationOperations(BucketNotifications notifications, S3Options options)
{
    private const string Root = "NotificationConfiguration";

    public Task GetAsync(S3Call call)
    {
        var all = notifications.List(call.Bucket);
        return call.AnswerAsync(Root, xml => xml.Each("QueueConfiguration", all, (item, one) => NotificationXml.Write(item, one, options.Region)));
    }

    public async Task PutAsync(S3Call call)
    {
        var document = await call.ReadDocumentAsync(Root).ConfigureAwait(false);
        var all = NotificationXml.Read(document);
        if (all.FirstOrDefault(one => !options.ServiceExists(one.Target)) is not null)
        {
            throw S3Errors.InvalidArgument("A specified destination ARN does not exist or is not well-formed. Verify the destination ARN.");
        }

        await notifications.ReplaceAsync(call.Bucket, all).ConfigureAwait(false);
    }
}
