namespace Continuo.Cli.Commands.Functions;

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
        var targets = new Argument<string[]>("TARGET") { Description = "Functions, objects as bucket/key, or all that is in a folder as bucket/folder/", Arity = ArgumentArity.OneOrMore };
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
                await (ObjectPath.Is(target) ? ObjectsAsync(ObjectPath.Of(target), connection, call) : FunctionAsync(target, deleteBuckets, connection, call)).ConfigureAwait(false);
                removed.Add(target);
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

        return new Answer(found.Count > 0 ? ExitCode.Negative : ExitCode.Done, [.. found])
        {
            Members = writer => RemoveDocument.WriteMembers(writer, removed),
            Show = screen => screen.Status(found.Count == 0, $"{removed.Count} of {Figures.Count(targets.Length, "target")} removed"),
            Line = $"{removed.Count} of {Figures.Count(targets.Length, "target")} removed",
        };
    }

    private static async Task FunctionAsync(string name, bool deleteBuckets, ClusterConnection connection, Call call)
    {
        var service = await connection.ServiceAsync(name, call.Cancellation).ConfigureAwait(false);
        await connection.Client.RemoveAsync(name, deleteBuckets, call.Cancellation).ConfigureAwait(false);
        if (deleteBuckets)
        {
            await CheckBucketsAsync(service, connection, call).ConfigureAwait(false);
        }
    }

    /// <summary>A server that keeps its objects in a storage elsewhere leaves the buckets there.</summary>
    private static async Task CheckBucketsAsync(ServiceDefinition service, ClusterConnection connection, Call call)
    {
        var objects = await connection.ObjectsAsync(call.Cancellation).ConfigureAwait(false);
        var there = await objects.BucketsAsync(call.Cancellation).ConfigureAwait(false);
        if (service.Input.Concat(service.Output).Where(path => path.IsLocal).Select(path => path.Bucket).Intersect(there, StringComparer.Ordinal).ToList() is { Count: > 0 } left)
        {
            throw new FailureException(new Diagnostic(CliCodes.BucketsLeft, DiagnosticSeverity.Error, $"'{service.Name}' is removed, but its storage keeps the buckets {string.Join(", ", left)}.")
            {
                Hint = $"'continuo remove {left[0]}/' removes what is in one",
            });
        }
    }

    /// <summary>Storages say nothing of an object that was never there; a person who misspelt it wants to know.</summary>
    private static async Task ObjectsAsync(ObjectPath path, ClusterConnection connection, Call call)
    {
        var objects = await connection.ObjectsAsync(call.Cancellation).ConfigureAwait(false);
        if (path.Bucket.Length == 0)
        {
            throw Nothing(path, null);
        }

        var isFolder = path.Key.Length == 0 || path.Key.EndsWith('/');
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
