namespace Continuo.Functions.Tests.Objects;

using System.Collections.Immutable;

using Continuo.Functions.Objects;
using Continuo.Functions.Tests.S3;

public sealed class MultipartUploadsTests
{
    private static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary<string, string>.Empty;

    [Fact]
    public async Task Forget_UploadsOfAWeekAgo_TakesTheirPartsAndNoOthers()
    {
        await using var scratch = await ScratchStore.CreateAsync();
        await scratch.Store.CreateBucketAsync("bucket", "me");
        var week = TimeSpan.FromDays(7);
        await BeginAsync(scratch, "old", new ShiftedTime(-week - TimeSpan.FromMinutes(1)));
        await BeginAsync(scratch, "young", new ShiftedTime(-week + TimeSpan.FromMinutes(1)));
        await scratch.PutAsync("bucket", "object", "kept"u8.ToArray());
        var uploads = new MultipartUploads(scratch.Database, scratch.Store, TimeProvider.System);

        await uploads.ForgetAsync(TimeProvider.System.GetUtcNow() - week);

        uploads.List("bucket", "", "", "", 10).ShouldHaveSingleItem().Key.ShouldBe("young");
        scratch.Files().ShouldBe(2);
    }

    [Fact]
    public async Task Forget_UploadsThatWereCompletedLongAgo_NoMoreAnswersThem()
    {
        await using var scratch = await ScratchStore.CreateAsync();
        await scratch.Store.CreateBucketAsync("bucket", "me");
        var day = TimeSpan.FromDays(1);
        var (old, oldParts) = await CompletedAsync(scratch, "old", new ShiftedTime(-2 * day));
        var (young, youngParts) = await CompletedAsync(scratch, "young", TimeProvider.System);
        var uploads = new MultipartUploads(scratch.Database, scratch.Store, TimeProvider.System);

        await uploads.ForgetAsync(TimeProvider.System.GetUtcNow() - day);

        (await Should.ThrowAsync<StoreException>(() => uploads.CompleteAsync("bucket", "old", old, oldParts, (_, put, _) => put))).Error.ShouldBe(StoreError.NoSuchUpload);
        (await uploads.CompleteAsync("bucket", "young", young, youngParts, (_, put, _) => put)).ETag.ShouldEndWith("-1");
        scratch.Store.List("bucket", "", "", 10).Count.ShouldBe(2);
    }

    private static async Task BeginAsync(ScratchStore scratch, string key, TimeProvider time)
    {
        var uploads = new MultipartUploads(scratch.Database, scratch.Store, time);
        var id = await uploads.CreateAsync("bucket", key, ObjectAttributes.Default);
        await using var writer = scratch.Store.Blobs.Begin();
        await writer.WriteAsync("part"u8.ToArray(), default);
        await uploads.PutPartAsync("bucket", key, id, 1, writer.Complete(), None);
    }

    private static async Task<(string Id, List<ChosenPart> Parts)> CompletedAsync(ScratchStore scratch, string key, TimeProvider time)
    {
        var uploads = new MultipartUploads(scratch.Database, scratch.Store, time);
        var id = await uploads.CreateAsync("bucket", key, ObjectAttributes.Default);
        await using var writer = scratch.Store.Blobs.Begin();
        await writer.WriteAsync("part"u8.ToArray(), default);
        var part = await uploads.PutPartAsync("bucket", key, id, 1, writer.Complete(), None);
        List<ChosenPart> chosen = [new(1, part.ETag, None)];
        await uploads.CompleteAsync("bucket", key, id, chosen, (_, put, _) => put);
        return (id, chosen);
    }
}
