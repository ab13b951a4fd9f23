namespace Continuo.Functions.S3.Signing;

/// <summary>What a key of version 4 is good for.</summary>
/// <param name="AccessKey">Whose key it is.</param>
/// <param name="Date">Day, <c>yyyyMMdd</c>.</param>
/// <param name="Region">Any region.</param>
internal sealed record CredentialScope(string AccessKey, string Date, string Region)
{
    private const string Service = "s3";
    private const string Terminator = "aws4_request";

    /// <summary>Reads <c>key/date/region/s3/aws4_request</c>.</summary>
    /// <returns>Null when it is not of that form, or of another service.</returns>
    public static CredentialScope? TryParse(string text)
    {
        var parts = text.Split('/');
        if (parts.Length < 5 || parts[^1] != Terminator || parts[^2] != Service)
        {
            return null;
        }

        // Access keys may have slashes.
        var accessKey = string.Join('/', parts[..^4]);
        return accessKey.Length > 0 && parts[^4].Length == 8 ? new CredentialScope(accessKey, parts[^4], parts[^3]) : null;
    }

    /// <summary>The scope without the access key, as it is signed.</summary>
    public string Text => $"{Date}/{Region}/{Service}/{Terminator}";

    /// <summary>The key to sign with.</summary>
    /// <param name="secret">Secret of the access key.</param>
    public byte[] SigningKey(string secret)
    {
        var key = Hmac.Sha256(System.Text.Encoding.UTF8.GetBytes("AWS4" + secret), Date);
        key = Hmac.Sha256(key, Region);
        key = Hmac.Sha256(key, Service);
        return Hmac.Sha256(key, Terminator);
    }
}
