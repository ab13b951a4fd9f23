namespace Continuo.Functions.Tests.Objects;

using System.Text;

using Continuo.Functions.Objects;
using Continuo.Functions.Storage;

public sealed class ObjectStoreTests
{
    [Fact]
    public async Task Put_ThenReopen_ObjectIsThereAndSequencersGoOn()
    {
        await using var scratch = await ScratchStore.CreateAsync();
        await scratch.Store.CreateBucketAsync("bucket", "me");
        var first = await scratch.PutAsync("bucket", "a/ü +", "one"u8.ToArray());

        await scratch.ReopenAsync();
        var found = scratch.Store.Find("bucket", "a/ü +");
        var second = await scratch.PutAsync("bucket", "c", "two"u8.ToArray());

        found.ShouldNotBeNull();
        found.Blobs.ShouldBe(first.Blobs);
        Encoding.UTF8.GetString(scratch.Bytes(found)).ShouldBe("one");
        found.ETag.ShouldBe("f97c5d29941bfb1b2fdab0874906ab82");
        string.CompareOrdinal(second.Sequencer, first.Sequencer).ShouldBePositive();
    }

    [Fact]
    public async Task Put_Again_ReplacesTheContentsAndDeletesTheOldFile()
    {
        await using var scratch = await ScratchStore.CreateAsync();
        await scratch.Store.CreateBucketAsync("bucket", "me");
        await scratch.PutAsync("bucket", "k", "one"u8.ToArray());

        var second = await scratch.PutAsync("bucket", "k", "two"u8.ToArray());

        Encoding.UTF8.GetString(scratch.Bytes(second)).ShouldBe("two");
        scratch.Files().ShouldBe(1);
    }

    [Fact]
    public async Task Put_NoBucketOrCondition_IsRefusedAndLeavesNoFile()
    {
        await using var scratch = await ScratchStore.CreateAsync();
        await scratch.Store.CreateBucketAsync("bucket", "me");
        await scratch.PutAsync("bucket", "k", "one"u8.ToArray());

        (await Should.ThrowAsync<StoreException>(() => scratch.PutAsync("none", "k", [1]))).Error.ShouldBe(StoreError.NoSuchBucket);
        await using var writer = scratch.Store.Blobs.Begin();
        await writer.WriteAsync(new byte[] { 1 }, default);
        var put = ObjectPut.Of("bucket", "k", writer.Complete(), ObjectAttributes.Default) with { IfNoneMatch = "*" };
        (await Should.ThrowAsync<StoreException>(() => scratch.Store.PutAsync(put))).Error.ShouldBe(StoreError.PreconditionFailed);

        scratch.Files().ShouldBe(1);
    }

    [Fact]
    public async Task List_PrefixAndAfter_GivesKeysInByteOrder()
    {
        await using var scratch = await ScratchStore.CreateAsync();
        await scratch.Store.CreateBucketAsync("bucket", "me");
        foreach (var key in (string[])["in/b", "in/a", "in", "in2/x", "in/ü", "in/%", "in/_"])
        {
            await scratch.PutAsync("bucket", key, [1]);
        }

        scratch.Store.List("bucket", "in/", "", 10).Select(o => o.Key).ShouldBe(["in/%", "in/_", "in/a", "in/b", "in/ü"]);
        scratch.Store.List("bucket", "in/", "in/a", 10).Select(o => o.Key).ShouldBe(["in/b", "in/ü"]);
        scratch.Store.List("bucket", "", "", 2).Select(o => o.Key).ShouldBe(["in", "in/%"]);
    }

    [Fact]
    public async Task Delete_Objects_DeletesTheirFiles()
    {
        await using var scratch = await ScratchStore.CreateAsync();
        await scratch.Store.CreateBucketAsync("bucket", "me");
        await scratch.PutAsync("bucket", "k", [1]);
        (await Should.ThrowAsync<StoreException>(() => scratch.Store.DeleteBucketAsync("bucket"))).Error.ShouldBe(StoreError.BucketNotEmpty);

        await scratch.Store.DeleteAsync("bucket", ["k", "other"]);
        await scratch.Store.DeleteBucketAsync("bucket");

        scratch.Files().ShouldBe(0);
        scratch.Store.Buckets().ShouldBeEmpty();
    }

    [Fact]
    public async Task Sweep_FileWithoutRow_IsDeleted()
    {
        await using var scratch = await ScratchStore.CreateAsync();
        await scratch.Store.CreateBucketAsync("bucket", "me");
        await scratch.PutAsync("bucket", "k", [1]);
        await File.WriteAllTextAsync(scratch.Store.Blobs.PathOf("0000000000000000000000000000ab"), "left by a crash");

        await scratch.ReopenAsync();
        scratch.Store.Sweep().ShouldBe(1);

        scratch.Files().ShouldBe(1);
    }

    /// <summary>An upload that is about to be committed has no row yet, and on a clock that is coarse or set back it looks old.</summary>
    [Fact]
    public async Task Sweep_WhileAnObjectIsUploaded_LeavesItsContents()
    {
        await using var scratch = await ScratchStore.CreateAsync();
        await scratch.Store.CreateBucketAsync("bucket", "me");
        await using var writer = scratch.Store.Blobs.Begin();
        await writer.WriteAsync((byte[])[1, 2], default);
        var contents = writer.Complete();
        File.SetLastWriteTimeUtc(scratch.Store.Blobs.PathOf(contents.Id), DateTime.UtcNow.AddHours(-1));

        scratch.Store.Sweep().ShouldBe(0);

        scratch.Bytes(await scratch.Store.PutAsync(ObjectPut.Of("bucket", "k", contents, ObjectAttributes.Default))).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Download_ContentsAreGone_IsAnErrorAndEnds()
    {
        await using var scratch = await ScratchStore.CreateAsync();
        await scratch.Store.CreateBucketAsync("bucket", "me");
        var stored = await scratch.PutAsync("bucket", "k", [1]);
        scratch.Store.Blobs.Delete(stored.Blobs[0].Id);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));

        await Should.ThrowAsync<FileNotFoundException>(() =>
            Task.Run(() => new LocalInputs(scratch.Store).DownloadAsync("bucket", "k", Path.GetTempFileName(), patience.Token)).WaitAsync(patience.Token));
    }
}
