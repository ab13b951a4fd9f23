namespace Continuo.Adaptation.Calibration;

/// <summary>
/// From response times back to demands. On a server that is shared (processor sharing, R = D / (1 − U)) a slow component makes
/// the others slow, so the demands of all have to be found together.
/// </summary>
/// <remarks>
/// By Little's law the requests on an instance are S = Σ λ·R / n over its measured partitions, and with x = R·(1 − U) their
/// demands give a utilisation of (1 − U)·S; with U₀ from the partitions that are not measured U = (U₀ + S) / (1 + S), which is below
/// 1 whatever was measured. Where a component has partitions in several places, its time is shared out in proportion to what the
/// model says, and the utilisations and shares are found by iteration; with one partition each, the first round is exact.
/// </remarks>
internal sealed class DemandInversion(CalibratedPart[] parts, int components, int servers)
{
    private const int MostRounds = 500;
    private const double Precision = 1e-13;

    private readonly double[] _utilization = new double[servers];
    private readonly double[] _requests = new double[servers];
    private readonly double[] _unit = new double[components];

    /// <summary>Finds the factors on the demands that explain the measured times.</summary>
    /// <param name="seconds">Mean time in partitions by component, without network; NaN when it is not measured.</param>
    /// <param name="factors">Factors by component; those of measured ones are replaced by what is found.</param>
    public void Solve(ReadOnlySpan<double> seconds, Span<double> factors)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var change = Utilize(seconds, factors);
            Share(seconds, factors);
            if (round > 0 && change < Precision)
            {
                return;
            }
        }
    }

    /// <summary>The factor of each measured component, given the utilisations.</summary>
    private void Share(ReadOnlySpan<double> seconds, Span<double> factors)
    {
        Array.Clear(_unit);
        foreach (ref readonly var part in parts.AsSpan())
        {
            _unit[part.Component] += part.Reach * Stretched(part);
        }

        for (var c = 0; c < factors.Length; c++)
        {
            if (!double.IsNaN(seconds[c]))
            {
                factors[c] = seconds[c] / _unit[c];
            }
        }
    }

    /// <summary>The utilisations, given how the measured times are shared out.</summary>
    /// <returns>The largest change of one.</returns>
    private double Utilize(ReadOnlySpan<double> seconds, ReadOnlySpan<double> factors)
    {
        var others = new double[_utilization.Length];
        Array.Clear(_requests);
        foreach (ref readonly var part in parts.AsSpan())
        {
            if (part.Server < 0)
            {
                continue;
            }

            if (double.IsNaN(seconds[part.Component]))
            {
                others[part.Server] += factors[part.Component] * part.Seconds * part.Rate / part.Instances;
            }
            else
            {
                _requests[part.Server] += part.Rate * ShareOf(part, seconds) / part.Instances;
            }
        }

        var change = 0.0;
        for (var s = 0; s < others.Length; s++)
        {
            var utilization = Math.Min((others[s] + _requests[s]) / (1 + _requests[s]), MostUtilized);
            change = Math.Max(change, Math.Abs(utilization - _utilization[s]));
            _utilization[s] = utilization;
        }

        return change;
    }

    /// <summary>The part of the measured time of its component that a partition takes per visit.</summary>
    private double ShareOf(in CalibratedPart part, ReadOnlySpan<double> seconds)
    {
        var all = 0.0;
        foreach (ref readonly var other in parts.AsSpan())
        {
            all += other.Component == part.Component ? other.Reach * Stretched(other) : 0;
        }

        return seconds[part.Component] * Stretched(part) / all;
    }

    private double Stretched(in CalibratedPart part) =>
        part.Server < 0 ? part.Seconds : part.Seconds / (1 - _utilization[part.Server]);

    /// <summary>Partitions that are not measured may be assumed to overload a server; the measured ones show that they do not.</summary>
    private const double MostUtilized = 0.999;
}
