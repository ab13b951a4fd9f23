namespace Continuo.Cli.Inputs;

using Continuo.Files;
using Continuo.Model;

/// <summary>Reads a system from a description file or an application directory, whichever the path is.</summary>
internal static class AnyInputReader
{
    public static Outcome<SystemDescription> Read(string path) =>
        Directory.Exists(path) ? ApplicationDirectoryReader.Read(path) : SystemDescriptionReader.Read(path);
}
