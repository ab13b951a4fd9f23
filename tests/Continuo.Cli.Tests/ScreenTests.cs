namespace Continuo.Cli.Tests;

using System.Text.RegularExpressions;

/// <summary>What people see, compared with what was approved.</summary>
public sealed class ScreenTests
{
    [Fact]
    public void Solve_Sample_LooksAsApproved()
    {
        var (code, screen, _) = CommandLineRun.Of("place", "solve", "--system", CommandLineRun.Sample("inspection/system.json"), "--seed", "1", "--threads", "1", "--method", "exact");

        code.ShouldBe(0);
        Timeless(screen).ShouldMatchApproved(c => c.NoDiff());
    }

    [Fact]
    public void MaxLoad_Sample_LooksAsApproved()
    {
        using var folder = new TemporaryPlacement();

        var (code, screen, _) = CommandLineRun.Of("place", "max-load", "--system", CommandLineRun.Sample("inspection/system.json"), "--placement", folder.Path, "--scale-out");

        code.ShouldBe(0);
        screen.ShouldMatchApproved(c => c.NoDiff());
    }

    [Fact]
    public void Sweep_Sample_LooksAsApproved()
    {
        var (code, screen, _) = CommandLineRun.Of("place", "sweep", "--system", CommandLineRun.Sample("inspection/system.json"), "--loads", "0.4:1.2:0.4", "--threads", "1", "--method", "exact");

        code.ShouldBe(0);
        Regex.Replace(screen, @" +\d+\.\d+ s  ", "  N s  ", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldMatchApproved(c => c.NoDiff());
    }

    [Fact]
    public void Help_MaxLoad_LooksAsApproved() => CommandLineRun.Of("place", "max-load", "--help").Out.Replace("Continuo.Cli.Tests", "continuo", StringComparison.Ordinal).ShouldMatchApproved(c => c.NoDiff());

    [Fact]
    public void Help_Sweep_LooksAsApproved() => CommandLineRun.Of("place", "sweep", "--help").Out.Replace("Continuo.Cli.Tests", "continuo", StringComparison.Ordinal).ShouldMatchApproved(c => c.NoDiff());

    [Fact]
    public void Help_Solve_LooksAsApproved() => CommandLineRun.Of("place", "solve", "--help").Out.Replace("Continuo.Cli.Tests", "continuo", StringComparison.Ordinal).ShouldMatchApproved(c => c.NoDiff());

    [Fact]
    public void Help_Root_LooksAsApproved() => CommandLineRun.Of("--help").Out.Replace("Continuo.Cli.Tests", "continuo", StringComparison.Ordinal).ShouldMatchApproved(c => c.NoDiff());

    private static string Timeless(string screen) =>
        Regex.Replace(Regex.Replace(screen, @"in \d+\.\d+ s", "in N s", RegexOptions.None, TimeSpan.FromSeconds(1)), @"[\d,]+ evaluated", "N evaluated", RegexOptions.None, TimeSpan.FromSeconds(1));
}
