namespace Continuo.Placement.Systems;

using Continuo.Model;
using Continuo.Performance.Topology;
using Continuo.Placement.Rules;

/// <summary>Requests/s that reach components and partitions.</summary>
internal static class ArrivalRates
{
    /// <summary>Sources get the load; others the sum over their callers of probability × rate. Early exits do not reduce it.</summary>
    public static Dictionary<string, double> OfComponents(
        Application application, IEnumerable<string> order, LoadProfile load, bool ignoreImpossibleEdges)
    {
        var incoming = application.Dependencies.ToLookup(d => d.To, StringComparer.Ordinal);
        var sources = SourceComponents.Of(application, ignoreImpossibleEdges).ToHashSet(StringComparer.Ordinal);
        var rates = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var component in order)
        {
            rates[component] = sources.Contains(component)
                ? load.RateAt(component)
                : incoming[component].Sum(d => d.Probability * rates[d.From]);
        }

        return rates;
    }

    /// <summary>The first partition gets the rate of its component, each following one what does not exit before it.</summary>
    public static double[] OfPartitions(Deployment deployment, double componentRate, ExhaustedLoad exhausted)
    {
        var rates = new double[deployment.Partitions.Length];
        rates[0] = componentRate;
        for (var k = 1; k < rates.Length; k++)
        {
            var previous = rates[k - 1];
            rates[k] = previous > 0 || exhausted == ExhaustedLoad.Zero
                ? previous * (1 - deployment.Partitions[k - 1].EarlyExitProbability)
                : componentRate;
        }

        return rates;
    }
}
