namespace Continuo.Cli.Inputs;

using Continuo.Cli.Options;
using Continuo.Files;
using Continuo.Model;

/// <summary>Reads what a placement command works on.</summary>
internal static class PlacementInputReader
{
    public static Outcome<PlacementInput> Read(SystemArguments arguments) => Read(arguments, out _);

    /// <summary>Reads, and gives the system even when the load is wrong, so that the rest can be checked too.</summary>
    /// <param name="arguments">What was asked for.</param>
    /// <param name="described">The system, if it is valid.</param>
    /// <param name="otherwise">The load when none is given; without it that is an error.</param>
    public static Outcome<PlacementInput> Read(SystemArguments arguments, out SystemDescription? described, LoadProfile? otherwise = null)
    {
        var path = arguments.SystemFile ?? arguments.ApplicationDirectory!;
        var system = arguments.SystemFile is null ? ApplicationDirectoryReader.Read(path) : SystemDescriptionReader.Read(path);
        described = system.Value;
        if (!system.Succeeded)
        {
            return new Outcome<PlacementInput>(null, system.Diagnostics);
        }

        var load = arguments.Load is null && system.Value.Load is null && otherwise is not null
            ? new Outcome<LoadProfile>(otherwise, [])
            : LoadCheck.Of(arguments.Load, system.Value, path);
        return new Outcome<PlacementInput>(
            load.Succeeded ? new PlacementInput(system.Value, load.Value, arguments.Rules, path) : null,
            [.. system.Diagnostics, .. load.Diagnostics]);
    }
}
