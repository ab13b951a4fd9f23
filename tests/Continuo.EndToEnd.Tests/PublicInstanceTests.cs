namespace Continuo.EndToEnd.Tests;

using System.Text.Json;

using Continuo.Tests;

/// <summary>The public systems, through the command line.</summary>
public sealed class PublicInstanceTests
{
    [Theory]
    [InlineData("7c-2-strict")]
    [InlineData("10c-4-strict")]
    [InlineData("15c-2-strict")]
    public void Solve_PublicSystem_GivesTheKnownOptimum(string instance)
    {
        var known = JsonDocument.Parse(File.ReadAllText(SharedFolder.Path("bench/space4ai-d/best-known-lambda1.8.json")))
            .RootElement.GetProperty("instances").EnumerateArray().Single(entry => entry.GetProperty("instance").GetString() == instance)
            .GetProperty("best").GetDouble();

        var run = ContinuoProcess.Run(
            "place", "solve", "--system", SharedFolder.Path($"bench/space4ai-d/instances/{instance}.json"), "--rules", "space4ai-d", "--load", "1.8", "--json");

        run.ExitCode.ShouldBe(0);
        run.Document().GetProperty("status").GetString().ShouldBe("optimal");
        run.Document().GetProperty("cost").GetDouble().ShouldBe(known, 1e-9 * known);
    }
}
