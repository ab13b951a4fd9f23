namespace Continuo.Functions.Supervision;

using System.Collections.Immutable;
using Continuo.Functions.Native;

/// <summary>The files that a script left in its output folder.</summary>
internal static class OutputTree
{
    /// <summary>All of them in the order of their names.</summary>
    /// <remarks>
    /// A link to a file of the folder counts as that file. A link that leads outside, or to a folder, is left out, and so
    /// is what is no file at all: a pipe would be waited for without end.
    /// </remarks>
    /// <param name="folder">Output folder; nothing of the script runs any more.</param>
    /// <param name="log">Is told of what is left out.</param>
    public static ImmutableArray<OutputEntry> Read(string folder, SupervisorLog log)
    {
        if (FileKinds.Of(folder) != FileKind.Folder)
        {
            log.Warn($"The script removed the folder '{folder}'.");
            return [];
        }

        var entries = new List<OutputEntry>();
        Add(FileKinds.RealPathOf(folder)!, "", entries, log);
        entries.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return [.. entries];
    }

    private static void Add(string root, string prefix, List<OutputEntry> entries, SupervisorLog log)
    {
        foreach (var path in Directory.EnumerateFileSystemEntries(Path.Combine(root, prefix)))
        {
            var name = prefix + Path.GetFileName(path);
            switch (FileKinds.Of(path))
            {
                case FileKind.Regular:
                    entries.Add(new OutputEntry(name, path));
                    break;
                case FileKind.Folder:
                    Add(root, name + "/", entries, log);
                    break;
                case FileKind.Link when TargetInside(root, path) is { } target:
                    entries.Add(new OutputEntry(name, target));
                    break;
                case FileKind.Link:
                    log.Warn($"Skipping '{name}': the link does not lead to a file of the output folder.");
                    break;
                case null:
                    log.Warn($"Skipping '{name}': its name is no UTF-8.");
                    break;
                default:
                    log.Warn($"Skipping '{name}': it is no regular file.");
                    break;
            }
        }
    }

    private static string? TargetInside(string root, string link) =>
        FileKinds.RealPathOf(link) is { } target
        && target.StartsWith(root + "/", StringComparison.Ordinal)
        && FileKinds.Of(target) == FileKind.Regular
            ? target
            : null;
}
