namespace Continuo.Cli.Running;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Infeasible, violations, or invalid input.</summary>
    public const int Negative = 1;

    public const int WrongUse = 2;

    public const int Interrupted = 3;
}
