namespace Continuo.Oscar.Client;

/// <summary>The object storage of a cluster, as <c>GET /system/config</c> tells it.</summary>
/// <param name="Endpoint">Address of its S3 API.</param>
/// <param name="AccessKey">Access key of the user who asked.</param>
/// <param name="SecretKey">Secret key.</param>
/// <param name="Region">Region.</param>
public sealed record ClusterStorage(Uri Endpoint, string AccessKey, string SecretKey, string Region)
{
    /// <summary>Whether its certificate has to be valid. Default true.</summary>
    public bool VerifiesCertificate { get; init; } = true;

    /// <summary>Whether the jobs that an upload starts belong to the trace in which it is sent, as with the storage of <c>continuo serve</c>. Default false.</summary>
    public bool CarriesTraces { get; init; }

    /// <summary>Without the secret, so that it gets into no log.</summary>
    public override string ToString() => $"{AccessKey}@{Endpoint}";
}
