namespace Continuo.Functions.Tests.State;

using Continuo.Functions.Objects;
using Continuo.Functions.State;
using Continuo.Functions.Tests.Objects;

public sealed class StateDatabaseTests
{
    [Fact]
    public async Task Commit_ManyAtOnce_OneThatFailsHarmsNoOther()
    {
        await using var scratch = await ScratchStore.CreateAsync();
        var database = scratch.Database;

        var tasks = Enumerable.Range(0, 500).Select(k => database.CommitAsync(t =>
        {
            t.Execute("INSERT INTO settings (name, value) VALUES ($1, 'x')", $"n{k}");
            return k % 7 == 3 ? throw new InvalidOperationException("no") : k;
        })).ToArray();
        await Task.WhenAll(tasks).ContinueWith(_ => { }, TaskScheduler.Default);

        tasks.Count(t => t.IsFaulted).ShouldBe(Enumerable.Range(0, 500).Count(k => k % 7 == 3));
        database.Read(t => t.Number("SELECT count(*) FROM settings WHERE value = 'x'")).ShouldBe(tasks.Count(t => t.IsCompletedSuccessfully));
    }

    [Fact]
    public async Task Commit_OneOverTheQuota_OthersOfTheSameCommitStay()
    {
        await using var scratch = await ScratchStore.CreateAsync();
        var store = new ObjectStore(scratch.Database, scratch.Store.Blobs, TimeProvider.System) { Quota = 100 };
        await store.CreateBucketAsync("app", "me");
        using var begun = new ManualResetEventSlim();
        using var all = new ManualResetEventSlim();
        var first = scratch.Database.CommitAsync(_ =>
        {
            begun.Set();
            all.Wait();
        });
        begun.Wait();

        // They wait for the first, and are in one commit.
        var tooLarge = PutAsync(store, "large", 200);
        var small = PutAsync(store, "small", 50);
        all.Set();
        await first;

        (await Should.ThrowAsync<StoreException>(() => tooLarge)).Error.ShouldBe(StoreError.QuotaExceeded);
        (await small).Size.ShouldBe(50);
        store.Find("app", "large").ShouldBeNull();
    }

    [Fact]
    public void Open_LaterVersion_IsRefused()
    {
        var folder = Directory.CreateTempSubdirectory("continuo-state-").FullName;
        var path = Path.Combine(folder, "state.db");
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=false"))
        {
            connection.Open();
            new StateTransaction(new StateConnection(connection)).Execute("PRAGMA user_version = 99");
        }

        Should.Throw<StateVersionException>(() => StateDatabase.Open(path)).Message.ShouldContain("99");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<StoredObject> PutAsync(ObjectStore store, string key, int size)
    {
        await using var writer = store.Blobs.Begin();
        await writer.WriteAsync(new byte[size], default);
        return await store.PutAsync(ObjectPut.Of("app", key, writer.Complete(), ObjectAttributes.Default));
    }
}
