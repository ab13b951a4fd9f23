namespace Continuo.Functions.Tests.Serving;

using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

using Continuo.Functions.Serving;

public sealed class TlsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("continuo-tls-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Serve_WithCertificate_AnswersOverTlsOnBothPorts()
    {
        var thumbprint = WriteCertificate();
        await using var server = await FunctionsServer.StartAsync(Options());
        using var client = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate?.Thumbprint == thumbprint });

        server.Addresses.Api.Scheme.ShouldBe("https");
        (await client.GetStringAsync(new Uri(server.Addresses.Api, "/health"))).ShouldBe("Ok");
        (await client.GetAsync(server.Addresses.S3)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Serve_BadCertificate_IsRefused()
    {
        WriteCertificate();
        await File.WriteAllTextAsync(Options().TlsKey!, "no key");

        (await Should.ThrowAsync<ServeException>(() => FunctionsServer.StartAsync(Options()))).Fault.ShouldBe(ServeFault.Certificate);
    }

    private ServeOptions Options() => new()
    {
        DataFolder = Path.Combine(_folder, "data"),
        Port = 0,
        S3Port = 0,
        TlsCertificate = Path.Combine(_folder, "cert.pem"),
        TlsKey = Path.Combine(_folder, "key.pem"),
    };

    private string WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(Options().TlsCertificate!, certificate.ExportCertificatePem());
        File.WriteAllText(Options().TlsKey!, key.ExportPkcs8PrivateKeyPem());
        return certificate.Thumbprint;
    }
}
