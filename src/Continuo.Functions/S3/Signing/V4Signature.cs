namespace Continuo.Functions.S3.Signing;

using System.Globalization;

/// <summary>Checks signatures of version 4, in the header and in presigned addresses.</summary>
internal sealed class V4Signature(S3Credentials credentials, TimeProvider time)
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";
    private const int LongestExpirySeconds = 604_800;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(15);

    /// <summary>Checks a request that is signed in its header.</summary>
    /// <exception cref="S3Exception">It is not rightly signed.</exception>
    public VerifiedSignature VerifyHeader(S3Request request, string header)
    {
        var authorization = V4Authorization.ParseHeader(header);
        var sent = request.Http.Request.Headers["x-amz-date"].ToString();
        var moment = sent.Length > 0
            ? Moment(sent) ?? throw S3Errors.AccessDenied("AWS authentication requires a valid Date or x-amz-date header.")
            : Date(request, out sent);
        if ((time.GetUtcNow() - moment).Duration() > Skew)
        {
            throw S3Errors.RequestTimeTooSkewed();
        }

        var payload = request.Http.Request.Headers["x-amz-content-sha256"].ToString();
        return PayloadWords.IsValid(payload)
            ? Verify(request, authorization, sent, payload)
            : throw S3Errors.InvalidRequest("Missing or invalid x-amz-content-sha256 header.");
    }

    /// <summary>Checks a presigned address.</summary>
    /// <exception cref="S3Exception">It is not rightly signed, or no longer good.</exception>
    public VerifiedSignature VerifyQuery(S3Request request)
    {
        var authorization = V4Authorization.ParseQuery(request.Target);
        var sent = request.Query("X-Amz-Date") ?? "";
        if (Moment(sent) is not { } moment)
        {
            throw S3Errors.AuthorizationQueryParametersError("X-Amz-Date must be in the ISO 8601 format yyyyMMdd'T'HHmmss'Z'.");
        }

        if (!int.TryParse(request.Query("X-Amz-Expires"), NumberStyles.None, CultureInfo.InvariantCulture, out var expires) || expires is < 1 or > LongestExpirySeconds)
        {
            throw S3Errors.AuthorizationQueryParametersError($"X-Amz-Expires must be a number from 1 to {LongestExpirySeconds} (seconds).");
        }

        var now = time.GetUtcNow();
        if (moment > now + Skew)
        {
            throw S3Errors.AccessDenied("Request is not valid yet.");
        }

        if (moment.AddSeconds(expires) < now)
        {
            throw S3Errors.AccessDenied("Request has expired.");
        }

        var payload = request.Header("x-amz-content-sha256") ?? PayloadWords.Unsigned;
        return PayloadWords.IsValid(payload)
            ? Verify(request, authorization, sent, payload)
            : throw S3Errors.InvalidRequest("Invalid x-amz-content-sha256 header.");
    }

    private VerifiedSignature Verify(S3Request request, V4Authorization authorization, string sent, string payload)
    {
        var secret = credentials.SecretOf(authorization.Scope.AccessKey);
        if (!sent.StartsWith(authorization.Scope.Date, StringComparison.Ordinal))
        {
            throw S3Errors.SignatureDoesNotMatch();
        }

        RequireSigned(request, authorization);
        var canonical = CanonicalRequest.Of(request, authorization.SignedHeaders, payload);
        var key = authorization.Scope.SigningKey(secret);
        var text = $"{V4Authorization.Algorithm}\n{sent}\n{authorization.Scope.Text}\n{Hmac.HashHex(canonical)}";
        var signature = Convert.ToHexStringLower(Hmac.Sha256(key, text));
        return Hmac.Same(signature, authorization.Signature)
            ? new VerifiedSignature(authorization.Scope.AccessKey, payload, new ChunkSigner(key, sent, authorization.Scope.Text, signature))
            : throw S3Errors.SignatureDoesNotMatch();
    }

    /// <summary>Headers of Amazon change what a request does, so none may come that is not covered.</summary>
    private static void RequireSigned(S3Request request, V4Authorization authorization)
    {
        foreach (var name in request.Http.Request.Headers.Keys)
        {
            if (name.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase) && !authorization.SignedHeaders.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw S3Errors.AccessDenied($"There were headers present in the request which were not signed: {name}.");
            }
        }
    }

    private static DateTimeOffset? Moment(string text) =>
        DateTimeOffset.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    /// <summary>The time of a request without <c>x-amz-date</c>; it is signed in the short form all the same.</summary>
    private static DateTimeOffset Date(S3Request request, out string sent)
    {
        if (!DateTimeOffset.TryParseExact(request.Header("date"), "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            throw S3Errors.AccessDenied("AWS authentication requires a valid Date or x-amz-date header.");
        }

        sent = moment.ToString(TimeFormat, CultureInfo.InvariantCulture);
        return moment;
    }
}
