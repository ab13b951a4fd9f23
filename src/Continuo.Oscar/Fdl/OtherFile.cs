namespace Continuo.Oscar.Fdl;

using Continuo.Files;
using Continuo.Files.Documents;

/// <summary>Says of a file that is no functions file what it is instead.</summary>
internal static class OtherFile
{
    /// <summary>Reports a directory; a functions file is a file.</summary>
    /// <returns>Whether it is one.</returns>
    public static bool IsDirectory(string path, DiagnosticList diagnostics)
    {
        if (!Directory.Exists(path))
        {
            return false;
        }

        diagnostics.Error(DiagnosticCodes.NotAFunctionsFile, new(path, 0, 0), $"'{path}' is a directory, not a functions file.", "'continuo place solve' takes an application directory");
        return true;
    }

    /// <summary>Reports a file that holds something else.</summary>
    /// <returns>Whether it does, so that nothing else of it need be read.</returns>
    public static bool IsMeant(string path, MappingNode root, DiagnosticList diagnostics)
    {
        if (root.Find("functions") is { Value: not ScalarNode })
        {
            return false;
        }

        var (what, hint) = Of(path, root);
        if (what is not null)
        {
            diagnostics.Error(DiagnosticCodes.NotAFunctionsFile, root.Position, $"This is {what}, not a functions file.", hint);
        }

        return what is not null;
    }

    private static (string? What, string? Hint) Of(string path, MappingNode root) =>
        root.Find("oscar") is not null ? ("a file whose 'oscar' stands beside 'functions' instead of below it", "indent all lines from 'oscar' on by two more spaces")
        : root.Find("script") is not null && root.Find("name") is not null ? ("the definition of one function", "put it below 'functions:', 'oscar:', '- local:'")
        : root.Find("System") is { Value: MappingNode } ? ("a file of an application directory", "'continuo validate DIRECTORY' checks it with the others")
        : InputFile.Recognise(path).Value?.Kind switch
        {
            InputKind.SystemDescription => ("a system description", "'continuo place solve' takes it"),
            InputKind.Solution => ("a solution", "'continuo place evaluate --placement' takes it"),
            InputKind.LoadProfile => ("a load profile", "'continuo adapt simulate --profile' takes it"),
            _ => (null, null),
        };
}
