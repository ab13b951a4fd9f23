namespace Continuo.Cli.Inputs;

using Continuo.Files;
using Continuo.Model;

/// <summary>Reads a system from a description file or an application directory, whichever the path is.</summary>
internal static class AnyInputReader
{
    public static Outcome<SystemDescription> Read(string path) =>
        Directory.Exists(path) ? ReadDirectory(path) : SystemDescriptionReader.Read(path);

    public static Outcome<SystemDescription> ReadDirectory(string path) =>
        throw new Running.UsageException($"cannot read application directories such as '{path}' yet; use a system description");
}
