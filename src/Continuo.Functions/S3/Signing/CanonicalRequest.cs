namespace Continuo.Functions.S3.Signing;

using System.Collections.Immutable;
using System.Text;

/// <summary>A request in the one form that signatures of version 4 are made of.</summary>
internal static class CanonicalRequest
{
    private const string SignatureParameter = "X-Amz-Signature";

    /// <summary>The text that is hashed and signed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="signedHeaders">Headers that are covered, sorted.</param>
    /// <param name="payload">Hash of the body, or what is said instead of it.</param>
    public static string Of(S3Request request, ImmutableArray<string> signedHeaders, string payload)
    {
        var text = new StringBuilder()
            .Append(request.Method).Append('\n')
            .Append(PercentEncoding.Encode(request.Target.Path, keepSlash: true)).Append('\n')
            .Append(QueryOf(request.Target)).Append('\n');
        foreach (var name in signedHeaders)
        {
            text.Append(name).Append(':').Append(ValueOf(request, name)).Append('\n');
        }

        return text.Append('\n').AppendJoin(';', signedHeaders).Append('\n').Append(payload).ToString();
    }

    private static string QueryOf(S3Target target) => string.Join('&', target.Parameters
        .Where(parameter => parameter.Key != SignatureParameter)
        .Select(parameter => (Name: PercentEncoding.Encode(parameter.Key), Value: PercentEncoding.Encode(parameter.Value)))
        .OrderBy(parameter => parameter.Name, StringComparer.Ordinal).ThenBy(parameter => parameter.Value, StringComparer.Ordinal)
        .Select(parameter => $"{parameter.Name}={parameter.Value}"));

    /// <summary>Values of a header, joined by commas, each without outer spaces and with single inner ones.</summary>
    private static string ValueOf(S3Request request, string name) => string.Join(',', request.Http.Request.Headers[name].Select(value => Trimmed(value ?? "")));

    private static string Trimmed(string value)
    {
        var trimmed = value.Trim();
        return trimmed.Contains("  ", StringComparison.Ordinal) ? string.Join(' ', trimmed.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : trimmed;
    }
}
