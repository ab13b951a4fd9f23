namespace Continuo.Functions.S3;

using System.Collections.Frozen;

/// <summary>Who may use the endpoint: secrets by access key.</summary>
/// <param name="secrets">Access key and secret of each.</param>
internal sealed class S3Credentials(IEnumerable<KeyValuePair<string, string>> secrets)
{
    private readonly FrozenDictionary<string, string> _secrets = secrets.ToFrozenDictionary(StringComparer.Ordinal);

    public S3Credentials(string accessKey, string secret)
        : this([new(accessKey, secret)])
    {
    }

    /// <summary>The secret of an access key.</summary>
    /// <exception cref="S3Exception">Nobody has that key.</exception>
    public string SecretOf(string accessKey) => _secrets.TryGetValue(accessKey, out var secret) ? secret : throw S3Errors.InvalidAccessKeyId();
}
