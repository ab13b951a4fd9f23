namespace Continuo.Cli.Screens;

using Continuo.Cli.Commands.Functions;

/// <summary>What happened to the functions of a file, for people.</summary>
internal static class ApplyScreen
{
    /// <summary>The answer in one line.</summary>
    /// <param name="applied">Functions of the file whose cluster was reached.</param>
    /// <param name="inFile">Number of functions in the file.</param>
    public static string Line(IReadOnlyCollection<AppliedFunction> applied, int inFile) => inFile == 0 ? "nothing applied: the file holds no functions"
        : applied.Count == 0 ? $"0 of {Figures.Count(inFile, "function")} applied"
        : string.Join(", ", applied.GroupBy(function => function.Action, StringComparer.Ordinal).Select(action => $"{Figures.Count(action.Count(), "function")} {action.Key}"));

    public static void Show(Screen screen, IReadOnlyCollection<AppliedFunction> applied, int inFile)
    {
        screen.Status(applied.Count > 0 && applied.All(function => function.Action != "failed"), Line(applied, inFile));
        if (applied.Count > 0)
        {
            screen.Table(["function", "action", "cluster"], applied.Select(function => (string[])[function.Name, function.Action, function.Cluster]));
        }
    }
}
