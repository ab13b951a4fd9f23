namespace Continuo.Cli.Tests.Functions;

using System.Text.Json;

using Continuo.Cli.Running;
using Continuo.Oscar.Tests;

/// <summary>The command line beside a running server, in a folder of its own.</summary>
internal sealed class ClusterRun : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("continuo-cli-functions-");

    private ClusterRun(StubCluster cluster) => Cluster = cluster;

    public StubCluster Cluster { get; }

    public string Folder => _folder.FullName;

    /// <summary>What the last run wrote to standard output as bytes.</summary>
    public MemoryStream OutBytes { get; } = new();

    public static async Task<ClusterRun> StartAsync()
    {
        var run = new ClusterRun(await StubCluster.StartAsync());
        run.Write("password", "pass\n");
        run.Write("serve.json", $$"""{"ready":true,"api":"{{run.Cluster.Endpoint}}","s3":"{{run.Cluster.Storage.Endpoint}}","user":"me","passwordFile":"{{run.Folder}}/password","pid":1}""");
        return run;
    }

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    public string Write(string name, string text)
    {
        var file = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public async Task<(int Code, string Out, string Error)> OfAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        OutBytes.SetLength(0);
        var surroundings = new Surroundings { Out = output, OutBytes = OutBytes, Error = error, Time = TimeProvider.System, StateFolder = Folder, HomeFolder = Folder };
        var code = await CommandLine.RunAsync(arguments, surroundings);
        return (code, output.ToString(), error.ToString());
    }

    public async Task<(int Code, JsonElement Document)> JsonAsync(params string[] arguments)
    {
        var (code, text, _) = await OfAsync([.. arguments, "--json"]);
        return (code, JsonDocument.Parse(text).RootElement);
    }

    public Task<(int Code, string Out, string Error)> ApplyAsync(string lines = "input: [{path: app/in}]\n      output: [{path: app/out}]", string cluster = "local")
    {
        Write("blur.sh", "cat\n");
        return OfAsync("apply", Write("functions.yaml", $"functions:\n  oscar:\n  - {cluster}:\n      name: blur\n      script: blur.sh\n      {lines}\n"));
    }
}
