namespace Continuo.Cli.Commands.Functions;

using System.CommandLine;

using Continuo.Cli.Connections;
using Continuo.Cli.Running;

/// <summary><c>continuo invoke</c>: starts a job of a function and does not wait for it.</summary>
internal static class InvokeCommand
{
    public static Command Create(CommandRunner runner)
    {
        var function = new Argument<string>("FUNCTION") { Description = "Function to start" };
        var input = new InputOptions();
        var cluster = new ClusterOptions();
        var command = new Command("invoke", "Start a job of a function without waiting for it") { function };
        input.AddTo(command);
        cluster.AddTo(command);
        return runner.BindAsync(command, (parsed, call) => ClusterConnection.WithAsync(
            cluster.Read(parsed), call, connection => InvokeAsync(parsed.GetValue(function)!, input.Read(parsed), connection, call)));
    }

    private static async Task<Answer> InvokeAsync(string function, byte[] input, ClusterConnection connection, Call call)
    {
        var job = await connection.OfServiceAsync(function, () => connection.Client.StartJobAsync(function, input, call.Cancellation), call.Cancellation).ConfigureAwait(false);
        var line = job is null ? "started; the cluster does not tell the name of the job" : job;
        return new Answer(ExitCode.Done, [])
        {
            Members = writer =>
            {
                writer.WriteString("function", function);
                writer.WriteString("job", job);
            },
            Show = screen => screen.Line(line),
            Line = line,
        };
    }
}
