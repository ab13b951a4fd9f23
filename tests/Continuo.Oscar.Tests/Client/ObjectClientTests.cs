namespace Continuo.Oscar.Tests.Client;

using System.Collections.Concurrent;

using Continuo.Oscar.Client;
using Continuo.Oscar.Objects;

public sealed class ObjectClientTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("continuo-objects-").FullName;
    private StubStorage _storage = null!;
    private ObjectClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _storage = await StubStorage.StartAsync();
        _client = new ObjectClient(new ClusterStorage(new Uri(_storage.Endpoint), "key", "secret", "us-east-1"));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _storage.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("in/photo.jpg")]
    [InlineData("in/a b+c%20ä/ü.txt")]
    public async Task PutAndGet_AnyKey_GiveTheBytesAgain(string key)
    {
        var file = Written("source", "some bytes");

        await _client.PutAsync("app", key, file);
        await _client.GetAsync("app", key, Path.Combine(_folder, "new", "copy"));

        _storage.Objects.Keys.ShouldBe([$"app/{key}"]);
        File.ReadAllText(Path.Combine(_folder, "new", "copy")).ShouldBe("some bytes");
        _storage.ChecksumHeaders.ShouldBeEmpty("older MinIO refuses them");
    }

    [Fact]
    public async Task Put_LargeFile_GoesInPartsAndTellsProgress()
    {
        var content = new byte[ObjectClient.PartSize * 2 + 5];
        new Random(1).NextBytes(content);
        var file = Path.Combine(_folder, "large");
        await File.WriteAllBytesAsync(file, content);
        var told = new Told();

        await _client.PutAsync("app", "large", file, told);

        _storage.PartsReceived.ShouldBe(3);
        _storage.Objects["app/large"].AsSpan().SequenceEqual(content).ShouldBeTrue();
        told.Bytes.Max().ShouldBe(content.Length);
        _storage.ChecksumHeaders.ShouldBeEmpty("older MinIO refuses them");
    }

    [Fact]
    public async Task List_SeveralPages_GivesAllInOrder()
    {
        foreach (var key in (string[])["in/c", "in/a", "in/b", "in2/x", "in/"])
        {
            _storage.Objects[$"app/{key}"] = key.EndsWith('/') ? [] : [1, 2];
        }

        var found = await _client.ListAsync("app", "in/").ToListAsync();

        found.Select(entry => entry.Key).ShouldBe(["in/", "in/a", "in/b", "in/c"]);
        found.Where(entry => entry.IsFolder).ShouldHaveSingleItem().Key.ShouldBe("in/");
        found[1].Modified.ShouldBe(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        (await _client.BucketsAsync()).ShouldBe(["app"]);
    }

    [Fact]
    public async Task Get_MissingObject_LeavesNoFile()
    {
        _storage.Objects["app/x"] = [1];

        var refusal = await Should.ThrowAsync<OscarException>(_client.GetAsync("app", "y", Path.Combine(_folder, "y")));

        refusal.IsNotFound.ShouldBeTrue();
        refusal.Message.ShouldBe("there is no app/y");
        Directory.GetFiles(_folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Remove_Object_IsGone()
    {
        _storage.Objects["app/x"] = [1];

        await _client.RemoveAsync("app", "x");

        _storage.Objects.ShouldBeEmpty();
    }

    private string Written(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    private sealed class Told : IProgress<long>
    {
        public ConcurrentQueue<long> Bytes { get; } = [];

        public void Report(long value) => Bytes.Enqueue(value);
    }
}
