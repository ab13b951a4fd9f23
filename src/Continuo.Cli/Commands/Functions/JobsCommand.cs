namespace Continuo.Cli.Commands.Functions;

using System.Collections.Immutable;
using System.CommandLine;

using Continuo.Cli.Connections;
using Continuo.Cli.Documents;
using Continuo.Cli.Options;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Oscar.Client;

/// <summary><c>continuo jobs</c>: the jobs of a function, and what can be done with them.</summary>
internal static class JobsCommand
{
    public static Command Create(CommandRunner runner)
    {
        var function = new Argument<string>("FUNCTION") { Description = "Function" };
        var state = ParsedOption.Of<JobState?>("--state", "STATE", "Only jobs that are pending, running, succeeded, failed or suspended", text => State(text));
        var watch = new Option<bool>("--watch") { Description = "Go on showing them until Ctrl-C" };
        var cancel = new Option<string?>("--cancel") { HelpName = "JOB", Description = "End this job first" };
        var redrive = new Option<bool>("--redrive") { Description = "Run the jobs again first that failed for good" };
        var process = new Option<bool>("--process-existing") { Description = "Start jobs first for the objects that lie in the input folders already" };
        var cluster = new ClusterOptions();
        var command = new Command("jobs", "List the jobs of a function; end them, run them again") { function, state, watch, cancel, redrive, process };
        cluster.AddTo(command);
        return runner.BindAsync(command, (parsed, call) =>
        {
            var options = new JobsOptions(
                parsed.GetValue(function)!, parsed.GetValue(state), parsed.GetValue(watch), parsed.GetValue(cancel), parsed.GetValue(redrive), parsed.GetValue(process));
            return options.Watch && call.Verbosity.Json
                ? throw new UsageException("options '--watch' and '--json' exclude each other")
                : ClusterConnection.WithAsync(cluster.Read(parsed), call, connection => JobsAsync(options, connection, call));
        });
    }

    private static async Task<Answer> JobsAsync(JobsOptions options, ClusterConnection connection, Call call)
    {
        await connection.ServiceAsync(options.Function, call.Cancellation).ConfigureAwait(false);
        var done = await ActAsync(options, connection, call.Cancellation).ConfigureAwait(false);
        if (options.Watch)
        {
            await new JobsWatch(call, async () => await ReadAsync(options, connection.Client, call.Cancellation).ConfigureAwait(false)).RunAsync().ConfigureAwait(false);
        }

        var jobs = await ReadAsync(options, connection.Client, call.Cancellation).ConfigureAwait(false);
        return new Answer(ExitCode.Done, [])
        {
            Members = writer =>
            {
                writer.WriteString("function", options.Function);
                foreach (var (name, count) in done)
                {
                    writer.WriteNumber(name, count);
                }

                JobsDocument.Write(writer, jobs);
            },
            Show = screen =>
            {
                foreach (var (name, count) in done)
                {
                    screen.Line($"{count} {name}");
                }

                JobsScreen.Show(screen, jobs);
            },
            Line = string.Join("; ", [.. done.Select(action => $"{action.Count} {action.Name}"), JobsScreen.Line(jobs)]),
        };
    }

    private static async Task<ImmutableArray<(string Name, int Count)>> ActAsync(JobsOptions options, ClusterConnection connection, CancellationToken cancellation)
    {
        var client = connection.Client;
        var done = ImmutableArray.CreateBuilder<(string, int)>();
        if (options.Cancel is { } job)
        {
            var count = await connection.OfJobAsync(options.Function, job, CancelAsync, cancellation).ConfigureAwait(false);
            done.Add(("cancelled", count));

            async Task<int> CancelAsync()
            {
                await client.CancelJobAsync(options.Function, job, cancellation).ConfigureAwait(false);
                return 1;
            }
        }

        if (options.Redrive)
        {
            done.Add(("redriven", await client.RedriveAsync(options.Function, cancellation).ConfigureAwait(false)));
        }

        if (options.ProcessExisting)
        {
            done.Add(("started", await client.ProcessExistingAsync(options.Function, cancellation).ConfigureAwait(false)));
        }

        return done.ToImmutable();
    }

    private static async Task<ImmutableArray<JobEntry>> ReadAsync(JobsOptions options, OscarClient client, CancellationToken cancellation) =>
    [
        .. (await client.AllJobsAsync(options.Function, cancellation).ConfigureAwait(false))
            .Where(job => options.State is null || job.State == options.State)
            .OrderBy(job => job.Created ?? DateTimeOffset.MaxValue),
    ];

    private static JobState State(string text) => Enum.TryParse<JobState>(text, ignoreCase: true, out var state) && Enum.IsDefined(state) && !char.IsDigit(text[0])
        ? state
        : throw new FormatException("pending, running, succeeded, failed or suspended is expected");
}
