namespace Continuo.Cli.Screens;

using System.Globalization;

using Continuo.Cli.Commands.Functions;
using Continuo.Oscar.Client;

/// <summary>The functions of a cluster for people.</summary>
internal static class FunctionsScreen
{
    public static void Show(Screen screen, ClusterAddress cluster, IReadOnlyCollection<FunctionStatus> functions)
    {
        screen.Line($"{Figures.Count(functions.Count, "function")} on {cluster.Endpoint}");
        if (functions.Count > 0)
        {
            screen.Table(
                ["function", "from", "to", ">memory", ">cpu", ">waiting", ">running", ">succeeded", ">failed"],
                functions.Select(function => (string[])
                [
                    function.Service.Name,
                    string.Join(", ", function.Service.Input.Select(path => path.Text)),
                    string.Join(", ", function.Service.Output.Select(path => path.Text)),
                    function.Service.Memory,
                    function.Service.Cpu,
                    Number(function.Count(JobState.Pending) + function.Count(JobState.Suspended)),
                    Number(function.Count(JobState.Running)),
                    Number(function.Count(JobState.Succeeded)),
                    Number(function.Count(JobState.Failed)),
                ]));
        }
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
