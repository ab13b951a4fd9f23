namespace Continuo.Simulation.Compilation;

using Continuo.Model;

/// <summary>Requests/s that reach components, and the work they bring, in the mean.</summary>
internal static class OfferedLoad
{
    /// <summary>Rates by component: sources get the load, others the sum over their callers of probability × rate.</summary>
    public static double[] Rates(CompiledSystem system, LoadProfile load)
    {
        var rates = new double[system.Components.Length];
        var callers = new int[rates.Length];
        foreach (var edge in system.Edges.SelectMany(e => e))
        {
            callers[edge.Target]++;
        }

        var ready = new Queue<int>(system.Sources);
        foreach (var source in system.Sources)
        {
            rates[source] = load.RateAt(system.Components[source].Name);
        }

        while (ready.TryDequeue(out var component))
        {
            foreach (var edge in system.Edges[component])
            {
                rates[edge.Target] += edge.Probability * rates[component];
                if (--callers[edge.Target] == 0 && !system.Sources.Contains(edge.Target))
                {
                    ready.Enqueue(edge.Target);
                }
            }
        }

        return rates;
    }

    /// <summary>Whether every server, and every function with a limit of instances, gets less work than it can do.</summary>
    public static bool IsStable(Chain[] chains, double[] rates, double concurrency)
    {
        var work = new Dictionary<int, double>();
        var capacity = new Dictionary<int, double>();
        var functionsAreStable = true;
        foreach (var chain in chains)
        {
            var rate = rates[chain.Component];
            foreach (var stage in chain.Stages)
            {
                if (stage.Servers is { } servers)
                {
                    work[stage.Resource] = work.GetValueOrDefault(stage.Resource) + (rate * stage.MeanSeconds);
                    capacity[stage.Resource] = servers.Active;
                }
                else if (stage.Pool is not null)
                {
                    functionsAreStable &= rate * stage.MeanSeconds < concurrency;
                }

                rate *= 1 - stage.ExitProbability;
            }
        }

        return functionsAreStable && work.All(w => w.Value < capacity[w.Key]);
    }
}
