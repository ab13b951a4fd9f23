namespace Continuo.Cli.Commands.Functions;

using System.Collections.Immutable;
using System.CommandLine;

using Continuo.Cli.Connections;
using Continuo.Cli.Documents;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Model;
using Continuo.Oscar.Client;
using Continuo.Oscar.Services;

/// <summary><c>continuo put</c>: files become objects, which start functions.</summary>
internal static class PutCommand
{
    private const int AtTheSameTime = 4;

    public static Command Create(CommandRunner runner)
    {
        var target = new Argument<string>("TARGET") { Description = "A function, whose first input folder is meant, or bucket/folder" };
        var files = new Argument<string[]>("FILE") { Description = "Files; folders with all that is in them", Arity = ArgumentArity.OneOrMore };
        var wait = new Option<bool>("--wait") { Description = "Wait until the jobs that the files start are over, and those that their outputs start" };
        var cluster = new ClusterOptions();
        var command = new Command("put", "Put files into the input folder of a function, or into a bucket") { target, files, wait };
        cluster.AddTo(command);
        return runner.BindAsync(command, (parsed, call) =>
        {
            var options = new PutOptions(parsed.GetValue(target)!, [.. parsed.GetValue(files)!], parsed.GetValue(wait), cluster.Read(parsed));
            return ClusterConnection.WithAsync(options.Cluster, call, connection => PutAsync(options, connection, call));
        });
    }

    private static async Task<Answer> PutAsync(PutOptions options, ClusterConnection connection, Call call)
    {
        var folder = await FolderAsync(options.Target, connection, call).ConfigureAwait(false);
        var uploads = Uploads.Of(options.Files, folder);
        var storage = await connection.StorageAsync(call.Cancellation).ConfigureAwait(false);
        using var trace = options.Wait && storage.CarriesTraces ? ChainWait.Begin() : null;
        var waits = options.Wait && trace is null ? await WaitsAsync(uploads, connection, call).ConfigureAwait(false) : [];
        await SendAsync(uploads, connection, call).ConfigureAwait(false);
        var jobs = new List<JobEntry>();
        if (trace is not null)
        {
            call.Progress.Report("waiting for the jobs");
            jobs.AddRange(await ChainWait.EndAsync(connection.Client, trace, call.Surroundings.Time, call.Cancellation).ConfigureAwait(false));
        }

        foreach (var (wait, keys) in waits)
        {
            call.Progress.Report("waiting for the jobs");
            jobs.AddRange(await wait.EndAsync(keys, call.Surroundings.Time, call.Cancellation).ConfigureAwait(false));
        }

        var failed = jobs.Where(job => job.State == JobState.Failed)
            .Select(job => new Diagnostic(CliCodes.JobFailed, DiagnosticSeverity.Error, $"Job {job.Name} failed{(JobsScreen.Why(job) is { Length: > 0 } why ? $": {why}" : "")}.")
            {
                Hint = "'continuo logs' shows why",
            }).ToImmutableArray();
        return new Answer(failed.IsEmpty ? ExitCode.Done : ExitCode.Negative, failed)
        {
            Members = writer => PutDocument.WriteMembers(writer, uploads, jobs),
            Show = screen => PutScreen.Show(screen, uploads, jobs),
            Line = PutScreen.Line(uploads, jobs),
        };
    }

    private static async Task<ObjectPath> FolderAsync(string target, ClusterConnection connection, Call call)
    {
        if (ObjectPath.Is(target))
        {
            return ObjectPath.Of(target);
        }

        var service = await connection.ServiceAsync(target, call.Cancellation).ConfigureAwait(false);
        return service.Input.FirstOrDefault(input => input.IsLocal) is { } input ? new ObjectPath(input.Bucket, input.Folder)
            : throw new FailureException(new Diagnostic(CliCodes.NoInputFolder, DiagnosticSeverity.Error, $"The function '{target}' has no input folder.")
            {
                Hint = "'continuo run' and 'continuo invoke' call it directly",
            });
    }

    /// <summary>The functions that the new objects start, each with the keys that start it.</summary>
    private static async Task<List<(JobWait Wait, IReadOnlyCollection<string> Keys)>> WaitsAsync(ImmutableArray<Transfer> uploads, ClusterConnection connection, Call call)
    {
        var waits = new List<(JobWait, IReadOnlyCollection<string>)>();
        foreach (var service in await connection.Client.ServicesAsync(call.Cancellation).ConfigureAwait(false))
        {
            var keys = uploads.Where(upload => service.Input.Any(input => Takes(input, upload))).Select(upload => upload.Key).ToList();
            if (keys.Count > 0)
            {
                waits.Add((await JobWait.BeginAsync(connection.Client, service.Name, call.Cancellation).ConfigureAwait(false), keys));
            }
        }

        return waits;
    }

    private static bool Takes(StoragePath input, Transfer upload) =>
        input.IsLocal && input.Bucket == upload.Bucket && upload.Key.StartsWith(input.KeyPrefix, StringComparison.Ordinal);

    private static async Task SendAsync(ImmutableArray<Transfer> uploads, ClusterConnection connection, Call call)
    {
        var objects = await connection.ObjectsAsync(call.Cancellation).ConfigureAwait(false);
        var progress = new TransferProgress(call.Progress, uploads.Sum(upload => upload.Size));
        await Parallel.ForEachAsync(uploads, new ParallelOptions { MaxDegreeOfParallelism = AtTheSameTime, CancellationToken = call.Cancellation }, async (upload, cancellation) =>
            await objects.PutAsync(upload.Bucket, upload.Key, upload.File, progress.Of(upload.Key), cancellation: cancellation).ConfigureAwait(false)).ConfigureAwait(false);
    }
}
