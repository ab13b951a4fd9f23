namespace Continuo.Cli.Commands.Functions;

using System.Collections.Immutable;
using System.CommandLine;

using Continuo.Cli.Connections;
using Continuo.Cli.Documents;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Model;
using Continuo.Oscar.Objects;

/// <summary><c>continuo get</c>: objects become files.</summary>
internal static class GetCommand
{
    private const int AtTheSameTime = 4;
    private const string StandardOutput = "-";

    public static Command Create(CommandRunner runner)
    {
        var source = new Argument<string>("SOURCE") { Description = "bucket/key, bucket/folder/, or a function, whose outputs are meant" };
        var target = new Argument<string?>("TO") { Description = "File or folder, or - for standard output. Default: here", Arity = ArgumentArity.ZeroOrOne };
        var cluster = new ClusterOptions();
        var command = new Command("get", "Get an object, a folder, or the outputs of a function") { source, target };
        cluster.AddTo(command);
        return runner.BindAsync(command, (parsed, call) => ClusterConnection.WithAsync(
            cluster.Read(parsed), call, connection => GetAsync(parsed.GetValue(source)!, parsed.GetValue(target) ?? "./", connection, call)));
    }

    private static async Task<Answer> GetAsync(string source, string target, ClusterConnection connection, Call call)
    {
        var downloads = ObjectPath.Is(source)
            ? await Downloads.OfObjectsAsync(ObjectPath.Of(source), target, connection, call.Cancellation).ConfigureAwait(false)
            : await Downloads.OfOutputsAsync(await connection.ServiceAsync(source, call.Cancellation).ConfigureAwait(false), target, connection, call.Cancellation).ConfigureAwait(false);
        if (downloads.IsEmpty)
        {
            return Answer.Invalid(new Diagnostic(CliCodes.NothingFound, DiagnosticSeverity.Error, $"There is nothing to get from '{source}'.") { Hint = "'continuo ls bucket/folder' shows what there is" });
        }

        var objects = await connection.ObjectsAsync(call.Cancellation).ConfigureAwait(false);
        if (target == StandardOutput)
        {
            return await ShowAsync(source, downloads, objects, call).ConfigureAwait(false);
        }

        var progress = new TransferProgress(call.Progress, downloads.Sum(download => download.Size));
        await Parallel.ForEachAsync(downloads, new ParallelOptions { MaxDegreeOfParallelism = AtTheSameTime, CancellationToken = call.Cancellation }, async (download, cancellation) =>
            await objects.GetAsync(download.Bucket, download.Key, download.File, progress.Of(download.Key), cancellation).ConfigureAwait(false)).ConfigureAwait(false);
        return new Answer(ExitCode.Done, [])
        {
            Members = writer => TransferDocument.Write(writer, downloads),
            Show = screen => TransferScreen.Show(screen, downloads),
            Line = TransferScreen.Line(downloads),
        };
    }

    private static async Task<Answer> ShowAsync(string source, ImmutableArray<Transfer> downloads, ObjectClient objects, Call call)
    {
        if (call.Verbosity.Json)
        {
            throw new UsageException("standard output ('-') and '--json' exclude each other");
        }

        if (downloads is not [var one])
        {
            throw new UsageException($"'-' takes one object, '{source}' has {downloads.Length}");
        }

        await objects.GetAsync(one.Bucket, one.Key, call.Surroundings.OutBytes, call.Cancellation).ConfigureAwait(false);
        return new Answer(ExitCode.Done, []);
    }
}
