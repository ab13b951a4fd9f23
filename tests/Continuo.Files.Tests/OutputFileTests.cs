namespace Continuo.Files.Tests;

public class OutputFileTests
{
    [Fact]
    public void Write_ExistingFile_ReplacesItAndLeavesNothingElse()
    {
        using var folder = TemporaryDirectory.CopyOf(Path.Combine(Repository.Root, "samples", "inspection"));
        var before = Directory.GetFiles(folder.Path).Length;

        OutputFile.Write(folder.File("system.json"), "new");
        OutputFile.Write(folder.File("deeper/file.json"), "ü");

        File.ReadAllText(folder.File("system.json")).ShouldBe("new");
        File.ReadAllBytes(folder.File("deeper/file.json")).ShouldBe("ü"u8.ToArray());
        Directory.GetFiles(folder.Path).Length.ShouldBe(before);
    }

    [Fact]
    public void Write_TargetIsADirectory_ThrowsAndLeavesNothing()
    {
        using var folder = TemporaryDirectory.CopyOf(Path.Combine(Repository.Root, "samples", "inspection"));
        Directory.CreateDirectory(folder.File("target"));

        Should.Throw<Exception>(() => OutputFile.Write(folder.File("target"), "x")).ShouldBeAssignableTo<SystemException>();

        Directory.GetFiles(folder.Path, "*.tmp").ShouldBeEmpty();
    }
}
