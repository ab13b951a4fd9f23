namespace Continuo.Adaptation.Days;

using System.Collections.Immutable;

using Continuo.Model;

/// <summary>A trace cut into control periods; the last may be shorter.</summary>
internal static class ControlPeriods
{
    public static ImmutableArray<ControlPeriod> Of(LoadTrace trace, double seconds)
    {
        var periods = ImmutableArray.CreateBuilder<ControlPeriod>();
        for (var k = 0; k * seconds < trace.EndSeconds * (1 - 1e-12); k++)
        {
            var (from, to) = (k * seconds, Math.Min((k + 1) * seconds, trace.EndSeconds));
            periods.Add(new ControlPeriod(from, to, trace.MeanRate(from, to)));
        }

        return periods.ToImmutable();
    }
}
