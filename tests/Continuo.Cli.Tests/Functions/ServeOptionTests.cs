namespace Continuo.Cli.Tests.Functions;

public sealed class ServeOptionTests : IAsyncLifetime
{
    private ClusterRun _run = null!;

    public async ValueTask InitializeAsync() => _run = await ClusterRun.StartAsync();

    public ValueTask DisposeAsync() => _run.DisposeAsync();

    [Theory]
    [InlineData("http://s3.example.org")]
    [InlineData("s3.example.org:9000")]
    [InlineData("127.0.0.1")]
    [InlineData("a b")]
    public async Task Serve_DomainThatIsNoName_SaysWhatIsExpected(string text)
    {
        var (code, _, error) = await _run.OfAsync("serve", "--domain", "s3.example.org", "--domain", text);

        code.ShouldBe(2);
        error.ShouldContain($"option '--domain' got '{text}' but needs a name such as s3.example.org, without a scheme or a port");
    }
}
