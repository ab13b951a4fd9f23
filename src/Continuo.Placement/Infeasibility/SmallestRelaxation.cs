namespace Continuo.Placement.Infeasibility;

using Continuo.Placement.Problem;

/// <summary>
/// The smallest change of limits with which a placement exists. Every placement found gives the value it attains, so the
/// search halves the interval between a refuted and an attained value, and ends when nothing below the attained one is left.
/// </summary>
internal sealed class SmallestRelaxation(CompiledProblem problem, FeasibilityQuestions questions)
{
    private const double Precision = 1e-7;
    private const double CoarsePrecision = 1e-5;

    /// <summary>Seconds that every finite time keeps, and an infinite one does not: where only that helps, no value does.</summary>
    private const double Endless = 1e100;

    /// <summary>Smallest value of one limit, the others as they are; null when none does; false when that is not known.</summary>
    public bool TryOfLimit(int limit, out double? value)
    {
        var seconds = ProblemVariants.Limits(problem);
        seconds[limit] = Endless;
        value = null;
        return questions.IsFeasible(ProblemVariants.WithLimits(problem, seconds)) switch
        {
            null => false,
            false => true,
            _ => (value = OfLimit(limit)) is not null,
        };
    }

    private double? OfLimit(int limit)
    {
        var seconds = ProblemVariants.Limits(problem);
        var low = seconds[limit];
        return Search(low, Endless, value =>
        {
            seconds[limit] = value;
            return questions.IsFeasible(ProblemVariants.WithLimits(problem, seconds), out var placement) == true
                ? problem.Borderline.Time(placement!, limit)
                : null;
        });
    }

    /// <summary>Smallest factor on all limits; null when none does.</summary>
    public double? OfAll() => Search(1, Endless, factor =>
    {
        // A limit of 0 grows by no factor; one that does not exist stays so.
        double[] seconds = [.. problem.Limits.Select(l => l.Seconds * factor)];
        return questions.IsFeasible(ProblemVariants.WithLimits(problem, seconds), out var placement) == true
            ? Attained(placement!)
            : null;
    });

    /// <summary>The smallest factor with which this placement keeps all limits, also after rounding.</summary>
    private double Attained(PlacementState placement)
    {
        var factor = 0.0;
        for (var l = 0; l < problem.Limits.Length; l++)
        {
            var limit = problem.Limits[l].Seconds;
            if (double.IsInfinity(limit))
            {
                continue;
            }

            var time = problem.Borderline.Time(placement, l);
            factor = Math.Max(factor, time / limit);
            while (limit * factor < time)
            {
                factor = Math.BitIncrement(factor);
            }
        }

        return factor;
    }

    private static double? Search(double refuted, double start, Func<double, double?> attain)
    {
        if (attain(start) is not { } attained)
        {
            return null;
        }

        while (attained - refuted > CoarsePrecision * attained)
        {
            var middle = attained > 4 * refuted ? Math.Sqrt(attained * refuted) : (attained + refuted) / 2;
            if (attain(middle) is { } lower)
            {
                attained = Math.Min(lower, middle);
            }
            else
            {
                refuted = middle;
            }
        }

        // What is left below the attained value is searched by falling values: each placement jumps to what it attains.
        while (attain(attained * (1 - Precision)) is { } better && better < attained)
        {
            attained = better;
        }

        return attained;
    }
}
