namespace Continuo.Functions.Tests.Serving;

using System.Collections.Immutable;

using Continuo.Functions.Serving;
using Continuo.Oscar.Client;
using Continuo.Oscar.Objects;
using Continuo.Oscar.Services;

/// <summary>A server in a folder of its own, with clients.</summary>
internal sealed class ScratchServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("continuo-serve-").FullName;
    private readonly Func<ServeOptions, ServeOptions> _change;

    private ScratchServer(Func<ServeOptions, ServeOptions>? change) => _change = change ?? (o => o);

    public FunctionsServer Server { get; private set; } = null!;

    public OscarClient Client { get; private set; } = null!;

    public ObjectClient Objects { get; private set; } = null!;

    public ClusterStorage Storage { get; private set; } = null!;

    public string DataFolder => Path.Combine(_folder, "data");

    public static async Task<ScratchServer> StartAsync(Func<ServeOptions, ServeOptions>? change = null)
    {
        var scratch = new ScratchServer(change);
        await scratch.OpenAsync();
        return scratch;
    }

    /// <summary>A service with a script and no more than is needed.</summary>
    public static ServiceDefinition Service(string name, string script, string? input = null, string? output = null) => new()
    {
        Name = name,
        Script = script,
        Input = Paths(input, name),
        Output = Paths(output, name),
    };

    public async Task RestartAsync()
    {
        await CloseAsync();
        await OpenAsync();
    }

    public async Task PutAsync(string bucket, string key, string text)
    {
        var file = Path.Combine(_folder, "upload");
        await File.WriteAllTextAsync(file, text);
        await Objects.PutAsync(bucket, key, file);
    }

    public async Task<string> GetAsync(string bucket, string key)
    {
        var file = Path.Combine(_folder, "download");
        await Objects.GetAsync(bucket, key, file);
        return await File.ReadAllTextAsync(file);
    }

    public async Task<List<string>> KeysAsync(string bucket, string prefix)
    {
        var keys = new List<string>();
        await foreach (var entry in Objects.ListAsync(bucket, prefix))
        {
            keys.Add(entry.Key);
        }

        return [.. keys.Where(k => !k.EndsWith('/'))];
    }

    /// <summary>Waits until a service has jobs that are all over.</summary>
    public async Task<ImmutableArray<JobEntry>> OverAsync(string service, int count = 1)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (true)
        {
            var jobs = await Client.AllJobsAsync(service);
            if (jobs.Length >= count && jobs.All(j => j.IsOver))
            {
                return jobs;
            }

            DateTime.UtcNow.ShouldBeLessThan(deadline, $"{service}: {string.Join(", ", jobs.Select(j => j.State))}");
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static ImmutableArray<StoragePath> Paths(string? path, string service) =>
        path is null ? [] : [StoragePath.Parse(StoragePath.DefaultProvider, path, service)!];

    private async Task OpenAsync()
    {
        Server = await FunctionsServer.StartAsync(_change(new ServeOptions { DataFolder = DataFolder, Port = 0, S3Port = 0, FirstRetry = TimeSpan.FromMilliseconds(20), Drain = TimeSpan.Zero }));
        Client = new OscarClient(new ClusterAddress(Server.Addresses.Api, Server.Addresses.User, (await File.ReadAllTextAsync(Server.Addresses.PasswordFile)).Trim()));
        Storage = await Client.StorageAsync();
        Objects = new ObjectClient(Storage);
    }

    private async Task CloseAsync()
    {
        Client.Dispose();
        Objects.Dispose();
        await Server.DisposeAsync();
    }
}
