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

    private static string Real(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return Path.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
    }
}
