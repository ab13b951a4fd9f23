namespace Continuo.Cli.Screens;

using Continuo.Cli.Commands.Functions;

/// <summary>What happened to the functions of a file, for people.</summary>
internal static class ApplyScreen
{
    public static string Line(IReadOnlyCollection<AppliedFunction> applied) => applied.Count == 0 ? "nothing applied: the file holds no functions"
        : string.Join(", ", applied.GroupBy(function => function.Action, StringComparer.Ordinal).Select(action => $"{Figures.Count(action.Count(), "function")} {action.Key}"));

    public static void Show(Screen screen, IReadOnlyCollection<AppliedFunction> applied)
    {
        screen.Status(applied.Count > 0 && applied.All(function => function.Action != "failed"), Line(applied));
        if (applied.Count > 0)
        {
            screen.Table(["function", "action", "cluster"], applied.Select(function => (string[])[function.Name, function.Action, function.Cluster]));
        }
    }
}
