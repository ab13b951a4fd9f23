namespace Continuo.Functions.Serving;

/// <summary>An object storage that is used in place of the server's own, such as MinIO.</summary>
/// <param name="Endpoint">Address of its S3 API.</param>
/// <param name="AccessKey">Access key.</param>
/// <param name="SecretKeyFile">File with the secret key.</param>
public sealed record ExternalStorage(Uri Endpoint, string AccessKey, string SecretKeyFile)
{
    /// <summary>Region. Default <c>us-east-1</c>.</summary>
    public string Region { get; init; } = "us-east-1";
}
