namespace Continuo.Simulation.Engine;

/// <summary>Numbers of the decisions about one visit of a request to a component.</summary>
internal static class Decision
{
    /// <summary>Time until the request arrives after the one before.</summary>
    public const int Gap = 0;

    private const int PerStage = 3;
    private const int Branches = 1 << 20;

    public static int Demand(int stage) => 1 + (PerStage * stage);

    public static int Instance(int stage) => 2 + (PerStage * stage);

    public static int Exit(int stage) => 3 + (PerStage * stage);

    public static int Take(int edge) => Branches + (2 * edge);

    public static int CopyKey(int edge) => Branches + (2 * edge) + 1;
}
