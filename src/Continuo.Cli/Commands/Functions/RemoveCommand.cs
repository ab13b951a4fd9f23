namespace Continuo.Cli.Commands.Functions;

using System.CommandLine;

using Continuo.Cli.Connections;
using Continuo.Cli.Documents;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Model;
using Continuo.Oscar.Client;

/// <summary><c>continuo remove</c>: functions and objects go.</summary>
internal static class RemoveCommand
{
    public static Command Create(CommandRunner runner)
    {
        var targets = new Argument<string[]>("TARGET") { Description = "Functions, or objects as bucket/key", Arity = ArgumentArity.OneOrMore };
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
                await (ObjectPath.Is(target) ? ObjectAsync(ObjectPath.Of(target), connection, call) : FunctionAsync(target, deleteBuckets, connection, call)).ConfigureAwait(false);
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
        await connection.ServiceAsync(name, call.Cancellation).ConfigureAwait(false);
        await connection.Client.RemoveAsync(name, deleteBuckets, call.Cancellation).ConfigureAwait(false);
    }

    /// <summary>Storages say nothing of an object that was never there; a person who misspelt it wants to know.</summary>
    private static async Task ObjectAsync(ObjectPath path, ClusterConnection connection, Call call)
    {
        var objects = await connection.ObjectsAsync(call.Cancellation).ConfigureAwait(false);
        await foreach (var entry in objects.ListAsync(path.Bucket, path.Key, call.Cancellation).ConfigureAwait(false))
        {
            if (entry.Key == path.Key)
            {
                await objects.RemoveAsync(path.Bucket, path.Key, call.Cancellation).ConfigureAwait(false);
                return;
            }

            break;
        }

        throw new FailureException(new Diagnostic(CliCodes.NothingFound, DiagnosticSeverity.Error, $"There is no object '{path.Bucket}/{path.Key}'."));
    }
}
