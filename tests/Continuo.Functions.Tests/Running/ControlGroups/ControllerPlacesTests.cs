namespace Continuo.Functions.Tests.Running.ControlGroups;

using Continuo.Functions.Running.ControlGroups;

public sealed class ControllerPlacesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("continuo-groups-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Find_SeparateHierarchies_EachHasItsOwnPath()
    {
        Write("4:memory:/a/b\n2:cpuacct,cpu:/\n8:pids:/c\n0::/\n",
            "34 31 0:31 / /g/memory rw,relatime - cgroup cgroup rw,memory\n"
            + "35 31 0:32 / /g/cpu rw - cgroup cgroup rw,cpu,cpuacct\n"
            + "36 31 0:33 / /g/pids rw - cgroup cgroup rw,pids\n");

        ControllerPlaces.Find(_folder).ShouldBe(
        [
            new ControllerPlace(Controller.Memory, "/g/memory/a/b", Unified: false),
            new ControllerPlace(Controller.Cpu, "/g/cpu", Unified: false),
            new ControllerPlace(Controller.Pids, "/g/pids/c", Unified: false),
        ]);
    }

    [Fact]
    public void Find_ContainerThatSeesItsPartOfTheHierarchy_PathIsInsideTheMount()
    {
        Write("4:memory:/docker/xyz/app\n", "34 31 0:31 /docker/xyz /g/memory ro - cgroup cgroup rw,memory\n");

        ControllerPlaces.Find(_folder).ShouldBe([new ControllerPlace(Controller.Memory, "/g/memory/app", Unified: false)]);
    }

    [Fact]
    public void Find_OneHierarchy_HasTheControllersItOffers()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "g/user.slice"));
        File.WriteAllText(Path.Combine(_folder, "g/user.slice/cgroup.controllers"), "cpuset memory pids\n");
        Write("0::/user.slice\n", $"31 23 0:28 / {_folder}/g rw - cgroup2 cgroup2 rw\n");

        ControllerPlaces.Find(_folder).Select(p => (p.Controller, p.Unified)).ShouldBe([(Controller.Memory, true), (Controller.Pids, true)]);
    }

    [Fact]
    public void Find_NoControlGroups_IsEmpty() => ControllerPlaces.Find("/nowhere").ShouldBeEmpty();

    private void Write(string groups, string mounts)
    {
        File.WriteAllText(Path.Combine(_folder, "cgroup"), groups);
        File.WriteAllText(Path.Combine(_folder, "mountinfo"), mounts);
    }
}
