namespace Continuo.Cli.Commands.Functions;

using System.Collections.Immutable;

using Continuo.Cli.Connections;
using Continuo.Cli.Running;
using Continuo.Model;

/// <summary>Finds the files that are meant, and the objects that they become.</summary>
internal static class Uploads
{
    /// <summary>A file keeps its name; the files of a folder keep their paths inside it.</summary>
    /// <exception cref="FailureException">A file is not there, or there is none at all.</exception>
    public static ImmutableArray<Transfer> Of(IEnumerable<string> paths, ObjectPath folder)
    {
        ImmutableArray<Transfer> uploads = [.. paths.SelectMany(path => Of(path, folder))];
        return uploads.IsEmpty
            ? throw new FailureException(new Diagnostic(CliCodes.NothingToSend, DiagnosticSeverity.Error, "There is no file to put: the folders are empty."))
            : uploads;
    }

    private static IEnumerable<Transfer> Of(string path, ObjectPath folder) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => One(file, Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/'), folder))
        : File.Exists(path) ? [One(path, Path.GetFileName(path), folder)]
        : throw new FailureException(new Diagnostic(CliCodes.NothingToSend, DiagnosticSeverity.Error, $"There is no file '{path}'.") { Position = new SourcePosition(path, 0, 0) });

    private static Transfer One(string file, string relative, ObjectPath folder) => new(file, folder.Bucket, folder.Under(relative), new FileInfo(file).Length);
}
