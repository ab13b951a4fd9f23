namespace Continuo.Cli.Commands.Functions;

using System.Collections.Immutable;

using Continuo.Cli.Connections;
using Continuo.Cli.Running;
using Continuo.Model;
using Continuo.Oscar.Objects;
using Continuo.Oscar.Services;

/// <summary>Finds the objects that are meant, and the files that they become.</summary>
internal static class Downloads
{
    /// <summary>An object, or all that lie in a folder.</summary>
    /// <exception cref="FailureException">A key leads out of the target.</exception>
    public static async Task<ImmutableArray<Transfer>> OfObjectsAsync(ObjectPath path, string target, ClusterConnection connection, CancellationToken cancellation)
    {
        var objects = await connection.ObjectsAsync(cancellation).ConfigureAwait(false);
        var folder = path.Key.Length == 0 || path.Key.EndsWith('/') ? path.Key : path.Key + "/";
        var inside = ImmutableArray.CreateBuilder<Transfer>();
        await foreach (var entry in objects.ListAsync(path.Bucket, path.Key, cancellation).ConfigureAwait(false))
        {
            if (entry.Key == path.Key && !entry.IsFolder)
            {
                return [IsFolder(target) ? Of(entry, target, Path.GetFileName(entry.Key)) : Of(entry, Path.GetDirectoryName(target) ?? "", Path.GetFileName(target))];
            }

            if (!entry.IsFolder && entry.Key.StartsWith(folder, StringComparison.Ordinal))
            {
                inside.Add(Of(entry, target, entry.Key[folder.Length..]));
            }
        }

        return inside.ToImmutable();
    }

    /// <summary>All that lies in the output folders of a function.</summary>
    /// <exception cref="FailureException">A key leads out of the target.</exception>
    public static async Task<ImmutableArray<Transfer>> OfOutputsAsync(ServiceDefinition service, string target, ClusterConnection connection, CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<Transfer>();
        foreach (var output in service.Output.Where(output => output.IsLocal))
        {
            found.AddRange(await OfObjectsAsync(new ObjectPath(output.Bucket, output.KeyPrefix), target, connection, cancellation).ConfigureAwait(false));
        }

        return [.. found.DistinctBy(transfer => transfer.File)];
    }

    private static bool IsFolder(string target) => target.EndsWith('/') || Directory.Exists(target);

    /// <summary>Keys may be anything, also <c>../../.profile</c>; files stay in the folder.</summary>
    private static Transfer Of(ObjectEntry entry, string folder, string relative)
    {
        var root = Path.GetFullPath(folder.Length == 0 ? "." : folder);
        var full = Path.GetFullPath(Path.Combine(root, relative));
        return full.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? new Transfer(Path.Combine(folder, relative), entry.Bucket, entry.Key, entry.Size)
            : throw new FailureException(new Diagnostic(CliCodes.NothingFound, DiagnosticSeverity.Error, $"The key '{entry.Key}' leads out of '{root}' and is not fetched."));
    }
}
