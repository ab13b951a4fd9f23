namespace Continuo.EndToEnd.Tests;

/// <summary>The inspection sample, placed once for all tests of a class.</summary>
public sealed class SolvedSample : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SolvedSample()
    {
        Placement = _folder.PathOf("placement.json");
        ContinuoProcess.Run("place", "solve", "--system", Repository.Inspection, "--output", Placement, "--quiet").ExitCode.ShouldBe(0);
    }

    public string Placement { get; }

    public void Dispose() => _folder.Dispose();
}
