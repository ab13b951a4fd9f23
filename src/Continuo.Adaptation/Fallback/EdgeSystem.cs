namespace Continuo.Adaptation.Fallback;

using System.Collections.Immutable;

using Continuo.Model;

/// <summary>The part of a system that runs without a cloud.</summary>
internal static class EdgeSystem
{
    /// <summary>Components that wait: without a deployment that fits on edge devices, or called by none that runs.</summary>
    public static ImmutableArray<string> Waiting(SystemDescription system)
    {
        var edge = system.Continuum.Layers
            .Where(layer => layer.Kind == ResourceKind.Edge).SelectMany(layer => layer.Resources).Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
        var hosted = system.Candidates.Where(c => edge.Contains(c.Resource)).Select(c => (c.Component, c.Partition)).ToHashSet();
        var able = system.Application.Components
            .Where(c => c.Deployments.Any(d => d.Partitions.All(p => hosted.Contains((c.Name, p.Name)))))
            .Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var callers = system.Application.Dependencies.ToLookup(d => d.To, d => d.From, StringComparer.Ordinal);
        var running = able.Where(name => !callers.Contains(name)).ToHashSet(StringComparer.Ordinal);
        while (able.FirstOrDefault(name => !running.Contains(name) && callers[name].Any(running.Contains)) is { } next)
        {
            running.Add(next);
        }

        return [.. system.Application.Components.Select(c => c.Name).Where(name => !running.Contains(name))];
    }

    /// <summary>The system without components; limits of paths that lead through them are left out.</summary>
    public static SystemDescription Without(SystemDescription system, ImmutableArray<string> waiting)
    {
        if (waiting.IsEmpty)
        {
            return system;
        }

        var gone = waiting.ToHashSet(StringComparer.Ordinal);
        return system with
        {
            Application = system.Application with
            {
                Components = [.. system.Application.Components.Where(c => !gone.Contains(c.Name))],
                Dependencies = [.. system.Application.Dependencies.Where(d => !gone.Contains(d.From) && !gone.Contains(d.To))],
            },
            Candidates = [.. system.Candidates.Where(c => !gone.Contains(c.Component))],
            Requirements = new Requirements(
                [.. system.Requirements.Local.Where(l => !gone.Contains(l.Component))],
                [.. system.Requirements.Global.Where(g => !g.Components.Any(gone.Contains))]),
        };
    }
}
