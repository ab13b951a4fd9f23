namespace Continuo.Oscar.Tests.Names;

using Continuo.Oscar.Names;

public sealed class ObjectKeyTests
{
    [Theory]
    [InlineData("a/ü +\n\u0001", true)]
    [InlineData("../a//b", true)]
    [InlineData("a\0b", false)]
    public void Problem_Key_IsThereForNul(string key, bool allowed) => (ObjectKey.Problem(key) is null).ShouldBe(allowed);

    [Theory]
    [InlineData('a', 1024, true)]
    [InlineData('a', 1025, false)]
    [InlineData('ü', 512, true)]
    [InlineData('ü', 513, false)]
    [InlineData('€', 341, true)]
    [InlineData('€', 342, false)]
    public void Problem_LongKey_CountsBytes(char character, int count, bool allowed) => (ObjectKey.Problem(new string(character, count)) is null).ShouldBe(allowed);

    [Theory]
    [InlineData("in/deep/", true)]
    [InlineData("in ü/", true)]
    [InlineData("in\n/", false)]
    [InlineData("in\uFFFF/", false)]
    [InlineData("in\0/", false)]
    public void FolderProblem_Folder_IsThereForControlCharacters(string prefix, bool allowed) => (ObjectKey.FolderProblem(prefix) is null).ShouldBe(allowed);
}
