namespace Continuo.EndToEnd.Tests.Functions;

/// <summary>The commands of people beside a real server.</summary>
public sealed class FunctionCommandTests : IAsyncLifetime
{
    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "thumbnails");

    private readonly TemporaryFolder _folder = new();
    private ServeProcess _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = new ServeProcess(_folder.Root);
        await _server.StartAsync();
        Run("apply", Path.Combine(Sample, "functions.yaml")).ExitCode.ShouldBe(0);
    }

    public ValueTask DisposeAsync()
    {
        _server.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Sample_PutLogsGet_GivesTheGreyPicture()
    {
        var put = Run("put", "thumbnail", Path.Combine(Sample, "picture.ppm"), "--wait", "--json");
        var logs = Run("logs", "thumbnail");
        var get = Run("get", "pictures/grey/picture.pgm", _folder.PathOf("grey.pgm"));

        put.ExitCode.ShouldBe(0, put.Error);
        put.Document().GetProperty("jobs").EnumerateArray().Select(job => (job.GetProperty("service").GetString(), job.GetProperty("state").GetString(), job.GetProperty("outputs")[0].GetString()))
            .ShouldBe([("thumbnail", "Succeeded", "pictures/thumbnails/picture.ppm"), ("grey", "Succeeded", "pictures/grey/picture.pgm")]);
        logs.Out.ShouldEndWith("thumbnail of picture.ppm: 16 11 points\n");
        get.ExitCode.ShouldBe(0, get.Error);
        (await File.ReadAllTextAsync(_folder.PathOf("grey.pgm"))).ShouldStartWith("P2\n16 11\n255\n");
        Run("functions").Out.ShouldContain("grey");
        Run("ls", "pictures/thumbnails/").Out.ShouldContain("pictures/thumbnails/picture.ppm");
    }

    [Fact]
    public void Put_NotAPicture_SaysThatTheJobFailed()
    {
        var put = Run("put", "thumbnail", Path.Combine(Sample, "grey.sh"), "--wait");

        put.ExitCode.ShouldBe(1);
        put.Error.ShouldContain("CON2109");
        Run("logs", "thumbnail").Out.ShouldContain("not a PPM picture");
    }

    [Theory]
    [InlineData("run nobody", "CON2105")]
    [InlineData("invoke nobody", "CON2105")]
    [InlineData("jobs nobody", "CON2105")]
    [InlineData("logs nobody some-job", "CON2105")]
    [InlineData("put nobody README.md", "CON2105")]
    [InlineData("remove nobody", "CON2105")]
    [InlineData("logs grey", "CON2113")]
    [InlineData("logs grey no-job", "CON2113")]
    [InlineData("logs grey no-job --follow", "CON2113")]
    [InlineData("jobs grey --cancel no-job", "CON2113")]
    [InlineData("get pictures/nothing", "CON2108")]
    [InlineData("run grey -f nowhere", "CON2107")]
    public void Command_SomethingIsNotThere_IsALineWithItsCode(string line, string code)
    {
        var run = Run(line.Split(' '));

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(code);
        run.Error.Count(c => c == '\n').ShouldBe(1);
    }

    private ContinuoProcess.Result Run(params string[] arguments) => ContinuoProcess.RunBeside(_folder.Root, arguments).ShouldBeCalm();
}
