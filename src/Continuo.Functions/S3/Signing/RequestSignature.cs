namespace Continuo.Functions.S3.Signing;

/// <summary>Finds how a request is signed, and checks it.</summary>
internal sealed class RequestSignature(S3Credentials credentials, TimeProvider time)
{
    private readonly V4Signature _v4 = new(credentials, time);
    private readonly V2Signature _v2 = new(credentials, time);

    /// <summary>Checks a request.</summary>
    /// <exception cref="S3Exception">It is not signed, or not rightly.</exception>
    public VerifiedSignature Verify(S3Request request)
    {
        if (request.Header("authorization") is { Length: > 0 } header)
        {
            return header.StartsWith("AWS ", StringComparison.Ordinal)
                ? throw S3Errors.InvalidRequest("The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.")
                : _v4.VerifyHeader(request, header);
        }

        if (request.Has("X-Amz-Signature") || request.Has("X-Amz-Algorithm"))
        {
            return _v4.VerifyQuery(request);
        }

        return request.Has("Signature") || request.Has("AWSAccessKeyId") ? _v2.VerifyQuery(request) : throw S3Errors.AccessDenied();
    }
}
