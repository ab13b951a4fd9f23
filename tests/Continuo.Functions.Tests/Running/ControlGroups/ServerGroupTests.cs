namespace Continuo.Functions.Tests.Running.ControlGroups;

using Continuo.Functions.Running.ControlGroups;

/// <summary>Version 2 by plain folders: this shows what is written where, not that a kernel takes it.</summary>
public sealed class ServerGroupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("continuo-unified-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Open_Unified_ServerMovesAsideAndControllersAreHandedDown()
    {
        var places = ServerGroup.Open(
            [new ControllerPlace(Controller.Memory, _folder, Unified: true), new ControllerPlace(Controller.Pids, _folder, Unified: true)],
            new ServerName(42, 7)).ToList();

        var group = Path.Combine(_folder, "continuo-42-7");
        places.ShouldAllBe(p => p.Folder == group);
        File.ReadAllText(Path.Combine(group, "server/cgroup.procs")).ShouldBe("42");
        File.ReadAllText(Path.Combine(_folder, "cgroup.subtree_control")).ShouldBe("+memory +pids");
        File.ReadAllText(Path.Combine(group, "cgroup.subtree_control")).ShouldBe("+memory +pids");
    }

    [Fact]
    public void Open_ControllersAreNotHandedDown_ServerMovesBack()
    {
        // A folder of that name refuses to be written, as the kernel refuses a group with other members.
        Directory.CreateDirectory(Path.Combine(_folder, "cgroup.subtree_control"));

        Should.Throw<UnauthorizedAccessException>(() =>
            ServerGroup.Open([new ControllerPlace(Controller.Memory, _folder, Unified: true)], new ServerName(42, 7)));

        File.ReadAllText(Path.Combine(_folder, "cgroup.procs")).ShouldBe("42");
    }

    [Fact]
    public void Group_Unified_ReadsWhatTheKernelCounted()
    {
        var server = Directory.CreateDirectory(Path.Combine(_folder, "s")).FullName;
        var group = ControlGroup.Create(
            [new ControllerPlace(Controller.Memory, server, Unified: true), new ControllerPlace(Controller.Cpu, server, Unified: true)],
            "job",
            new ResourceLimits(0, 0, 0));
        var folder = Path.Combine(server, "job");
        File.WriteAllText(Path.Combine(folder, "memory.events"), "low 0\nhigh 0\nmax 9\noom 1\noom_kill 2\noom_group_kill 1\n");
        File.WriteAllText(Path.Combine(folder, "memory.peak"), "123456\n");
        File.WriteAllText(Path.Combine(folder, "cpu.stat"), "usage_usec 2500000\nuser_usec 1\n");

        group.HadNoMemoryLeft().ShouldBeTrue();
        group.PeakMemoryBytes().ShouldBe(123456);
        group.CpuSeconds().ShouldBe(2.5);
        group.MemberFiles.ShouldBe([Path.Combine(folder, "cgroup.procs")]);
    }
}
