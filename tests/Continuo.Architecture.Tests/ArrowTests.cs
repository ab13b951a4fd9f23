namespace Continuo.Architecture.Tests;

using System.Reflection;

/// <summary>Which room may know which: the arrows of the design. A new room is added here, with what it may see.</summary>
public sealed class ArrowTests
{
    private const string CompositionRoot = "Continuo.Cli";

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Continuo.Model"] = [],
        ["Continuo.Charts"] = [],
        ["Continuo.Files"] = ["Continuo.Model"],
        ["Continuo.Performance"] = ["Continuo.Model"],
        ["Continuo.Oscar"] = ["Continuo.Files", "Continuo.Model"],
        ["Continuo.Functions"] = ["Continuo.Model", "Continuo.Oscar"],
        ["Continuo.Simulation"] = ["Continuo.Model", "Continuo.Performance"],
        ["Continuo.Placement"] = ["Continuo.Charts", "Continuo.Model", "Continuo.Performance"],
        ["Continuo.Adaptation"] = ["Continuo.Charts", "Continuo.Model", "Continuo.Performance", "Continuo.Placement", "Continuo.Simulation"],
    };

    private static readonly string[] WithoutPackages = ["Continuo.Charts", "Continuo.Model", "Continuo.Performance"];

    public static TheoryData<string> Rooms => [.. Allowed.Keys];

    [Fact]
    public void Source_EveryProject_IsARoomListedHere()
    {
        var strangers = Repository.Projects("src").Except([.. Allowed.Keys, CompositionRoot], StringComparer.Ordinal);

        strangers.ShouldBeEmpty("a new room must be added to the arrows in this test, with what it may see");
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Project_References_FollowTheArrows(string room) =>
        Repository.ProjectReferences(room).Except(Allowed[room], StringComparer.Ordinal).ShouldBeEmpty($"{room} must not know them");

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Assembly_References_FollowTheArrows(string room) =>
        Assembly.Load(room).GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => name.StartsWith("Continuo.", StringComparison.Ordinal) || name == "continuo")
            .Except(Allowed[room], StringComparer.Ordinal)
            .ShouldBeEmpty($"{room} must not use them");

    [Fact]
    public void CompositionRoot_References_EveryRoom() =>
        Allowed.Keys.Except(Repository.ProjectReferences(CompositionRoot), StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void Arrows_AmongRooms_HaveNoCycle()
    {
        foreach (var room in Allowed.Keys)
        {
            Seen(room).ShouldNotContain(room, $"{room} would see itself");
        }
    }

    [Fact]
    public void PureRooms_Packages_AreNone()
    {
        foreach (var room in WithoutPackages)
        {
            Repository.PackageReferences(room).ShouldBeEmpty($"{room} has no packages");
        }
    }

    [Fact]
    public void Source_EveryProject_HasItsTests()
    {
        var tests = Repository.Projects("tests");

        Repository.Projects("src").Where(room => !tests.Contains(room + ".Tests")).ShouldBeEmpty("every room is tested by its own project");
    }

    private static HashSet<string> Seen(string room)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(Allowed[room]);
        while (open.TryDequeue(out var next))
        {
            if (seen.Add(next))
            {
                Array.ForEach(Allowed[next], open.Enqueue);
            }
        }

        return seen;
    }
}
