namespace Continuo.Cli.Commands.Functions;

using System.CommandLine;
using System.Globalization;

using Continuo.Cli.Connections;
using Continuo.Cli.Documents;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Oscar.Objects;

/// <summary><c>continuo ls</c>: buckets and objects.</summary>
internal static class ListCommand
{
    public static Command Create(CommandRunner runner)
    {
        var place = new Argument<string?>("PLACE") { Description = "bucket, or bucket/beginning of keys. Default: the buckets", Arity = ArgumentArity.ZeroOrOne };
        var cluster = new ClusterOptions();
        var command = new Command("ls", "List the buckets, or the objects of one") { place };
        cluster.AddTo(command);
        return runner.BindAsync(command, (parsed, call) => ClusterConnection.WithAsync(
            cluster.Read(parsed), call, connection => parsed.GetValue(place) is { } given ? ObjectsAsync(ObjectPath.Of(given), connection, call) : BucketsAsync(connection, call)));
    }

    private static async Task<Answer> BucketsAsync(ClusterConnection connection, Call call)
    {
        var objects = await connection.ObjectsAsync(call.Cancellation).ConfigureAwait(false);
        var buckets = await objects.BucketsAsync(call.Cancellation).ConfigureAwait(false);
        return new Answer(ExitCode.Done, [])
        {
            Members = writer => ListDocument.WriteBuckets(writer, buckets),
            Show = screen =>
            {
                foreach (var bucket in buckets)
                {
                    screen.Line(bucket);
                }
            },
            Line = Figures.Count(buckets.Length, "bucket"),
        };
    }

    private static async Task<Answer> ObjectsAsync(ObjectPath place, ClusterConnection connection, Call call)
    {
        var objects = await connection.ObjectsAsync(call.Cancellation).ConfigureAwait(false);
        var found = new List<ObjectEntry>();
        await foreach (var entry in objects.ListAsync(place.Bucket, place.Key, call.Cancellation).ConfigureAwait(false))
        {
            found.Add(entry);
        }

        var line = $"{Figures.Count(found.Count(entry => !entry.IsFolder), "object")}, {Figures.Bytes(found.Sum(entry => entry.Size))}";
        return new Answer(ExitCode.Done, [])
        {
            Members = writer => ListDocument.WriteObjects(writer, found),
            Show = screen => Show(screen, found, line),
            Line = line,
        };
    }

    private static void Show(Screen screen, List<ObjectEntry> found, string line)
    {
        screen.Line(line);
        if (found.Count > 0)
        {
            screen.Table(["object", ">size", "written"], found.Select(entry => (string[])
            [
                $"{entry.Bucket}/{entry.Key}",
                entry.IsFolder ? "" : Figures.Bytes(entry.Size),
                entry.Modified?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? Figures.None,
            ]));
        }
    }
}
