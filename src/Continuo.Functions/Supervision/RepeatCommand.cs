namespace Continuo.Functions.Supervision;

using System.Collections.Immutable;

using Continuo.Oscar.Services;

/// <summary>Writes the command by which a person repeats a try by hand.</summary>
internal static class RepeatCommand
{
    private const string OutputFolder = "\"$PWD/out\"";
    private const string TokenName = "OSCAR_SERVICE_TOKEN";

    // They are those of the folder of the try, which is gone by then.
    private static readonly ImmutableHashSet<string> OfFolder = ["HOME", "TMPDIR", "TMP_INPUT_DIR", "TMP_OUTPUT_DIR", "INPUT_FILE_PATH"];

    /// <summary>A command for a folder that holds the script as <c>script.sh</c>, and the input under its own name.</summary>
    /// <param name="environment">Environment of the try.</param>
    /// <param name="secrets">Names of variables that are not shown, but taken from the shell of the person.</param>
    /// <param name="interpreter">What runs the script.</param>
    public static string Of(ImmutableSortedDictionary<string, string> environment, IEnumerable<string> secrets, ScriptInterpreter interpreter)
    {
        var hidden = secrets.Append(TokenName).ToHashSet(StringComparer.Ordinal);
        var variables = environment.Where(v => !OfFolder.Contains(v.Key)).Select(v => $"{v.Key}={(hidden.Contains(v.Key) ? $"\"${v.Key}\"" : Quote(v.Value))}");
        var paths = new List<string> { "HOME=\"$PWD\"", "TMP_INPUT_DIR=\"$PWD\"", $"TMP_OUTPUT_DIR={OutputFolder}" };
        if (environment.TryGetValue("INPUT_FILE_PATH", out var input))
        {
            paths.Add($"INPUT_FILE_PATH=\"$PWD\"/{Quote(Path.GetFileName(input))}");
        }

        return $"mkdir -p {OutputFolder} && env -i {string.Join(' ', variables.Concat(paths))} {string.Join(' ', interpreter.Command("script.sh").Select(Word))}";
    }

    private static string Word(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || "/._-+=".Contains(c, StringComparison.Ordinal)) ? text : Quote(text);

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''")}'";
}
