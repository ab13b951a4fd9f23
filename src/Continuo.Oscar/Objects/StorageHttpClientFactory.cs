namespace Continuo.Oscar.Objects;

using Amazon.Runtime;

using Continuo.Oscar.Client;

/// <summary>Gives the package our connections.</summary>
internal sealed class StorageHttpClientFactory(ClusterStorage storage) : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) =>
        new(ClusterHandler.Of(storage.Endpoint, storage.VerifiesCertificate)) { Timeout = Timeout.InfiniteTimeSpan };
}
