namespace Continuo.Functions.Tests.Objects;

using System.Text;
using System.Xml.Linq;

using Continuo.Functions.Objects;
using Continuo.Functions.Tests.S3;

/// <summary>Names that no client could ask for, whoever brings them.</summary>
public sealed class BadNameTests
{
    [Theory]
    [InlineData("../x")]
    [InlineData("UPPER")]
    [InlineData("a_1")]
    [InlineData("with space")]
    [InlineData("nul\0")]
    public async Task CreateBucket_NameThatS3Refuses_MakesNone(string name)
    {
        await using var scratch = await ScratchStore.CreateAsync();

        (await Should.ThrowAsync<StoreException>(() => scratch.Store.CreateBucketAsync(name, "me"))).Error.ShouldBe(StoreError.InvalidBucketName);

        scratch.Store.Buckets().ShouldBeEmpty();
    }

    [Fact]
    public async Task Put_KeyTooLong_IsRefusedAndLeavesNoFile()
    {
        await using var scratch = await ScratchStore.CreateAsync();
        await scratch.Store.CreateBucketAsync("bucket", "me");

        (await Should.ThrowAsync<StoreException>(() => scratch.PutAsync("bucket", new string('ü', 513), [1]))).Error.ShouldBe(StoreError.KeyTooLongError);
        (await Should.ThrowAsync<StoreException>(() => scratch.PutAsync("bucket", "a\0b", [1]))).Error.ShouldBe(StoreError.InvalidURI);
        await scratch.PutAsync("bucket", new string('ü', 512), [1]);

        scratch.Files().ShouldBe(1);
    }

    [Fact]
    public async Task List_BucketsOfAnEarlierVersion_StayReadableForEverybody()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        await endpoint.Scratch.Database.CommitAsync(t => t.Execute("INSERT INTO buckets (name, created, owner) VALUES ($1, 0, 'me'), ('UPPER', 0, 'me')", "nul\0\u0001\uFFFF"));

        var answer = await new SignedRequest("GET", "/").Sign().SendAsync(endpoint);

        var document = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(answer[answer.IndexOf('<')..]));
        var names = XElement.Parse(document).Descendants().Where(one => one.Name.LocalName == "Name").Select(one => one.Value);
        names.ShouldBe(["UPPER", "nul\uFFFD\uFFFD\uFFFD", "photos"]);
        (await endpoint.Scratch.Store.CreateBucketAsync("UPPER", "me")).ShouldBeFalse();
    }
}
