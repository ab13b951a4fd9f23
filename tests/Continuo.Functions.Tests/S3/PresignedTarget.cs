namespace Continuo.Functions.Tests.S3;

using System.Globalization;

using Continuo.Functions.S3;
using Continuo.Functions.S3.Signing;
using Continuo.Oscar.Client;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

/// <summary>Presigned addresses with any time and life, also those that no well-kept client would make.</summary>
internal static class PresignedTarget
{
    /// <summary>Signs an address of version 4.</summary>
    /// <param name="storage">Where it leads, and whose it is.</param>
    /// <param name="method">What it is good for.</param>
    /// <param name="target">Path, perhaps with a query.</param>
    /// <param name="signed">When it was signed.</param>
    /// <param name="expires">For how many seconds it is good, as it is written.</param>
    /// <returns>Path and query.</returns>
    public static string Of(ClusterStorage storage, string method, string target, DateTimeOffset signed, string expires = "300")
    {
        var time = signed.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = new CredentialScope(storage.AccessKey, time[..8], storage.Region);
        var credential = Uri.EscapeDataString($"{scope.AccessKey}/{scope.Text}");
        var unsigned = $"{target}{(target.Contains('?', StringComparison.Ordinal) ? '&' : '?')}X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential={credential}&X-Amz-Date={time}&X-Amz-Expires={expires}&X-Amz-SignedHeaders=host";
        var context = new DefaultHttpContext();
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = unsigned;
        context.Request.Method = method;
        context.Request.Headers.Host = storage.Endpoint.Authority;
        var canonical = CanonicalRequest.Of(S3Request.Of(context, hosts: null), ["host"], PayloadWords.Unsigned);
        var signature = Hmac.Sha256(scope.SigningKey(storage.SecretKey), $"AWS4-HMAC-SHA256\n{time}\n{scope.Text}\n{Hmac.HashHex(canonical)}");
        return $"{unsigned}&X-Amz-Signature={Convert.ToHexStringLower(signature)}";
    }
}
