namespace Continuo.Functions.Tests.Serving;

using System.Diagnostics;
using System.Net;

using Continuo.Functions.Serving;
using Continuo.Oscar.Client;

/// <summary>A disk that fills while the server works, and is given room again.</summary>
public sealed class FullServerTests
{
    private const string Ballast = "ballast";

    [Fact]
    public async Task Disk_FullThenCleared_IsSaidAndJobsRecover()
    {
        var mount = Directory.CreateTempSubdirectory("continuo-full-").FullName;
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", "size=100m", "tmpfs", mount) == 0, "a small file system cannot be mounted here");
        try
        {
            await FillAndClearAsync(mount);
        }
        finally
        {
            Run("umount", mount);
            Directory.Delete(mount);
        }
    }

    private static async Task FillAndClearAsync(string mount)
    {
        await using var scratch = await ScratchServer.StartAsync(o => o with { DataFolder = Path.Combine(mount, "data") });
        var gate = Path.Combine(scratch.DataFolder + "-gate");
        await scratch.Client.CreateAsync(ScratchServer.Service("gated", $"cat \"$INPUT_FILE_PATH\" > \"$TMP_OUTPUT_DIR/f\"; while [ ! -e {gate} ]; do sleep 0.02; done\n", "app/in", "app/out") with { Retries = 8 });
        await scratch.PutAsync("app", "kept", "old");
        await scratch.PutAsync("app", "in/a", "input");
        while (!(await scratch.Client.AllJobsAsync("gated")).Any(j => j.State == JobState.Running))
        {
            await Task.Delay(10);
        }

        Fill(Path.Combine(mount, Ballast));
        await File.WriteAllTextAsync(gate, "");

        (await Should.ThrowAsync<OscarException>(() => scratch.PutAsync("app", "new", new string('x', 100_000)))).Status.ShouldBe(HttpStatusCode.InsufficientStorage);
        (await Should.ThrowAsync<OscarException>(() => scratch.Client.HealthAsync())).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await scratch.GetAsync("app", "kept")).ShouldBe("old");
        await scratch.Objects.RemoveAsync("app", "kept");

        File.Delete(Path.Combine(mount, Ballast));
        (await scratch.OverAsync("gated"))[0].State.ShouldBe(JobState.Succeeded);
        (await scratch.GetAsync("app", "out/f")).ShouldBe("input");

        await scratch.RestartAsync();
        await scratch.PutAsync("app", "in/b", "second");
        (await scratch.OverAsync("gated", 2)).ShouldAllBe(j => j.State == JobState.Succeeded);
        (await scratch.GetAsync("app", "out/f")).ShouldBe("second");
    }

    private static void Fill(string file)
    {
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var piece = new byte[1 << 20];
        while (piece.Length > 0)
        {
            try
            {
                stream.Write(piece);
            }
            catch (IOException)
            {
                piece = new byte[piece.Length / 2];
            }
        }
    }

    private static int Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
