namespace Continuo.Adaptation.Calibration;

using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

using Continuo.Model;
using Continuo.Placement.Rules;

/// <summary>
/// Corrects the demands of a system by what is measured while it runs: a factor per component and kind of resource, inside bounds,
/// smoothed over control periods. What keeps wanting to leave the bounds is an alarm. What is missing, stale or too little
/// changes nothing, and is flagged.
/// </summary>
/// <remarks>
/// The factors belong to the kinds of resources that a component runs on when it is measured: what is slow on a device may be fast
/// on a virtual machine. Not for use by several threads at once.
/// </remarks>
public sealed class DemandCalibration
{
    private readonly DemandCalibrationOptions _options;
    private readonly Dictionary<(string Component, ResourceKind Kind), double> _factors = [];
    private readonly Dictionary<string, int> _outside = new(StringComparer.Ordinal);

    /// <summary>Nothing measured yet: all factors are 1.</summary>
    /// <param name="options">Bounds, smoothing, alarm.</param>
    /// <exception cref="ValidationException">An option is out of its range.</exception>
    public DemandCalibration(DemandCalibrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Validator.ValidateObject(options, new(options), validateAllProperties: true);
        _options = options;
    }

    /// <summary>The factor on the demands of a component on a kind of resource; 1 when nothing was measured there.</summary>
    /// <param name="component">The component.</param>
    /// <param name="kind">The kind of resource.</param>
    public double Factor(string component, ResourceKind kind) => _factors.GetValueOrDefault((component, kind), 1);

    /// <summary>The system with corrected demands.</summary>
    /// <param name="system">The system as it is described, without correction.</param>
    public SystemDescription Apply(SystemDescription system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return DemandCorrection.Apply(system, Factor);
    }

    /// <summary>Takes the measurements of a control period.</summary>
    /// <param name="system">The system as it is described, without correction.</param>
    /// <param name="rules">How response times follow from demands.</param>
    /// <param name="load">The load of the period.</param>
    /// <param name="placement">The placement of the period; it fits the system.</param>
    /// <param name="measurements">Measured response times, at most one per component.</param>
    /// <returns>What was made of it, for each component in the order of the application.</returns>
    public ImmutableArray<ComponentCalibration> Observe(
        SystemDescription system,
        EvaluationRules rules,
        LoadProfile load,
        Placement placement,
        IEnumerable<ResponseTimeMeasurement> measurements)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(placement);
        var measured = measurements.ToDictionary(m => m.Component, StringComparer.Ordinal);
        var placed = new PlacedDemands(system, rules, load, placement, Factor);
        var uses = placed.Components.Select(c => Use(measured.GetValueOrDefault(c), placed.NetworkSeconds(c))).ToImmutableArray();
        var seconds = placed.Components.Select((c, i) =>
            uses[i] == MeasurementUse.Used ? measured[c].MeanSeconds - placed.NetworkSeconds(c) : double.NaN).ToArray();
        var findings = placed.Invert(seconds);
        return
        [
            .. placed.Components.Select((component, i) => uses[i] == MeasurementUse.Used && double.IsFinite(findings[i]) && findings[i] > 0
                ? Take(component, placed.Kinds(component), findings[i])
                : Skip(component, placed.Kinds(component), uses[i] == MeasurementUse.Used ? MeasurementUse.Impossible : uses[i])),
        ];
    }

    private MeasurementUse Use(ResponseTimeMeasurement? measurement, double networkSeconds) => measurement switch
    {
        null => MeasurementUse.Missing,
        _ when measurement.Age > _options.OldestMeasurement => MeasurementUse.Stale,
        _ when measurement.Requests < _options.FewestRequests => MeasurementUse.TooFewRequests,
        _ when !(double.IsFinite(measurement.MeanSeconds) && measurement.MeanSeconds > networkSeconds) => MeasurementUse.Impossible,
        _ => MeasurementUse.Used,
    };

    private ComponentCalibration Take(string component, ImmutableArray<ResourceKind> kinds, double finding)
    {
        var bounded = Math.Clamp(finding, _options.LeastFactor, _options.MostFactor);
        foreach (var kind in kinds)
        {
            // Half and twice are equally far from 1: factors are smoothed by their logarithms.
            _factors[(component, kind)] = Math.Exp(
                ((1 - _options.Smoothing) * Math.Log(Factor(component, kind))) + (_options.Smoothing * Math.Log(bounded)));
        }

        var outside = bounded == finding ? 0 : _outside.GetValueOrDefault(component) + 1;
        _outside[component] = outside;
        return new ComponentCalibration(
            component, MeasurementUse.Used, Factor(component, kinds[0]), finding, outside, outside >= _options.PeriodsToAlarm);
    }

    private ComponentCalibration Skip(string component, ImmutableArray<ResourceKind> kinds, MeasurementUse use)
    {
        var outside = _outside.GetValueOrDefault(component);
        return new ComponentCalibration(
            component, use, kinds.IsEmpty ? 1 : Factor(component, kinds[0]), null, outside, outside >= _options.PeriodsToAlarm);
    }
}
