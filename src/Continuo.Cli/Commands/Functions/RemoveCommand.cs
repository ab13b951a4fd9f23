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

/// <summary><c>continuo remove</c>: functions and objects go.</summary>
internal static class RemoveCommand
{
    private const int AtTheSameTime = 4;

    public static Command Create(CommandRunner runner)
    {
        var targets = new Argument<string[]>("TARGET") { Description = "Functions, objects as bucket/key, or all that is in a folder as bucket/folder/; never a whole bucket", Arity = ArgumentArity.OneOrMore };
        var deleteBuckets = new Option<bool>("--delete-buckets") { Description = "Remove the buckets of the functions too, with all that is in them; a real OSCAR always does" };
        var cluster = new ClusterOptions();
        var command = new Command("remove", "Remove functions or objects") { targets, deleteBuckets };
        cluster.AddTo(command);
        return runner.BindAsync(command, (parsed, call) => ClusterConnection.WithAsync(
            cluster.Read(parsed), call, connection => RemoveAsync(parsed.GetValue(targets)!, parsed.GetValue(deleteBuckets), connection, call)));
    }

    /// <summary>One that cannot go does not keep the others.</summary>
    private static async Task<Answer> RemoveAsync(string[] targets, bool deleteBuckets, ClusterConnection connection, Call call)
    {
        var removed = new List<string>();
        var found = new List<Diagnostic>();
        foreach (var target in targets)
        {
            try
            {
                if (ObjectPath.Is(target))
                {
                    await ObjectsAsync(FolderOrObject(target), connection, call).ConfigureAwait(false);
                    removed.Add(target);
                }
                else
                {
                    var service = await connection.ServiceAsync(target, call.Cancellation).ConfigureAwait(false);
                    await connection.Client.RemoveAsync(target, deleteBuckets, call.Cancellation).ConfigureAwait(false);
                    removed.Add(target);
                    found.AddRange(deleteBuckets ? await BucketsLeftAsync(service, connection, call).ConfigureAwait(false) : []);
                }
            }
            catch (OscarException refusal) when (refusal.Status is not null)
            {
                found.Add(connection.Of(refusal));
            }
            catch (FailureException failure)
            {
                found.Add(failure.Diagnostic);
            }
        }

        var failed = found.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return new Answer(failed ? ExitCode.Negative : ExitCode.Done, [.. found])
        {
            Members = writer => RemoveDocument.WriteMembers(writer, removed),
            Show = screen => screen.Status(!failed, $"{removed.Count} of {Figures.Count(targets.Length, "target")} removed"),
            Line = $"{removed.Count} of {Figures.Count(targets.Length, "target")} removed",
        };
    }

    /// <summary>A server that keeps its objects in a storage elsewhere leaves the buckets there. The function is gone, whether that storage is reached or not.</summary>
    private static async Task<ImmutableArray<Diagnostic>> BucketsLeftAsync(ServiceDefinition service, ClusterConnection connection, Call call)
    {
        try
        {
            var objects = await connection.ObjectsAsync(call.Cancellation).ConfigureAwait(false);
            var there = await objects.BucketsAsync(call.Cancellation).ConfigureAwait(false);
            var left = service.Input.Concat(service.Output).Where(path => path.IsLocal).Select(path => path.Bucket).Intersect(there, StringComparer.Ordinal).ToList();
            return left.Count == 0 ? [] : [new Diagnostic(
                CliCodes.BucketsLeft, DiagnosticSeverity.Error, $"'{service.Name}' is removed, but these buckets are still there: {string.Join(", ", left)}.")
            {
                Hint = $"'continuo ls {left[0]}/' shows what is in one, 'continuo remove {left[0]}/FOLDER/' removes a folder of it",
            }];
        }
        catch (OscarException fault)
        {
            return [new Diagnostic(
                CliCodes.BucketsLeft, DiagnosticSeverity.Warning, $"'{service.Name}' is removed, but whether its buckets are gone is not known: {fault.Message}.")];
        }
    }

    /// <summary>Functions are often called like their buckets: a slash too much must not cost all that is in one.</summary>
    private static ObjectPath FolderOrObject(string target)
    {
        var path = ObjectPath.Of(target);
        (string? Message, string? Hint) wrong = target.StartsWith('/') ? ($"'{target}' begins with a slash; nothing of it is removed.", "write bucket/key, or bucket/folder/")
            : path.Key.Trim('/').Length == 0 ? (
                $"'{target}' is a whole bucket; nothing of it is removed.",
                $"name a folder of it, such as '{path.Bucket}/FOLDER/'; 'continuo remove FUNCTION --delete-buckets' removes a function with its buckets")
            : (null, null);
        return wrong.Message is null ? path : throw new FailureException(new Diagnostic(CliCodes.WholeBucket, DiagnosticSeverity.Error, wrong.Message) { Hint = wrong.Hint });
    }

    /// <summary>Storages say nothing of an object that was never there; a person who misspelt it wants to know.</summary>
    private static async Task ObjectsAsync(ObjectPath path, ClusterConnection connection, Call call)
    {
        var objects = await connection.ObjectsAsync(call.Cancellation).ConfigureAwait(false);
        var isFolder = path.Key.EndsWith('/');
        var inside = false;
        var keys = new List<string>();
        await foreach (var entry in objects.ListAsync(path.Bucket, path.Key, call.Cancellation).ConfigureAwait(false))
        {
            if (isFolder || entry.Key == path.Key)
            {
                keys.Add(entry.Key);
            }

            if (!isFolder)
            {
                // The object itself comes first; what is below a folder of that name may come later than 'name-more'.
                inside |= entry.Key.StartsWith(path.Key + "/", StringComparison.Ordinal);
                if (keys.Count > 0 || inside)
                {
                    break;
                }
            }
        }

        if (keys.Count == 0)
        {
            throw Nothing(path, inside ? $"'{path.Bucket}/{path.Key}/' removes all that is in that folder" : null);
        }

        await Parallel.ForEachAsync(keys, new ParallelOptions { MaxDegreeOfParallelism = AtTheSameTime, CancellationToken = call.Cancellation }, async (key, cancellation) =>
            await objects.RemoveAsync(path.Bucket, key, cancellation).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private static FailureException Nothing(ObjectPath path, string? hint) =>
        new(new Diagnostic(CliCodes.NothingFound, DiagnosticSeverity.Error, $"There is no object '{path.Bucket}/{path.Key}'.") { Hint = hint });
}
