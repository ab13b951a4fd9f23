namespace Continuo.Functions.Tests.Objects;

using System.Text;

using Continuo.Functions.Objects;

using CsCheck;

/// <summary>The store against a sorted map: whatever is put, deleted, copied away and reopened, both hold the same.</summary>
public sealed class ObjectStoreModelTests
{
    private static readonly string[] Keys = ["a", "a/", "a/b", "a b", "A", "ä", "a\u0001", "a/../b", "z", "\U0001F600", "\uFFFD"];

    private static readonly Gen<(int Kind, int Key, int Size)[]> Operations =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, Keys.Length - 1], Gen.Int[0, 3000]).Array[1, 40];

    [Fact]
    public async Task Store_RandomOperations_HoldsWhatASortedMapHolds()
    {
        await Operations.SampleAsync(async operations =>
        {
            await using var scratch = await ScratchStore.CreateAsync();
            await scratch.Store.CreateBucketAsync("bucket", "me");
            var model = new SortedDictionary<byte[], byte[]>(Comparer<byte[]>.Create((x, y) => x.AsSpan().SequenceCompareTo(y)));
            foreach (var (kind, key, size) in operations)
            {
                var bytes = new byte[size];
                new Random(size).NextBytes(bytes);
                switch (kind)
                {
                    case < 6:
                        await scratch.PutAsync("bucket", Keys[key], bytes);
                        model[Encoding.UTF8.GetBytes(Keys[key])] = bytes;
                        break;
                    case < 9:
                        await scratch.Store.DeleteAsync("bucket", [Keys[key]]);
                        model.Remove(Encoding.UTF8.GetBytes(Keys[key]));
                        break;
                    default:
                        await scratch.ReopenAsync();
                        break;
                }
            }

            var listed = scratch.Store.List("bucket", "", "", 1000);
            listed.Select(o => o.Key).ShouldBe(model.Keys.Select(Encoding.UTF8.GetString));
            listed.Zip(model.Values).ShouldAllBe(pair => scratch.Bytes(pair.First).SequenceEqual(pair.Second));
            scratch.Files().ShouldBe(model.Count, "each object has one file, and nothing else has");
        }, iter: 40);
    }
}
