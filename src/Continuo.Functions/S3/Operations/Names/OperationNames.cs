namespace Continuo.Functions.S3.Operations.Names;

using System.Collections.Frozen;

using Microsoft.AspNetCore.Http;

/// <summary>
/// The names in queries and headers that an operation understands. Any other name asks for something else than the plain operation,
/// so a request that has one is refused before anything is touched.
/// </summary>
internal sealed class OperationNames
{
    private const string Amazon = "x-amz-";
    private const string Minio = "x-minio-";
    private const string Condition = "if-";
    private const string Metadata = "x-amz-meta-";
    private const string PartOfObject = "content-range";

    /// <summary>Queries that say who asks, and not for what.</summary>
    private static readonly string[] QueriesEverywhere = ["x-id", "AWSAccessKeyId", "Signature", "Expires"];

    /// <summary>
    /// Headers of the body, which presigned addresses of some SDKs repeat in their query, in any case of letters. There they change nothing:
    /// the header itself counts.
    /// </summary>
    private static readonly FrozenSet<string> RepeatedHeaders = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Cache-Control", "Content-Disposition", "Content-Encoding", "Content-Language", "Content-Length", "Content-MD5", "Content-Type", "Expires");

    /// <summary>Headers, or queries in place of them, that say who asks and how the body travels, and not what is asked for.</summary>
    private static readonly string[] HeadersEverywhere =
    [
        "x-amz-algorithm", "x-amz-credential", "x-amz-date", "x-amz-expires", "x-amz-signature", "x-amz-signedheaders", "x-amz-security-token",
        "x-amz-content-sha256", "x-amz-decoded-content-length", "x-amz-trailer", "x-amz-sdk-checksum-algorithm",
        "x-amz-api-version", "x-amz-user-agent", "x-amz-cf-id", "x-amz-request-payer", S3Owner.Expected,
    ];

    private readonly FrozenSet<string> _queries;
    private readonly FrozenSet<string> _headers;

    private OperationNames(IEnumerable<string> names)
    {
        var byKind = names.ToLookup(IsHeader);
        _queries = byKind[false].Concat(QueriesEverywhere).ToFrozenSet(StringComparer.Ordinal);
        _headers = byKind[true].Concat(HeadersEverywhere).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The names of an operation, beside those that change nothing anywhere.</summary>
    public static OperationNames Of(params IEnumerable<string> names) => new(names);

    /// <summary>Refuses a request that has a name the operation does not understand.</summary>
    /// <exception cref="S3Exception">It has one.</exception>
    public void Require(S3Request request)
    {
        foreach (var (name, value) in request.Target.Parameters)
        {
            // Presigned addresses carry headers of Amazon in their query.
            if (IsAmazon(name) ? !Understands(name, value) : !_queries.Contains(name) && !RepeatedHeaders.Contains(name))
            {
                throw S3Errors.NotImplemented(name);
            }
        }

        var writes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
        foreach (var (name, values) in request.Http.Request.Headers)
        {
            if (Matters(name, writes) && !Understands(name, values.ToString()))
            {
                throw S3Errors.NotImplemented(name);
            }
        }
    }

    private static bool IsHeader(string name) => IsAmazon(name) || name.StartsWith(Condition, StringComparison.Ordinal);

    private static bool IsAmazon(string name) => name.StartsWith(Amazon, StringComparison.OrdinalIgnoreCase);

    /// <summary>Conditions of a read that is no object's change nothing; those of a write decide whether it is done.</summary>
    private static bool Matters(string name, bool writes) => IsAmazon(name)
        || name.StartsWith(Minio, StringComparison.OrdinalIgnoreCase)
        || (writes && (name.StartsWith(Condition, StringComparison.OrdinalIgnoreCase) || name.Equals(PartOfObject, StringComparison.OrdinalIgnoreCase)));

    private bool Understands(string name, string value) =>
        _headers.Contains(name) ? HarmlessValues.Allow(name, value) : name.StartsWith(Metadata, StringComparison.OrdinalIgnoreCase);
}
