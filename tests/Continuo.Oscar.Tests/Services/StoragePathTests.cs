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
}
