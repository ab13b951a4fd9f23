namespace Continuo.Cli.Tests.Functions;

public sealed class ServeStorageTests
{
    [Theory]
    [InlineData("--storage-endpoint", "http://127.0.0.1:9")]
    [InlineData("--storage-region", "eu-west-1")]
    public void Serve_StorageByHalf_IsAWrongCall(string option, string value)
    {
        var (code, _, error) = CommandLineRun.Of("serve", option, value);

        code.ShouldBe(2);
        error.ShouldContain("go together");
    }

    [Fact]
    public void Serve_StorageWhoseSecretCannotBeRead_SaysWhichOption()
    {
        var folder = Directory.CreateTempSubdirectory("continuo-storage-").FullName;
        try
        {
            var (code, _, error) = CommandLineRun.Of(
                "serve", "--data", folder, "--storage-endpoint", "http://127.0.0.1:9", "--storage-access-key", "k", "--storage-secret-key-file", Path.Combine(folder, "none"));

            code.ShouldBe(1);
            error.ShouldContain("CON2157");
            error.ShouldContain("--storage-secret-key-file FILE");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
