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
}
