namespace Continuo.Experiments.Utilization;

using System.Collections.Immutable;

using Continuo.Experiments.Profiles;
using Continuo.Model;

/// <summary>The 16 loads of the use cases as corners at equal distances, with straight lines between them.</summary>
internal static class UtilizationLoad
{
    /// <summary>Time between two control points.</summary>
    public const double PeriodSeconds = 450;

    private const int PeriodsBetweenCorners = 12;

    /// <summary>A trace with one rate for each control period; 22.6 hours.</summary>
    public static LoadTrace Of(double peak)
    {
        var corners = UseCase.ProfilePercent;
        var points = ImmutableArray.CreateBuilder<LoadTracePoint>();
        for (var k = 0; k <= (corners.Count - 1) * PeriodsBetweenCorners; k++)
        {
            var (corner, part) = (k / PeriodsBetweenCorners, k % PeriodsBetweenCorners / (double)PeriodsBetweenCorners);
            var percent = part == 0 ? corners[corner] : ((1 - part) * corners[corner]) + (part * corners[corner + 1]);
            points.Add(new LoadTracePoint(k * PeriodSeconds, percent / 100 * peak));
        }

        return new LoadTrace(points.ToImmutable(), points.Count * PeriodSeconds);
    }
}
