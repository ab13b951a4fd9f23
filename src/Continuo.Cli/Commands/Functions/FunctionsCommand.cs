namespace Continuo.Cli.Commands.Functions;

using System.CommandLine;

using Continuo.Cli.Connections;
using Continuo.Cli.Documents;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;

/// <summary><c>continuo functions</c>: what a cluster runs, and how its jobs stand.</summary>
internal static class FunctionsCommand
{
    public static Command Create(CommandRunner runner)
    {
        var cluster = new ClusterOptions();
        var command = new Command("functions", "List the functions of a server or cluster, with their folders and jobs");
        cluster.AddTo(command);
        return runner.BindAsync(command, (parsed, call) => ClusterConnection.WithAsync(cluster.Read(parsed), call, connection => ListAsync(connection, call)));
    }

    private static async Task<Answer> ListAsync(ClusterConnection connection, Call call)
    {
        var functions = new List<FunctionStatus>();
        foreach (var service in (await connection.Client.ServicesAsync(call.Cancellation).ConfigureAwait(false)).OrderBy(service => service.Name, StringComparer.Ordinal))
        {
            functions.Add(new FunctionStatus(service, await connection.Client.JobCountsAsync(service.Name, call.Cancellation).ConfigureAwait(false)));
        }

        return new Answer(ExitCode.Done, [])
        {
            Members = writer => FunctionsDocument.WriteMembers(writer, connection.Address, functions),
            Show = screen => FunctionsScreen.Show(screen, connection.Address, functions),
            Line = Figures.Count(functions.Count, "function"),
        };
    }
}
