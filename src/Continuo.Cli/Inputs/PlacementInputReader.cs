namespace Continuo.Cli.Inputs;

using Continuo.Cli.Options;
using Continuo.Cli.Running;
using Continuo.Files;
using Continuo.Model;

/// <summary>Reads what a placement command works on.</summary>
internal static class PlacementInputReader
{
    public static Outcome<PlacementInput> Read(SystemArguments arguments)
    {
        var path = arguments.SystemFile ?? arguments.ApplicationDirectory!;
        var system = arguments.SystemFile is null ? ReadDirectory(path) : SystemDescriptionReader.Read(path);
        if (!system.Succeeded)
        {
            return new Outcome<PlacementInput>(null, system.Diagnostics);
        }

        var load = LoadCheck.Of(arguments.Load, system.Value, path);
        return new Outcome<PlacementInput>(
            load.Succeeded ? new PlacementInput(system.Value, load.Value, arguments.Rules, path) : null,
            [.. system.Diagnostics, .. load.Diagnostics]);
    }

    private static Outcome<SystemDescription> ReadDirectory(string path) =>
        throw new UsageException($"cannot read application directories such as '{path}' yet; use --system FILE");
}
