namespace Continuo.Adaptation.Policies.Utilization;

using System.Globalization;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.RunTime;

/// <summary>
/// The utilisation heuristic that run-time placement is compared with in the literature: places never change, and the instances of
/// each edge device and virtual machine follow its utilisation at the new load, without a look at response times. No code of it is
/// published; the rule is reconstructed from the published descriptions and plots.
/// </summary>
public sealed class UtilizationPolicy : IAdaptationPolicy
{
    private const int MostRounds = 1_000;
    private readonly PolicySetting _setting;
    private readonly UtilizationBand _band;

    /// <summary>Prepares the policy.</summary>
    /// <param name="setting">What is operated.</param>
    /// <param name="band">The band.</param>
    /// <exception cref="ArgumentOutOfRangeException">The band is empty or outside of 0 … 1.</exception>
    public UtilizationPolicy(PolicySetting setting, UtilizationBand band)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(band);
        if (!(band.Lower >= 0 && band.Lower < band.Upper && band.Upper <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(band), $"{band.Lower} … {band.Upper} is no band of utilisations");
        }

        (_setting, _band) = (setting, band);
    }

    /// <inheritdoc/>
    public string Name => string.Create(
        CultureInfo.InvariantCulture,
        $"uheur:{100 * _band.Lower:0.##}-{100 * _band.Upper:0.##}{(_band.Increase is null ? "" : $":{100 * _band.Decrease:0.##}-{100 * _band.Increase:0.##}")}{(_band.UntilInside ? ":inside" : "")}");

    /// <inheritdoc/>
    public Decision Decide(ControlPoint point, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(point);
        if (point.RequestsPerSecond is not { } rate || !double.IsFinite(rate) || rate < 0)
        {
            return new Decision(point.Seconds, DecisionCause.NoMeasurement, point.Current);
        }

        var evaluator = new PlacementEvaluator(_setting.System, LoadProfile.Of(rate), _setting.Rules);
        var counts = Counts(evaluator.Evaluate(point.Current));
        var placement = new Placement(
        [
            .. point.Current.Components.Select(c => c with
            {
                Partitions = [.. c.Partitions.Select(p => counts.TryGetValue(p.Resource, out var count) ? p with { Instances = count } : p)],
            }),
        ]);
        var changes = PlacementChanges.Between(_setting.System, point.Current, placement);
        return new Decision(
            point.Seconds, changes.IsEmpty ? DecisionCause.NothingBetter : DecisionCause.UtilizationBand, changes.IsEmpty ? point.Current : placement)
        {
            MeasuredLoad = rate,
            PlannedLoad = rate,
            Changes = changes,
        };
    }

    private Dictionary<string, int> Counts(Evaluation evaluation)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var server in _setting.System.Continuum.Layers.SelectMany(l => l.Resources).OfType<Server>())
        {
            if (evaluation.Resources.FirstOrDefault(r => r.Resource == server.Name) is { Instances: > 0, Utilization: { } utilization } used)
            {
                counts[server.Name] = Scaled(used.Instances, utilization * used.Instances, Available(server));
            }
        }

        return counts;
    }

    /// <summary>Edge devices cannot be added beyond those of the start; virtual machines can.</summary>
    private int Available(Server server) => server is EdgeDevice
        ? _setting.Initial.Components.SelectMany(c => c.Partitions).Where(p => p.Resource == server.Name).Select(p => p.Instances).DefaultIfEmpty(0).Max()
        : server.AvailableInstances;

    /// <summary>The next number of instances for this many busy ones.</summary>
    private int Scaled(int instances, double busy, int available)
    {
        for (var round = 0; round < (_band.UntilInside ? MostRounds : 1); round++)
        {
            var utilization = busy / instances;
            var next = utilization > _band.Upper ? Up(instances) : utilization < _band.Lower ? Down(instances) : instances;
            next = Math.Clamp(next, 1, Math.Max(1, available));

            // Between two counts of which one is above and one below the band, the safe one is kept.
            if (next == instances || (round > 0 && next < instances && busy / next > _band.Upper))
            {
                break;
            }

            instances = next;
        }

        return instances;
    }

    private int Up(int instances) => _band.Increase is { } share ? (int)Math.Ceiling(instances * (1 + share)) : instances + 1;

    private int Down(int instances) => _band.Decrease is { } share ? (int)Math.Floor(instances * (1 - share)) : instances - 1;
}
