namespace Continuo.Oscar.Tests;

using System.Diagnostics;

using Continuo.Oscar.Fdl;

/// <summary>The sample as its functions run: one script after the other, with what the supervisor gives them.</summary>
public sealed class ThumbnailsSampleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("continuo-thumbnails-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void File_Sample_HasNoFaultAndIsChained()
    {
        var file = FunctionsFileReader.Read(Path.Combine(Sample, "functions.yaml"));

        file.Diagnostics.ShouldBeEmpty();
        file.Value!.Functions.Select(function => function.Service.Name).ShouldBe(["thumbnail", "grey"]);
        file.Value.Functions[0].Service.Output[0].Text.ShouldBe(file.Value.Functions[1].Service.Input[0].Text);
    }

    [Fact]
    public void Scripts_Picture_BecomesSmallAndGrey()
    {
        var small = Path.Combine(_folder, "small");
        var grey = Path.Combine(_folder, "grey");

        Run("thumbnail.sh", Path.Combine(Sample, "picture.ppm"), small).ShouldBe((0, "thumbnail of picture.ppm: 16 11 points\n"));
        Run("grey.sh", Path.Combine(small, "picture.ppm"), grey).ShouldBe((0, "grey version of picture\n"));

        File.ReadLines(Path.Combine(small, "picture.ppm")).Take(3).ShouldBe(["P3", "16 11", "255"]);
        var lines = File.ReadAllLines(Path.Combine(grey, "picture.pgm"));
        lines.Take(3).ShouldBe(["P2", "16 11", "255"]);
        lines.Length.ShouldBe(3 + 16 * 11);

        // The middle of the disc: 0.299·250 + 0.587·210 + 0.114·60.
        lines[3 + 4 * 16 + 10].ShouldBe("205");
    }

    [Fact]
    public void Thumbnail_BinaryPicture_IsReadByteByByte()
    {
        var picture = Path.Combine(_folder, "tiny.ppm");
        File.WriteAllBytes(picture, [.. "P6\n# a comment\n2 1\n255\n"u8, 0, 255, 10, 1, 35, 12]);

        Run("thumbnail.sh", picture, Path.Combine(_folder, "out")).Code.ShouldBe(0);

        File.ReadAllText(Path.Combine(_folder, "out", "tiny.ppm")).ShouldBe("P3\n2 1\n255\n0 255 10\n1 35 12\n");
    }

    [Fact]
    public void Thumbnail_NoPicture_Fails()
    {
        var file = Path.Combine(_folder, "note.txt");
        File.WriteAllText(file, "not a picture");

        Run("thumbnail.sh", file, Path.Combine(_folder, "out")).Code.ShouldBe(1);
    }

    private static string Sample
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!Directory.Exists(Path.Combine(folder!.FullName, "samples")))
            {
                folder = folder.Parent;
            }

            return Path.Combine(folder.FullName, "samples", "thumbnails");
        }
    }

    private static (int Code, string Out) Run(string script, string input, string output)
    {
        Directory.CreateDirectory(output);
        var start = new ProcessStartInfo("/bin/sh", [Path.Combine(Sample, script)]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["INPUT_FILE_PATH"] = input;
        start.Environment["TMP_OUTPUT_DIR"] = output;
        start.Environment["THUMBNAIL_WIDTH"] = "16";
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, text);
    }
}
