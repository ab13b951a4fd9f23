namespace Continuo.Functions.Tests.S3.Operations;

using System.Text;

/// <summary>A request for an operation that is offered; on the state of <see cref="OfferedOperations"/> it succeeds.</summary>
/// <param name="Method">Method.</param>
/// <param name="Target">Path and query; <c>UPLOAD</c> stands for the name of an upload.</param>
/// <param name="Body">Body; null: none.</param>
/// <param name="Headers">Headers, <c>name: value</c>.</param>
public sealed record OfferedOperation(string Method, string Target, string? Body = null, params string[] Headers)
{
    public bool Writes => Method is not ("GET" or "HEAD");

    public override string ToString() => $"{Method} {Target} {string.Join(' ', Headers)}";

    /// <summary>The same request with more in its query and headers.</summary>
    /// <returns>The answer.</returns>
    internal async Task<string> SendAsync(ScratchEndpoint endpoint, string upload, string query = "", params string[] headers)
    {
        var target = Target.Replace("UPLOAD", upload, StringComparison.Ordinal);
        var request = new SignedRequest(Method, query.Length == 0 ? target : $"{target}{(target.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}");
        foreach (var header in Headers.Concat(headers).Select(h => h.Split(": ", 2)))
        {
            request.With(header[0], header[1]);
        }

        var body = Encoding.UTF8.GetBytes(Body ?? "");
        if (Writes)
        {
            request.With("content-length", body.Length.ToString());
        }

        return await request.Sign().SendAsync(endpoint, body);
    }
}
