namespace Continuo.Functions.Telemetry;

using Microsoft.AspNetCore.Http;

/// <summary>What a request to the object storage asks for, in the names of the protocol. There are few of them, whatever clients send.</summary>
internal static class S3OperationName
{
    private const string Other = "Other";

    /// <summary>The name.</summary>
    public static string Of(HttpRequest request)
    {
        var path = request.Path.Value.AsSpan().TrimStart('/');
        var slash = path.IndexOf('/');
        return path.IsEmpty ? (request.Method == HttpMethods.Get ? "ListBuckets" : Other)
            : slash < 0 || slash == path.Length - 1 ? OfBucket(request)
            : OfObject(request);
    }

    private static string OfBucket(HttpRequest request) => (request.Method, Subresource(request, "delete", "location", "notification", "uploads")) switch
    {
        ("GET", "") => "ListObjects",
        ("GET", "location") => "GetBucketLocation",
        ("GET", "notification") => "GetBucketNotification",
        ("GET", "uploads") => "ListMultipartUploads",
        ("HEAD", "") => "HeadBucket",
        ("PUT", "") => "CreateBucket",
        ("PUT", "notification") => "PutBucketNotification",
        ("POST", "delete") => "DeleteObjects",
        ("DELETE", "") => "DeleteBucket",
        _ => Other,
    };

    private static string OfObject(HttpRequest request) => (request.Method, Subresource(request, "tagging", "uploadId", "uploads")) switch
    {
        ("GET", "") => "GetObject",
        ("GET", "tagging") => "GetObjectTagging",
        ("GET", "uploadId") => "ListParts",
        ("HEAD", "") => "HeadObject",
        ("PUT", "") => request.Headers.ContainsKey("x-amz-copy-source") ? "CopyObject" : "PutObject",
        ("PUT", "tagging") => "PutObjectTagging",
        ("PUT", "uploadId") => "UploadPart",
        ("POST", "uploads") => "CreateMultipartUpload",
        ("POST", "uploadId") => "CompleteMultipartUpload",
        ("DELETE", "") => "DeleteObject",
        ("DELETE", "uploadId") => "AbortMultipartUpload",
        _ => Other,
    };

    private static string Subresource(HttpRequest request, params ReadOnlySpan<string> known)
    {
        foreach (var name in known)
        {
            if (request.Query.ContainsKey(name))
            {
                return name;
            }
        }

        return "";
    }
}
