namespace Continuo.Functions.Tests.Supervision;

using System.IO.Compression;
using Continuo.Oscar.Services;

public sealed class OutputsTests : IDisposable
{
    private readonly ScratchSupervisor _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Run_SeveralOutputs_EachGetsWhatFits()
    {
        var service = ScratchSupervisor.Service("cd $TMP_OUTPUT_DIR; mkdir d; echo 1 > a.txt; echo 2 > d/b.txt; echo 3 > d/c.jpg") with
        {
            Output =
            [
                new StoragePath("minio.default", "text", "x/y") { Suffixes = [".txt", ".md"] },
                new StoragePath("minio.default", "deep", "") { Prefixes = ["d/"] },
                new StoragePath("s3.far", "both", "z") { Prefixes = ["d/"], Suffixes = [".txt"] },
            ],
        };

        var end = await _scratch.RunAsync(service, "");

        end.Outputs.Select(o => $"{o.Target.Bucket} {o.Key}").ShouldBe(
            ["text x/y/a.txt", "text x/y/d/b.txt", "deep d/b.txt", "deep d/c.jpg", "both z/d/b.txt"]);
        (await _scratch.MessagesAsync()).ShouldContain("INFO - Checking files for uploading to 'minio.default' on path: 'deep'");
    }

    [Fact]
    public async Task Run_LinksAndPipes_OnlyWhatIsInsideIsTaken()
    {
        var end = await _scratch.RunAsync(
            ScratchSupervisor.Service("""
                cd $TMP_OUTPUT_DIR
                echo 1 > real; ln -s real good; ln -s "$PWD/real" absolute; ln -s /etc/passwd bad; ln -s nowhere broken; ln -s loop loop
                ln -s /etc folder; ln -s folder/passwd through; ln -s ../home/secret up; echo s > ../home/secret; mkfifo pipe
                ln -s /usr/lib lib; ln -s lib/../passwd crossing
                """),
            "");

        end.Outputs.Select(o => o.Key).ShouldBe(["out/absolute", "out/good", "out/real"]);
        end.Outputs.ShouldAllBe(o => File.ReadAllText(o.FilePath) == "1\n");
        var messages = await _scratch.MessagesAsync();
        foreach (var name in (string[])["bad", "broken", "loop", "folder", "through", "up", "lib", "crossing"])
        {
            messages.ShouldContain($"WARNING - Skipping '{name}': the link does not lead to a file of the output folder.");
        }

        messages.ShouldContain("WARNING - Skipping 'pipe': it is no regular file.");
    }

    [Fact]
    public async Task Run_NameThatIsNoText_IsLeftOut()
    {
        var end = await _scratch.RunAsync(ScratchSupervisor.Service("cd $TMP_OUTPUT_DIR; echo 1 > \"$(printf 'a\\377')\"; echo 2 > b"), "");

        end.Outputs.ShouldHaveSingleItem().Key.ShouldBe("out/b");
        (await _scratch.MessagesAsync()).ShouldContain("WARNING - Skipping 'a\uFFFD': its name is no UTF-8.");
        end.RemoveFolder();
        Directory.Exists(_scratch.TryFolder).ShouldBeFalse();
    }

    [Theory]
    [InlineData("rm -r $TMP_OUTPUT_DIR")]
    [InlineData("rm -r $TMP_OUTPUT_DIR; ln -s /etc $TMP_OUTPUT_DIR")]
    [InlineData("rm -r $TMP_OUTPUT_DIR; touch $TMP_OUTPUT_DIR")]
    public async Task Run_ScriptTakesTheFolderAway_HasNoFiles(string script)
    {
        var end = await _scratch.RunAsync(ScratchSupervisor.Service(script), "");

        end.Succeeded.ShouldBeTrue();
        end.Outputs.ShouldBeEmpty();
        (await _scratch.MessagesAsync()).ShouldContain(m => m.StartsWith("WARNING - The script removed the folder"));
    }

    [Fact]
    public async Task Run_SeveralFilesForDirectCall_AnswersWithAStoredZipInBase64()
    {
        var end = await _scratch.RunAsync(ScratchSupervisor.Service("cd $TMP_OUTPUT_DIR; mkdir d; printf one > a; printf two > d/b") with { Output = [] }, "");

        using var zip = new ZipArchive(new MemoryStream(Convert.FromBase64String(File.ReadAllText(end.ResponsePath!))));
        zip.Entries.Select(e => e.FullName).ShouldBe(["a", "d/b"]);
        zip.Entries.ShouldAllBe(e => e.CompressedLength == e.Length);
        using var text = new StreamReader(zip.GetEntry("d/b")!.Open());
        text.ReadToEnd().ShouldBe("two");
    }

    [Fact]
    public async Task Run_FilesForAnObjectEvent_AnswersWithTheText()
    {
        _scratch.Storage.Objects["app/in/x"] = "";

        var end = await _scratch.RunAsync(ScratchSupervisor.Service("echo 1 > $TMP_OUTPUT_DIR/a; echo text"), ScratchSupervisor.ObjectEvent("in%2Fx"));

        File.ReadAllText(end.ResponsePath!).ShouldBe("text\n");
    }
}
