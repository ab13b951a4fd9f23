namespace Continuo.Cli.Commands.Functions;

using System.CommandLine;
using System.Text;

using Continuo.Cli.Connections;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Model;
using Continuo.Oscar.Client;

/// <summary><c>continuo logs</c>: what a job wrote.</summary>
internal static class LogsCommand
{
    public static Command Create(CommandRunner runner)
    {
        var function = new Argument<string>("FUNCTION") { Description = "Function" };
        var job = new Argument<string?>("JOB") { Description = "Job. Default: the latest", Arity = ArgumentArity.ZeroOrOne };
        var follow = new Option<bool>("--follow", "-f") { Description = "Wait for the lines that come, until the job ends" };
        var latest = new Option<bool>("--latest") { Description = "The latest job, which is the default" };
        var timestamps = new Option<bool>("--timestamps", "-t") { Description = "Begin each line with its time" };
        var cluster = new ClusterOptions();
        var command = new Command("logs", "Show the log of a job") { function, job, follow, latest, timestamps };
        cluster.AddTo(command);
        return runner.BindAsync(command, (parsed, call) =>
        {
            var options = new LogsOptions(parsed.GetValue(function)!, parsed.GetValue(job), parsed.GetValue(follow), parsed.GetValue(timestamps));
            return options.Job is not null && parsed.GetValue(latest)
                ? throw new UsageException("a job and '--latest' exclude each other")
                : ClusterConnection.WithAsync(cluster.Read(parsed), call, connection => LogsAsync(options, connection, call));
        });
    }

    private static async Task<Answer> LogsAsync(LogsOptions options, ClusterConnection connection, Call call)
    {
        var job = options.Job ?? await LatestAsync(options.Function, connection, call).ConfigureAwait(false);
        var text = await connection.OfJobAsync(
            options.Function,
            job,
            () => options.Follow ? FollowAsync(options, job, connection, call) : connection.Client.LogAsync(options.Function, job, options.Timestamps, call.Cancellation),
            call.Cancellation).ConfigureAwait(false);
        var waits = text.Length == 0 && !options.Follow && await WaitsAsync(options.Function, job, connection, call).ConfigureAwait(false);
        return new Answer(waits ? ExitCode.Negative : ExitCode.Done, waits ? [Waiting(job)] : [])
        {
            Members = writer =>
            {
                writer.WriteString("function", options.Function);
                writer.WriteString("job", job);
                writer.WriteString("log", text);
            },
            Text = options.Follow ? "" : Terminated(text),
        };
    }

    /// <summary>Lines are shown as they come, except in a document, which is written as a whole.</summary>
    private static async Task<string> FollowAsync(LogsOptions options, string job, ClusterConnection connection, Call call)
    {
        var text = new StringBuilder();
        await foreach (var line in connection.Client.FollowLogAsync(options.Function, job, options.Timestamps, call.Cancellation).ConfigureAwait(false))
        {
            if (call.Verbosity.Json)
            {
                text.Append(line).Append('\n');
            }
            else
            {
                call.Surroundings.Out.Write(OneLine.Of(line) + "\n");
                await call.Surroundings.Out.FlushAsync(call.Cancellation).ConfigureAwait(false);
            }
        }

        return text.ToString();
    }

    private static async Task<string> LatestAsync(string function, ClusterConnection connection, Call call)
    {
        await connection.ServiceAsync(function, call.Cancellation).ConfigureAwait(false);
        var jobs = await connection.Client.AllJobsAsync(function, call.Cancellation).ConfigureAwait(false);
        return jobs.MaxBy(job => job.Created ?? DateTimeOffset.MinValue)?.Name
            ?? throw new FailureException(new Diagnostic(CliCodes.NoJob, DiagnosticSeverity.Error, $"The function '{function}' has no job yet."));
    }

    /// <summary>A job that waits has no log yet, which looks like one that wrote nothing.</summary>
    private static async Task<bool> WaitsAsync(string function, string job, ClusterConnection connection, Call call) =>
        (await connection.Client.AllJobsAsync(function, call.Cancellation).ConfigureAwait(false)).Any(known => known.Name == job && known.State is (JobState.Pending or JobState.Suspended));

    private static Diagnostic Waiting(string job) =>
        new(CliCodes.NoLogYet, DiagnosticSeverity.Error, $"The job '{job}' has no log yet: it waits.") { Hint = "--follow waits for its lines" };

    private static string Terminated(string text) => text.Length == 0 || text.EndsWith('\n') ? text : text + "\n";
}
