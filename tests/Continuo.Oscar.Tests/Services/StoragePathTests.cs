namespace Continuo.Oscar.Tests.Services;

using Continuo.Oscar.Services;

public sealed class StoragePathTests
{
    [Fact]
    public void KeyPrefix_FolderOrBucket_EndsInASlashOrIsEmpty()
    {
        new StoragePath("minio.default", "b", "in/a").KeyPrefix.ShouldBe("in/a/");
        new StoragePath("minio.default", "b", "").KeyPrefix.ShouldBe("");
    }

    [Theory]
    [InlineData("minio.default", "app/in", "minio.default", "app", "in")]
    [InlineData("minio", " /app/in/deep/ ", "minio.default", "app", "in/deep")]
    [InlineData("minio.default", "in", "minio.default", "blur", "in")]
    [InlineData("s3.mine", "in", "s3.mine", "blur", "in")]
    [InlineData("webdav.dcache", "in", "webdav.dcache", "in", "")]
    public void Parse_Path_HasBucketAndFolder(string provider, string path, string expectedProvider, string bucket, string folder) =>
        StoragePath.Parse(provider, path, "blur").ShouldBe(new StoragePath(expectedProvider, bucket, folder));

    [Theory]
    [InlineData("")]
    [InlineData(" / ")]
    public void Parse_Nothing_IsNull(string path) => StoragePath.Parse("minio", path, "blur").ShouldBeNull();

    [Theory]
    [InlineData("minio.default", "UPPER/in", false)]
    [InlineData("minio.mine", "Old_Bucket/in", true)]
    [InlineData("s3.mine", "Old_Bucket/in", true)]
    [InlineData("s3.mine", "../in", false)]
    [InlineData("s3.mine", "with space/in", false)]
    [InlineData("s3.mine", "nul\0/in", false)]
    [InlineData("webdav.dcache", "/Some Where/in", true)]
    [InlineData("onedata.mine", "My Space/in", true)]
    public void BucketProblem_OfAStorage_FollowsItsRules(string provider, string path, bool allowed) =>
        (StoragePath.Parse(provider, path, "blur")!.BucketProblem() is null).ShouldBe(allowed);

    [Theory]
    [InlineData("app/failed", "app", "failed/")]
    [InlineData("/app/failed/", "app", "failed/")]
    [InlineData("letters", "letters", "")]
    public void ParseDeadLetter_Path_HasBucketAndFolder(string path, string bucket, string prefix)
    {
        var place = StoragePath.ParseDeadLetter(path)!;

        (place.Bucket, place.KeyPrefix, place.IsLocal).ShouldBe((bucket, prefix, true));
    }

    [Fact]
    public void ParseDeadLetter_Nothing_IsNull() => StoragePath.ParseDeadLetter(" / ").ShouldBeNull();
}
