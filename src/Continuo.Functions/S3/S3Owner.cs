namespace Continuo.Functions.S3;

/// <summary>Clients may name the owner that they expect a bucket to have, so that they do not write to a stranger's.</summary>
internal static class S3Owner
{
    /// <summary>The header that names the owner of the bucket.</summary>
    public const string Expected = "x-amz-expected-bucket-owner";

    /// <summary>The header that names the owner of the bucket that a copy is made from.</summary>
    public const string ExpectedOfSource = "x-amz-source-expected-bucket-owner";

    /// <summary>Refuses a request that expects another owner.</summary>
    /// <exception cref="S3Exception">It does.</exception>
    public static void Require(S3Request request, string owner)
    {
        if ((request.Header(Expected) ?? owner) != owner || (request.Header(ExpectedOfSource) ?? owner) != owner)
        {
            throw S3Errors.AccessDenied($"The bucket belongs to '{owner}', and not to the owner that the request expects.");
        }
    }
}
