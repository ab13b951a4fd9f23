namespace Continuo.Cli.Running;

using System.Collections.Immutable;

using Continuo.Files;
using Continuo.Model;

/// <summary>Where a command writes a file that was asked for; never over an input.</summary>
internal static class OutputTarget
{
    /// <summary>Refuses a target that is one of the inputs, or a file of an application directory.</summary>
    /// <exception cref="UsageException">The target is refused.</exception>
    public static void Check(string option, string? target, params ReadOnlySpan<string?> inputs)
    {
        if (target is null)
        {
            return;
        }

        var full = Real(target);
        foreach (var input in inputs)
        {
            if (input is null)
            {
                continue;
            }

            var real = Real(input);
            if (full == real)
            {
                throw new UsageException(Directory.Exists(full) ? $"{option} '{target}' is a directory" : $"{option} '{target}' is an input; inputs are never changed");
            }

            if (File.Exists(full) && full.StartsWith(real + "/", StringComparison.Ordinal) && InputFile.Recognise(target).Value is not { Kind: InputKind.Solution })
            {
                throw new UsageException($"{option} '{target}' is a file of the application; inputs are never changed");
            }
        }
    }

    /// <summary>Writes a file whole or not at all.</summary>
    /// <returns>Why it was not written, if it was not.</returns>
    public static ImmutableArray<Diagnostic> Write(string? target, Func<string> text)
    {
        if (target is null)
        {
            return [];
        }

        try
        {
            OutputFile.Write(target, text());
            return [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return
            [
                new Diagnostic(CliCodes.OutputNotWritten, DiagnosticSeverity.Error, $"The file cannot be written: {exception.Message}")
                {
                    Position = new SourcePosition(target, 0, 0),
                },
            ];
        }
    }

    /// <summary>Refuses two files that are one.</summary>
    /// <exception cref="UsageException">They are the same.</exception>
    public static void CheckDifferent((string Name, string? Target) first, (string Name, string? Target) second)
    {
        if (first.Target is not null && second.Target is not null && Real(first.Target) == Real(second.Target))
        {
            throw new UsageException($"{first.Name} and {second.Name} name the same file '{second.Target}'");
        }
    }

    /// <summary>The path without symbolic links, also where a folder on the way is one.</summary>
    private static string Real(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var target = Path.Exists(full) || new FileInfo(full).LinkTarget is not null ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName : null;
        return target is not null && target != full ? Real(target)
            : Path.GetDirectoryName(full) is { } folder ? Path.Combine(Real(folder), Path.GetFileName(full))
            : full;
    }
}
