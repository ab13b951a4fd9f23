namespace Continuo.Cli.Commands.Functions;

using System.CommandLine;
using System.Net;
using System.Text;

using Continuo.Cli.Connections;
using Continuo.Cli.Documents;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Model;
using Continuo.Oscar.Client;

/// <summary><c>continuo run</c>: calls a function and waits for what it answers.</summary>
internal static class RunCommand
{
    public static Command Create(CommandRunner runner)
    {
        var function = new Argument<string>("FUNCTION") { Description = "Function to call" };
        var output = new Option<string?>("--output", "-o") { HelpName = "FILE", Description = "File for the answer; - is standard output" };
        var raw = new Option<bool>("--raw") { Description = "Leave the answer as it comes, also where it is base64" };
        var input = new InputOptions();
        var cluster = new ClusterOptions();
        var command = new Command("run", "Call a function and wait for its answer") { function, output, raw };
        input.AddTo(command);
        cluster.AddTo(command);
        return runner.BindAsync(command, (parsed, call) => ClusterConnection.WithAsync(
            cluster.Read(parsed), call, connection => RunAsync(parsed.GetValue(function)!, input.Read(parsed), parsed.GetValue(output), parsed.GetValue(raw), connection, call)));
    }

    private static async Task<Answer> RunAsync(string function, byte[] input, string? file, bool raw, ClusterConnection connection, Call call)
    {
        var output = file == "-" ? null : file;
        OutputTarget.Check("--output", output);
        byte[] body;
        try
        {
            body = await connection.OfServiceAsync(function, () => connection.Client.RunAsync(function, input, call.Cancellation), call.Cancellation).ConfigureAwait(false);
        }
        catch (OscarException failure) when (failure.Status == HttpStatusCode.InternalServerError)
        {
            return Answer.Invalid(new Diagnostic(CliCodes.JobFailed, DiagnosticSeverity.Error, $"The function '{function}' failed: {failure.Message}"));
        }

        var answer = raw ? FunctionAnswer.Raw(body) : FunctionAnswer.Of(body);
        if (output is not null)
        {
            await File.WriteAllBytesAsync(output, answer.Bytes, call.Cancellation).ConfigureAwait(false);
        }

        return new Answer(ExitCode.Done, [])
        {
            Members = writer => RunDocument.WriteMembers(writer, function, answer, output),
            // A file comes as base64, and is shown so unless its bytes are asked for.
            Text = output is null ? answer.Text ?? Encoding.UTF8.GetString(body) : null,
            Bytes = file == "-" || (output is null && answer.Text is null && answer.Bytes == body) ? answer.Bytes : null,
            Show = screen => screen.Status(good: true, $"{Figures.Bytes(answer.Bytes.Length)} written to {output}"),
            Line = $"{Figures.Bytes(answer.Bytes.Length)} written to {output}",
        };
    }
}
