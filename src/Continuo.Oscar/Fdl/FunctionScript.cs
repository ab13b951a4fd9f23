namespace Continuo.Oscar.Fdl;

using Continuo.Files;
using Continuo.Files.Documents;
using Continuo.Oscar.Services;

/// <summary>The script of a function, whose path is relative to the functions file.</summary>
internal sealed class FunctionScript(RecordReader record, string folder)
{
    /// <summary>Longest path that systems take; anything longer is no path.</summary>
    private const int LongestPath = 4096;

    /// <summary>The text, with line feeds only; <see langword="null"/> when there is none.</summary>
    public string? Read()
    {
        if (record.Required("script") is not { } entry || Scalars.Text(entry.Value, $"'script' of {record.Subject}", record.Diagnostics) is not { } path)
        {
            return null;
        }

        if (path.Contains('\n', StringComparison.Ordinal) || path.StartsWith("#!", StringComparison.Ordinal) || path.Length > LongestPath)
        {
            record.Diagnostics.Error(
                DiagnosticCodes.ScriptInline, entry.Value.Position, $"'script' of {record.Subject} is a path to a file; this looks like the script itself.",
                "write it to a file beside this one, and give the name of that file");
            return null;
        }

        return Text(path, entry);
    }

    private string? Text(string path, MappingEntry entry)
    {
        var found = new DiagnosticList();
        var text = DocumentText.Read(Path.Combine(folder, path), DocumentLimits.Default, found);
        if (text is null)
        {
            var reason = File.Exists(Path.Combine(folder, path)) ? $"The script '{path}' cannot be read." : $"There is no script '{path}'.";
            record.Diagnostics.Error(DiagnosticCodes.ScriptUnreadable, entry.Value.Position, reason, "the path counts from the folder of the functions file; the script is UTF-8 text");
        }
        else if (string.IsNullOrWhiteSpace(text))
        {
            record.Diagnostics.Error(DiagnosticCodes.ScriptUnreadable, entry.Value.Position, $"The script '{path}' is empty.");
        }
        else
        {
            CheckFirstLine(path, text.TrimStart('\uFEFF'), entry);
        }

        return text?.TrimStart('\uFEFF').ReplaceLineEndings("\n");
    }

    private void CheckFirstLine(string path, string text, MappingEntry entry)
    {
        var interpreter = ScriptInterpreter.Of(text);
        if (text.StartsWith("#!", StringComparison.Ordinal) && text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) + 1).EndsWith("\r\n"))
        {
            record.Diagnostics.Info(
                DiagnosticCodes.WindowsLineEnds, entry.Value.Position, $"The script '{path}' has the line ends of Windows, also in '{interpreter.Line}'; it runs without them.");
        }

        if (interpreter.SplitLine is { } split)
        {
            record.Diagnostics.Warning(
                DiagnosticCodes.InterpreterMissing, entry.Value.Position,
                $"The script '{path}' begins with '{interpreter.Line}', but 'env' would look for one program called '{interpreter.Argument}': its jobs would fail.",
                $"write '{split}'");
        }
        else if (interpreter.Missing(Environment.GetEnvironmentVariable("PATH") ?? "") is { } missing)
        {
            record.Diagnostics.Warning(
                DiagnosticCodes.InterpreterMissing, entry.Value.Position,
                Path.IsPathRooted(interpreter.Path)
                    ? $"The script '{path}' begins with '{interpreter.Line}', but '{missing}' is not on this machine: its jobs would fail here."
                    : $"The script '{path}' begins with '{interpreter.Line}', but the interpreter needs an absolute path: its jobs would fail.",
                Path.IsPathRooted(interpreter.Path) ? "install it, or name another one in the first line" : $"such as #!/usr/bin/env {Path.GetFileName(interpreter.Path)}");
        }
    }
}
