namespace Continuo.Functions.S3.Signing;

using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

/// <summary>Checks presigned addresses of version 2, which boto3 still makes for us-east-1.</summary>
internal sealed class V2Signature(S3Credentials credentials, TimeProvider time)
{
    private const string Amazon = "x-amz-";

    /// <summary>Parameters that are part of what is signed.</summary>
    private static readonly FrozenSet<string> Covered = FrozenSet.Create(
        StringComparer.Ordinal,
        "acl", "cors", "delete", "lifecycle", "location", "logging", "notification", "partNumber", "policy", "requestPayment", "restore", "tagging", "torrent", "uploadId",
        "uploads", "versionId", "versioning", "versions", "website", "response-cache-control", "response-content-disposition", "response-content-encoding",
        "response-content-language", "response-content-type", "response-expires");

    /// <summary>Checks a presigned address.</summary>
    /// <exception cref="S3Exception">It is not rightly signed, or no longer good.</exception>
    public VerifiedSignature VerifyQuery(S3Request request)
    {
        var accessKey = request.Query("AWSAccessKeyId");
        var signature = request.Query("Signature");
        if (accessKey is null || signature is null || !long.TryParse(request.Query("Expires"), NumberStyles.None, CultureInfo.InvariantCulture, out var expires))
        {
            throw S3Errors.AccessDenied("Query-string authentication requires the Signature, Expires and AWSAccessKeyId parameters.");
        }

        if (expires < time.GetUtcNow().ToUnixTimeSeconds())
        {
            throw S3Errors.AccessDenied("Request has expired.");
        }

        // Version 2 is defined over SHA-1, which as a keyed hash is not broken.
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA1, Encoding.UTF8.GetBytes(credentials.SecretOf(accessKey)));
        hash.AppendData(Encoding.UTF8.GetBytes(TextOf(request)));
        var computed = Convert.ToBase64String(hash.GetCurrentHash());
        return Hmac.Same(computed, signature) ? new VerifiedSignature(accessKey, PayloadWords.Unsigned, null) : throw S3Errors.SignatureDoesNotMatch();
    }

    private static string TextOf(S3Request request)
    {
        var text = new StringBuilder()
            .Append(request.Method).Append('\n')
            .Append(request.Header("content-md5") ?? request.Query("content-md5")).Append('\n')
            .Append(request.Header("content-type") ?? request.Query("content-type")).Append('\n')
            .Append(request.Query("Expires")).Append('\n');
        foreach (var (name, value) in request.HeadersOf(Amazon).OrderBy(header => header.Key, StringComparer.Ordinal))
        {
            text.Append(Amazon).Append(name).Append(':').Append(value.Trim()).Append('\n');
        }

        var covered = request.Target.Parameters.Where(parameter => Covered.Contains(parameter.Key))
            .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
            .Select(parameter => parameter.Value.Length == 0 ? parameter.Key : $"{parameter.Key}={parameter.Value}")
            .ToList();
        text.Append(request.Target.RawResource);
        return covered.Count == 0 ? text.ToString() : text.Append('?').AppendJoin('&', covered).ToString();
    }
}
