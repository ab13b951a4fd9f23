namespace Continuo.Functions.S3;

using Continuo.Oscar.Names;

/// <summary>Names of buckets and keys in requests; the rules are those of every door (<see cref="BucketName"/>, <see cref="ObjectKey"/>).</summary>
internal static class S3Names
{
    /// <exception cref="S3Exception">The name is none of a bucket.</exception>
    public static void RequireBucket(string name)
    {
        if (BucketName.Problem(name) is not null)
        {
            throw S3Errors.InvalidBucketName();
        }
    }

    /// <exception cref="S3Exception">The key is too long, or has what no key has.</exception>
    public static void RequireKey(string key)
    {
        if (ObjectKey.Problem(key) is not null)
        {
            throw ObjectKey.IsTooLong(key) ? S3Errors.KeyTooLong() : S3Errors.InvalidUri();
        }
    }
}
