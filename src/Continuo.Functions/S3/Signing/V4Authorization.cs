namespace Continuo.Functions.S3.Signing;

using System.Collections.Immutable;

/// <summary>What a request says of its signature of version 4.</summary>
/// <param name="Scope">Whose it is and what it is good for.</param>
/// <param name="SignedHeaders">Names of the headers it covers, in lower case, sorted.</param>
/// <param name="Signature">In lower-case hex.</param>
internal sealed record V4Authorization(CredentialScope Scope, ImmutableArray<string> SignedHeaders, string Signature)
{
    /// <summary>The algorithm; the header begins with it.</summary>
    public const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>Reads an authorization header.</summary>
    /// <exception cref="S3Exception">It is not well formed.</exception>
    public static V4Authorization ParseHeader(string header)
    {
        if (!header.StartsWith(Algorithm + " ", StringComparison.Ordinal))
        {
            throw S3Errors.AuthorizationHeaderMalformed($"The authorization header must begin with {Algorithm}.");
        }

        string? credential = null, headers = null, signature = null;
        foreach (var field in header[Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries))
        {
            var equals = field.IndexOf('=');
            switch (equals < 0 ? field : field[..equals])
            {
                case "Credential": credential = field[(equals + 1)..]; break;
                case "SignedHeaders": headers = field[(equals + 1)..]; break;
                case "Signature": signature = field[(equals + 1)..]; break;
                default: throw S3Errors.AuthorizationHeaderMalformed("The authorization header is malformed.");
            }
        }

        return Of(credential, headers, signature) ?? throw S3Errors.AuthorizationHeaderMalformed("The authorization header is malformed; Credential, SignedHeaders and Signature are needed.");
    }

    /// <summary>Reads the parameters of a presigned address.</summary>
    /// <exception cref="S3Exception">They are not well formed.</exception>
    public static V4Authorization ParseQuery(S3Target target) =>
        target.Parameter("X-Amz-Algorithm") == Algorithm
        && Of(target.Parameter("X-Amz-Credential"), target.Parameter("X-Amz-SignedHeaders"), target.Parameter("X-Amz-Signature")) is { } authorization
            ? authorization
            : throw S3Errors.AuthorizationQueryParametersError("The query parameters of the signature are malformed.");

    private static V4Authorization? Of(string? credential, string? headers, string? signature)
    {
        if (credential is null || string.IsNullOrEmpty(headers) || signature is null || CredentialScope.TryParse(credential) is not { } scope)
        {
            return null;
        }

        var names = headers.Split(';');
        return names.Contains("host") ? new V4Authorization(scope, [.. names.Order(StringComparer.Ordinal)], signature) : null;
    }
}
