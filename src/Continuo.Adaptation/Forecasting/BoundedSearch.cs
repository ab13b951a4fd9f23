namespace Continuo.Adaptation.Forecasting;

/// <summary>
/// Finds a minimum inside a unit box by trying a step along each axis, both ways, and halving the step when none helps
/// (compass search; Kolda, Lewis, Torczon, SIAM Review 45, 2003). Needs no derivative, and reaches the faces of the box exactly.
/// </summary>
internal static class BoundedSearch
{
    private const double FirstStep = 0.25;
    private const double LastStep = 1.0 / 256;

    /// <summary>Searches from a point, which becomes the best one found.</summary>
    /// <param name="point">Coordinates in 0 … 1.</param>
    /// <param name="objective">What is to be small.</param>
    /// <param name="goodEnough">A value at which to stop.</param>
    /// <returns>The value there.</returns>
    public static double Minimise(double[] point, Func<double[], double> objective, double goodEnough)
    {
        var best = objective(point);
        for (var step = FirstStep; step >= LastStep && best > goodEnough;)
        {
            var improved = false;
            for (var axis = 0; axis < point.Length; axis++)
            {
                improved |= Along(point, axis, step, objective, ref best) || Along(point, axis, -step, objective, ref best);
            }

            step = improved ? step : step / 2;
        }

        return best;
    }

    private static bool Along(double[] point, int axis, double step, Func<double[], double> objective, ref double best)
    {
        var before = point[axis];
        point[axis] = Math.Clamp(before + step, 0, 1);
        if (point[axis] != before && objective(point) is var value && value < best)
        {
            best = value;
            return true;
        }

        point[axis] = before;
        return false;
    }
}
