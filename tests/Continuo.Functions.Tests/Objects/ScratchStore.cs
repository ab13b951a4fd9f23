namespace Continuo.Functions.Tests.Objects;

using Continuo.Functions.Objects;
using Continuo.Functions.State;

/// <summary>A store in a folder of its own that is deleted at the end.</summary>
internal sealed class ScratchStore : IAsyncDisposable
{
    private readonly string _folder;

    private ScratchStore(string folder)
    {
        _folder = folder;
        Database = StateDatabase.Open(Path.Combine(folder, "state.db"));
        Store = new ObjectStore(Database, BlobFolder.Create(Path.Combine(folder, "objects")), TimeProvider.System);
    }

    public StateDatabase Database { get; private set; }

    public ObjectStore Store { get; private set; }

    /// <summary>Makes a store.</summary>
    /// <param name="folder">Where; null: in a new folder.</param>
    public static async Task<ScratchStore> CreateAsync(string? folder = null)
    {
        var scratch = new ScratchStore(folder ?? Directory.CreateTempSubdirectory("continuo-store-").FullName);
        await scratch.Store.StartAsync();
        return scratch;
    }

    /// <summary>Closes the store and opens it again, as a restart does.</summary>
    public async Task ReopenAsync()
    {
        await Database.DisposeAsync();
        Database = StateDatabase.Open(Path.Combine(_folder, "state.db"));
        Store = new ObjectStore(Database, BlobFolder.Create(Path.Combine(_folder, "objects")), TimeProvider.System);
        await Store.StartAsync();
    }

    public async Task<StoredObject> PutAsync(string bucket, string key, byte[] bytes)
    {
        await using var writer = Store.Blobs.Begin();
        await writer.WriteAsync(bytes, default);
        return await Store.PutAsync(ObjectPut.Of(bucket, key, writer.Complete(), ObjectAttributes.Default));
    }

    public byte[] Bytes(StoredObject stored) => [.. stored.Blobs.SelectMany(b => File.ReadAllBytes(Store.Blobs.PathOf(b.Id)))];

    /// <summary>The files of contents.</summary>
    public IEnumerable<FileInfo> Contents() => new DirectoryInfo(Path.Combine(_folder, "objects")).EnumerateDirectories().SelectMany(fan => fan.EnumerateFiles());

    public int Files() => Contents().Count();

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
