namespace Continuo.Cli.Running;

/// <summary>Options may be spelt with underscores, as in the older tools.</summary>
internal static class OptionSpelling
{
    /// <summary>The arguments with <c>--application_dir</c> turned into <c>--application-dir</c>; values stay as they are.</summary>
    public static string[] WithHyphens(IReadOnlyList<string> arguments)
    {
        var result = arguments.ToArray();
        for (var i = 0; i < result.Length && result[i] != "--"; i++)
        {
            result[i] = WithHyphens(result[i]);
        }

        return result;
    }

    private static string WithHyphens(string argument)
    {
        if (!argument.StartsWith("--", StringComparison.Ordinal))
        {
            return argument;
        }

        var end = argument.IndexOfAny(['=', ':']);
        end = end < 0 ? argument.Length : end;
        return argument[..end].Replace('_', '-') + argument[end..];
    }
}
