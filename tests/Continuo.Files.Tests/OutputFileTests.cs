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
    public void Write_SymbolicLink_ReplacesTheFileItPointsTo()
    {
        using var folder = TemporaryDirectory.CopyOf(Path.Combine(Repository.Root, "samples", "inspection"));
        File.CreateSymbolicLink(folder.File("link.json"), "system.json");
        File.CreateSymbolicLink(folder.File("new-link.json"), "new.json");

        OutputFile.Write(folder.File("link.json"), "new");
        OutputFile.Write(folder.File("new-link.json"), "newer");

        File.ReadAllText(folder.File("system.json")).ShouldBe("new");
        File.ReadAllText(folder.File("new.json")).ShouldBe("newer");
        new FileInfo(folder.File("link.json")).LinkTarget.ShouldBe("system.json");
    }

    [Fact]
    public async Task Write_NamedPipe_StaysAPipeAndPassesTheText()
    {
        using var folder = TemporaryDirectory.CopyOf(Path.Combine(Repository.Root, "samples", "inspection"));
        var pipe = folder.File("pipe");
        using (var make = System.Diagnostics.Process.Start("mkfifo", [pipe]))
        {
            await make.WaitForExitAsync();
        }

        var reading = Task.Run(() => File.ReadAllText(pipe));
        await Task.Delay(TimeSpan.FromMilliseconds(200)); // the reader should wait already
        OutputFile.Write(pipe, "through");

        (await reading.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe("through");
        File.Exists(pipe).ShouldBeTrue();
        new FileInfo(pipe).Length.ShouldBe(0);
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
