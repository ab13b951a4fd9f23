namespace Continuo.Functions.S3.Operations;

using Continuo.Functions.Objects;

/// <summary>Operations on buckets themselves.</summary>
internal sealed class BucketOperations(ObjectStore store, S3Options options)
{
    public Task ListAsync(S3Call call) => call.AnswerAsync("ListAllMyBucketsResult", xml => xml
        .Owner("Owner", options.Owner)
        .Element("Buckets", list => list.Each("Bucket", store.Buckets(), (item, bucket) => item.Text("Name", bucket.Name).Moment("CreationDate", bucket.Created))));

    /// <summary>Makes a bucket. A place that is wanted for it is not looked at: there is one.</summary>
    public async Task CreateAsync(S3Call call)
    {
        await call.SkipBodyAsync().ConfigureAwait(false);
        if (!await store.CreateBucketAsync(call.Bucket, options.Owner).ConfigureAwait(false))
        {
            throw S3Errors.BucketAlreadyOwnedByYou();
        }

        call.Response.Headers.Location = "/" + call.Bucket;
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
