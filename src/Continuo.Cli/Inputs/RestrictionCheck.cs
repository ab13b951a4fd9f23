namespace Continuo.Cli.Inputs;

using System.Collections.Immutable;

using Continuo.Cli.Options;
using Continuo.Cli.Running;
using Continuo.Files;
using Continuo.Model;
using Continuo.Placement;

/// <summary>Pins, forbidden resources and budget, checked against the system.</summary>
internal static class RestrictionCheck
{
    public static Outcome<PlacementRestrictions> Of(SearchArguments search, SystemDescription system)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var pins = search.Pins.Select(pin => Pin(pin, system, found)).ToImmutableArray();
        var forbidden = search.Forbidden.Select(name => Forbidden(name, system, found)).ToImmutableArray();
        var restrictions = new PlacementRestrictions { Pins = pins, Forbidden = forbidden, Budget = search.Budget };
        return new Outcome<PlacementRestrictions>(found.Count > 0 ? null : restrictions, found.ToImmutable());
    }

    private static Pin Pin(Pin pin, SystemDescription system, ImmutableArray<Diagnostic>.Builder found)
    {
        var component = system.Application.Components.FirstOrDefault(c => c.Name == pin.Component);
        if (component is null)
        {
            found.Add(Unknown(
                CliCodes.PinUnknownComponent, $"--pin: the system has no component '{pin.Component}'.", pin.Component,
                system.Application.Components.Select(c => c.Name)));
            return pin;
        }

        var partitions = component.Deployments.SelectMany(d => d.Partitions).Select(p => p.Name).ToList();
        if (pin.Partition is { } partition && !partitions.Contains(partition))
        {
            found.Add(Unknown(CliCodes.PinUnknownPartition, $"--pin: component '{pin.Component}' has no partition '{partition}'.", partition, partitions));
            return pin;
        }

        return Target(pin, component, system, found);
    }

    private static Pin Target(Pin pin, Component component, SystemDescription system, ImmutableArray<Diagnostic>.Builder found)
    {
        var deployments = pin.Partition is null ? component.Deployments.Select(d => d.Name).ToList() : [];
        if (deployments.Contains(pin.Target))
        {
            return pin;
        }

        var layer = system.Continuum.Layers.FirstOrDefault(l => l.Name.Equals(pin.Target, StringComparison.OrdinalIgnoreCase));
        var resources = layer is null ? [pin.Target] : layer.Resources.Select(r => r.Name).ToList();
        if (layer is null && ResourceNames(system).All(name => name != pin.Target))
        {
            found.Add(Unknown(
                CliCodes.PinUnknownTarget, $"--pin: the system has no resource, layer or deployment '{pin.Target}'.", pin.Target,
                [.. deployments, .. PlaceNames(system)]));
        }
        else if (!system.Candidates.Any(c =>
            c.Component == pin.Component && (pin.Partition is null || c.Partition == pin.Partition) && resources.Contains(c.Resource)))
        {
            var subject = pin.Partition is null ? pin.Component : $"{pin.Component}/{pin.Partition}";
            found.Add(new Diagnostic(CliCodes.PinNotACandidate, DiagnosticSeverity.Error, $"--pin: '{subject}' cannot run on '{pin.Target}': it is none of its candidates.")
            {
                Hint = $"candidates are {string.Join(", ", Candidates(pin, system))}",
            });
        }

        return layer is null ? pin : pin with { Target = layer.Name };
    }

    private static string Forbidden(string name, SystemDescription system, ImmutableArray<Diagnostic>.Builder found)
    {
        if (ResourceNames(system).Contains(name))
        {
            return name;
        }

        if (system.Continuum.Layers.FirstOrDefault(l => l.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } layer)
        {
            return layer.Name;
        }

        found.Add(Unknown(CliCodes.ForbidUnknownName, $"--forbid: the system has no resource or layer '{name}'.", name, PlaceNames(system)));
        return name;
    }

    private static Diagnostic Unknown(string code, string message, string name, IEnumerable<string> known)
    {
        var names = known.ToList();
        return new Diagnostic(code, DiagnosticSeverity.Error, message)
        {
            Hint = Suggestion.For(name, names) ?? $"there are {string.Join(", ", names.Take(12))}{(names.Count > 12 ? " …" : "")}",
        };
    }

    private static IEnumerable<string> Candidates(Pin pin, SystemDescription system) => system.Candidates
        .Where(c => c.Component == pin.Component && (pin.Partition is null || c.Partition == pin.Partition))
        .Select(c => c.Resource).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> ResourceNames(SystemDescription system) =>
        system.Continuum.Layers.SelectMany(l => l.Resources).Select(r => r.Name);

    private static IEnumerable<string> PlaceNames(SystemDescription system) =>
        ResourceNames(system).Concat(system.Continuum.Layers.Select(l => l.Name));
}
