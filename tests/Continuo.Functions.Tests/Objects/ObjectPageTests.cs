namespace Continuo.Functions.Tests.Objects;

using System.Text;

using Continuo.Functions.Objects;

using CsCheck;

public sealed class ObjectPageTests
{
    [Fact]
    public async Task Read_AnyKeys_PagesGiveWhatAModelGives()
    {
        var key = Gen.Char["ab/é"].Array[1, 5].Select(c => new string(c));
        await Gen.Select(key.HashSet[0, 20], Gen.OneOf(Gen.Const(""), key), Gen.OneOf(Gen.Const(""), Gen.Const("/"), Gen.Const("a")), Gen.Int[1, 4]).SampleAsync(
            async (keys, prefix, delimiter, most) =>
            {
                await using var scratch = await ScratchStore.CreateAsync();
                await scratch.Store.CreateBucketAsync("bucket", "me");
                await AddAsync(scratch, keys);

                var (objects, folders) = (new List<string>(), new List<string>());
                for (var after = ""; after is not null;)
                {
                    var page = ObjectPage.Read(scratch.Store, "bucket", new ObjectQuery(prefix, delimiter, after, most));
                    (page.Objects.Count + page.Folders.Count).ShouldBeLessThanOrEqualTo(most);
                    objects.AddRange(page.Objects.Select(o => o.Key));
                    folders.AddRange(page.Folders);
                    after = page.Next;
                }

                var under = keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                    .Select(k => (Key: k, At: delimiter.Length == 0 ? -1 : k.IndexOf(delimiter, prefix.Length, StringComparison.Ordinal))).ToList();
                objects.ShouldBe(under.Where(k => k.At < 0).Select(k => k.Key));
                folders.ShouldBe(under.Where(k => k.At >= 0).Select(k => k.Key[..(k.At + 1)]).Distinct());
            },
            iter: 40);
    }

    [Fact]
    public async Task Read_LargeFolders_AreSeekedOver()
    {
        await using var scratch = await ScratchStore.CreateAsync();
        await scratch.Store.CreateBucketAsync("bucket", "me");
        await AddAsync(scratch, Enumerable.Range(0, 30_000).Select(k => $"{k % 3}/{k}"));
        ObjectPage.Read(scratch.Store, "bucket", new ObjectQuery("", "/", "", 1000));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var page = ObjectPage.Read(scratch.Store, "bucket", new ObjectQuery("", "/", "", 1000));
        var last = scratch.Store.List("bucket", "2/", "2/9", 10);

        page.Folders.ShouldBe(["0/", "1/", "2/"]);
        last.Count.ShouldBe(10);

        // Each row that is read costs more than 500 bytes: fewer than a thousand were.
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(500_000);
    }

    [Fact]
    public void Utf8Order_AnyTexts_IsThatOfTheirBytes()
    {
        string[] letters = ["a", "b", "\uFFFD", "\U00010000", "\U0010FFFF"];
        var text = Gen.Int[0, letters.Length - 1].Array[0, 4].Select(all => string.Concat(all.Select(k => letters[k])));
        Gen.Select(text, text).Sample((left, right) =>
            Math.Sign(Utf8Order.Compare(left, right)).ShouldBe(Math.Sign(Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right)))));
    }

    private static Task AddAsync(ScratchStore scratch, IEnumerable<string> keys) => scratch.Database.CommitAsync(t =>
    {
        foreach (var key in keys)
        {
            t.Execute("INSERT INTO objects (bucket, key, size, etag, modified, sequencer, blobs, attributes) VALUES ('bucket', $1, 0, 'e', 0, '0', '', '{}')", key);
        }
    });
}
