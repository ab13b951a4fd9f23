namespace Continuo.Functions.Running;

using System.Collections.Immutable;

/// <summary>The environment of a script: little of ours, and what it is given.</summary>
internal static class ScriptEnvironment
{
    private const string DefaultPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    private const string DefaultLanguage = "C.UTF-8";

    /// <summary>PATH and LANG of the server, a home and a folder for temporary files in the private folder.</summary>
    public static ImmutableSortedDictionary<string, string> In(PrivateFolder folder) =>
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
        {
            ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? DefaultPath,
            ["LANG"] = Environment.GetEnvironmentVariable("LANG") ?? DefaultLanguage,
            ["HOME"] = folder.Home,
            ["TMPDIR"] = folder.Temporary,
        });
}
