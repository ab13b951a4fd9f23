namespace Continuo.Oscar.Tests.Fdl;

using Continuo.Oscar.Fdl;

public sealed class OscarClustersTests
{
    [Fact]
    public void Read_FileOfOscarCli_GivesItsClusters()
    {
        var folder = Directory.CreateTempSubdirectory("continuo-clusters-");
        try
        {
            var file = Path.Combine(folder.FullName, "config.yaml");
            File.WriteAllText(file, "oscar:\n  far:\n    endpoint: https://far.example\n    auth_user: oscar\n    auth_password: '0123'\n    oidc_account_name: x\n    ssl_verify: false\n    memory: 256Mi\n    log_level: INFO\ndefault: far\n");

            var clusters = OscarClusters.Read(file).Value!;

            clusters.Default.ShouldBe("far");
            var far = clusters.Clusters["far"];
            (far.Endpoint, far.User, far.Password, far.VerifiesCertificate).ShouldBe((new Uri("https://far.example"), "oscar", "0123", false));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
