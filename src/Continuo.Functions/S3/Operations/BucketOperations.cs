namespace Continuo.Functions.S3.Operations;

using System.Xml.Linq;

using Continuo.Functions.Objects;

/// <summary>Operations on buckets themselves.</summary>
internal sealed class BucketOperations(ObjectStore store, S3Options options)
{
    private const int MostBuckets = 10_000;

    /// <summary>Lists the buckets by name, in pages where pages are wanted.</summary>
    public Task ListAsync(S3Call call)
    {
        var request = call.Request;
        var most = request.Number("max-buckets", absent: MostBuckets, least: 1, most: MostBuckets);
        var prefix = request.Query("prefix") ?? "";
        var after = request.Query("continuation-token") is { } token ? ContinuationToken.Read(token) : "";
        var isHere = request.Query("bucket-region") is null or "" || request.Query("bucket-region") == options.Region;
        var found = store.Buckets().Where(one => isHere && one.Name.StartsWith(prefix, StringComparison.Ordinal) && Utf8Order.Compare(one.Name, after) > 0)
            .Take(most + 1).ToList();
        var isTruncated = found.Count > most;
        return call.AnswerAsync("ListAllMyBucketsResult", xml => xml
            .Owner("Owner", options.Owner)
            .Element("Buckets", list => list.Each("Bucket", found.Take(most), (item, one) => item.Text("Name", one.Name).Moment("CreationDate", one.Created)))
            .Text("Prefix", prefix.Length > 0 ? prefix : null)
            .Text("ContinuationToken", isTruncated ? ContinuationToken.Of(found[most - 1].Name) : null));
    }

    /// <summary>Makes a bucket. A place that is wanted for it is not looked at: there is one.</summary>
    public async Task CreateAsync(S3Call call)
    {
        if (call.Request.HasBody)
        {
            RequireOffered(await call.ReadDocumentAsync("CreateBucketConfiguration").ConfigureAwait(false));
        }

        if (!await store.CreateBucketAsync(call.Bucket, options.Owner).ConfigureAwait(false))
        {
            throw S3Errors.BucketAlreadyOwnedByYou();
        }

        call.Response.Headers.Location = "/" + call.Bucket;
    }

    private static void RequireOffered(XElement configuration)
    {
        if (configuration.Elements().FirstOrDefault(child => child.Name.LocalName != "LocationConstraint") is { } unknown)
        {
            throw S3Errors.NotImplemented(unknown.Name.LocalName);
        }
    }

    public Task HeadAsync(S3Call call)
    {
        store.RequireBucket(call.Bucket);
        call.Response.Headers["x-amz-bucket-region"] = options.Region;
        return Task.CompletedTask;
    }

    public async Task DeleteAsync(S3Call call)
    {
        await store.DeleteBucketAsync(call.Bucket).ConfigureAwait(false);
        await call.AnswerAsync(204).ConfigureAwait(false);
    }

    /// <summary>The region; the first region of all is said by saying nothing.</summary>
    public Task GetLocationAsync(S3Call call)
    {
        store.RequireBucket(call.Bucket);
        return call.AnswerAsync("LocationConstraint", xml => xml.Content(options.Region == "us-east-1" ? "" : options.Region));
    }

    /// <summary>Versions are never kept.</summary>
    public Task GetVersioningAsync(S3Call call)
    {
        store.RequireBucket(call.Bucket);
        return call.AnswerAsync("VersioningConfiguration", _ => { });
    }

    /// <summary>The same for all buckets and objects: the owner may do all, nobody else anything.</summary>
    public Task GetAclAsync(S3Call call)
    {
        store.RequireBucket(call.Bucket);
        if (call.Key.Length > 0 && store.Find(call.Bucket, call.Key) is null)
        {
            throw S3Errors.NoSuchKey();
        }

        return call.AnswerAsync("AccessControlPolicy", xml => xml
            .Owner("Owner", options.Owner)
            .Element("AccessControlList", list => list.Element("Grant", grant => grant.CanonicalUser("Grantee", options.Owner).Text("Permission", "FULL_CONTROL"))));
    }
}
