namespace Continuo.Functions.Tests.Running.ControlGroups;

using Continuo.Functions.Running.ControlGroups;

public sealed class LimitFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("continuo-limits-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(true, "memory.max", "1048576")]
    [InlineData(true, "cpu.max", "20000 100000")]
    [InlineData(true, "pids.max", "64")]
    [InlineData(false, "memory.limit_in_bytes", "1048576")]
    [InlineData(false, "cpu.cfs_quota_us", "20000")]
    [InlineData(false, "cpu.cfs_period_us", "100000")]
    [InlineData(false, "pids.max", "64")]
    public void Write_Limits_InTheWordsOfTheVersion(bool unified, string file, string text)
    {
        Write(unified, new ResourceLimits(200, 1 << 20, 64));

        File.ReadAllText(Path.Combine(_folder, file)).ShouldBe(text);
    }

    [Fact]
    public void Write_TinyShare_IsTheLeastThatTheKernelTakes()
    {
        Write(unified: true, new ResourceLimits(1, 0, 0));

        File.ReadAllText(Path.Combine(_folder, "cpu.max")).ShouldBe("1000 100000");
    }

    [Fact]
    public void Write_NoLimits_WritesNothing()
    {
        Write(unified: true, new ResourceLimits(0, 0, 0));

        Directory.EnumerateFiles(_folder).ShouldBeEmpty();
    }

    private void Write(bool unified, ResourceLimits limits)
    {
        foreach (var controller in Enum.GetValues<Controller>())
        {
            LimitFiles.Write(new ControllerPlace(controller, _folder, unified), limits);
        }
    }
}
