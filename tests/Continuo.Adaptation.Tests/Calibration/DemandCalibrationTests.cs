namespace Continuo.Adaptation.Tests.Calibration;

using System.Collections.Immutable;

using CsCheck;

using Continuo.Adaptation.Calibration;
using Continuo.Adaptation.Tests.Forecasting;
using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Rules;

public sealed class DemandCalibrationTests
{
    private static readonly LoadProfile Load = LoadProfile.Of(1);

    private static readonly SystemDescription Shared = new SmallSystem()
        .With("c1", ("Cam", 0.2)).With("c2", ("VM1", 0.3)).With("c3", ("VM1", 0.25)).Build();

    private static readonly Placement SharedPlacement = SmallSystem.Place(Shared, "c1=Cam*1", "c2=VM1*1", "c3=VM1*1");

    private static readonly SystemDescription Mixed = new SmallSystem()
        .With("c1", ("Cam", 0.2))
        .With("c2", [("s1", [("h1", 0.25, [("Cam", 0.15)]), ("h2", 0, [("VM1", 0.3)])])])
        .With("c3", ("VM1", 0.2))
        .With("c4", ("Fn", 0.4)).Build();

    private static readonly Placement MixedPlacement = SmallSystem.Place(Mixed, "c1=Cam*1", "c2=Cam*1,VM1*1", "c3=VM1*1", "c4=Fn");

    [Fact]
    public void Observe_OneComponentAlone_InvertsTheFormula()
    {
        // R = D/(1 − λD) = 0.5 at λ = 1 gives D = R/(1 + λR) = 1/3.
        var found = Calibrate(Shared, SharedPlacement, new ResponseTimeMeasurement("c1", 0.5, 1000));

        found[0].Use.ShouldBe(MeasurementUse.Used);
        found[0].Finding!.Value.ShouldBe(1 / 3.0 / 0.2, 1e-12);
    }

    [Fact]
    public void Observe_PredictedTimes_ChangeNothing()
    {
        foreach (var (system, placement) in ((SystemDescription, Placement)[])[(Shared, SharedPlacement), (Mixed, MixedPlacement)])
        {
            foreach (var component in Calibrate(system, placement, Truth(system, placement, _ => 1)))
            {
                component.Finding!.Value.ShouldBe(1, 1e-8);
                component.Factor.ShouldBe(1, 1e-8);
            }
        }
    }

    [Fact]
    public void Observe_TimesOfOtherDemands_FindsThemAll() => Check.Sample(
        Gen.Double[0.6, 1.4].Array[4],
        factors =>
        {
            var truth = Truth(Mixed, MixedPlacement, component => factors[component[1] - '1']);

            var found = Calibrate(Mixed, MixedPlacement, truth);

            for (var i = 0; i < factors.Length; i++)
            {
                found[i].Finding!.Value.ShouldBe(factors[i], 1e-6);
            }
        },
        iter: 300);

    [Fact]
    public void Observe_OneOfTwoOnAServer_BlamesTheMeasuredOne()
    {
        var truth = Truth(Shared, SharedPlacement, component => component == "c2" ? 1.3 : 1);

        var found = Calibrate(Shared, SharedPlacement, truth[1]);

        found[1].Finding!.Value.ShouldBe(1.3, 1e-9);
        found[2].Use.ShouldBe(MeasurementUse.Missing);
        found[2].Factor.ShouldBe(1);
    }

    [Fact]
    public void Observe_NoisyPeriods_ComeToTheTrueDemand()
    {
        var calibration = new DemandCalibration(new DemandCalibrationOptions { Smoothing = 0.1 });
        var noise = new RandomNoise(2);
        var truth = Truth(Shared, SharedPlacement, component => component == "c1" ? 1.25 : 0.8);
        for (var period = 0; period < 200; period++)
        {
            var noisy = truth.Select(m => m with { MeanSeconds = m.MeanSeconds * (1 + (0.05 * noise.Next())) });
            calibration.Observe(Shared, EvaluationRules.Continuo, Load, SharedPlacement, noisy);
        }

        calibration.Factor("c1", ResourceKind.Edge).ShouldBe(1.25, 0.05);
        calibration.Factor("c2", ResourceKind.VirtualMachine).ShouldBe(0.8, 0.05);
        calibration.Factor("c2", ResourceKind.Edge).ShouldBe(1);
    }

    [Fact]
    public void Apply_AfterCalibration_PredictsWhatWasMeasured()
    {
        var calibration = new DemandCalibration(new DemandCalibrationOptions { Smoothing = 1 });
        var truth = Truth(Mixed, MixedPlacement, component => component == "c2" ? 1.4 : component == "c4" ? 1.7 : 0.9);

        calibration.Observe(Mixed, EvaluationRules.Continuo, Load, MixedPlacement, truth);

        var predicted = Evaluate(calibration.Apply(Mixed), MixedPlacement);
        foreach (var measurement in truth)
        {
            predicted.Components.Single(c => c.Component == measurement.Component).ResponseTimeSeconds.ShouldBe(measurement.MeanSeconds, 1e-6);
        }
    }

    [Fact]
    public void Observe_FarOutside_IsBoundedAndAnAlarmAfterThreePeriods()
    {
        var calibration = new DemandCalibration(new DemandCalibrationOptions { Smoothing = 1 });
        var alarms = Enumerable.Range(0, 4)
            .Select(_ => Observe(calibration, Shared, SharedPlacement, new ResponseTimeMeasurement("c1", 9, 1000))[0])
            .ToList();

        alarms.Select(found => found.Alarm).ShouldBe([false, false, true, true]);
        alarms[0].Factor.ShouldBe(2);

        var back = Observe(calibration, Shared, SharedPlacement, new ResponseTimeMeasurement("c1", 0.25, 1000))[0];
        back.Alarm.ShouldBeFalse();
        back.PeriodsOutside.ShouldBe(0);
    }

    [Theory]
    [InlineData(0.5, 29, 0, MeasurementUse.TooFewRequests)]
    [InlineData(0.5, 1000, 901, MeasurementUse.Stale)]
    [InlineData(double.NaN, 1000, 0, MeasurementUse.Impossible)]
    [InlineData(-1, 1000, 0, MeasurementUse.Impossible)]
    [InlineData(0, 1000, 0, MeasurementUse.Impossible)]
    public void Observe_UnusableMeasurement_ChangesNothingAndSaysWhy(double seconds, long requests, double age, MeasurementUse use)
    {
        var found = Calibrate(Shared, SharedPlacement, new ResponseTimeMeasurement("c1", seconds, requests, TimeSpan.FromSeconds(age)))[0];

        found.Use.ShouldBe(use);
        found.Factor.ShouldBe(1);
        found.Finding.ShouldBeNull();
    }

    [Fact]
    public void Observe_LessThanTheNetwork_IsImpossible() =>
        Calibrate(Mixed, MixedPlacement, new ResponseTimeMeasurement("c2", 0.0001, 1000))[1].Use.ShouldBe(MeasurementUse.Impossible);

    [Fact]
    public void Observe_OverloadedByTheModel_FindsWhatMakesItPossible()
    {
        // By the demands of the file VM1 would be overloaded at 2/s (U = 1.1); the measurements say that it answers.
        var calibration = new DemandCalibration(new DemandCalibrationOptions());
        ResponseTimeMeasurement[] measured = [new("c2", 0.6, 500), new("c3", 0.5, 500)];

        var found = calibration.Observe(Shared, EvaluationRules.Continuo, LoadProfile.Of(2), SharedPlacement, measured);

        // S = 2·0.6 + 2·0.5 = 2.2, U = 2.2/3.2, D = R·(1 − U).
        found[1].Finding!.Value.ShouldBe(0.6 * (1 - (2.2 / 3.2)) / 0.3, 1e-9);
        found[2].Finding!.Value.ShouldBe(0.5 * (1 - (2.2 / 3.2)) / 0.25, 1e-9);
    }

    private static ResponseTimeMeasurement[] Truth(SystemDescription system, Placement placement, Func<string, double> factor)
    {
        var evaluation = Evaluate(DemandCorrection.Apply(system, (component, _) => factor(component)), placement);
        return [.. system.Application.Components.Select(c =>
            new ResponseTimeMeasurement(c.Name, evaluation.Components.Single(e => e.Component == c.Name).ResponseTimeSeconds, 1000))];
    }

    private static Evaluation Evaluate(SystemDescription system, Placement placement) =>
        new PlacementEvaluator(system, Load, EvaluationRules.Continuo).Evaluate(placement);

    private static ImmutableArray<ComponentCalibration> Calibrate(SystemDescription system, Placement placement, params ResponseTimeMeasurement[] measurements) =>
        Observe(new DemandCalibration(new DemandCalibrationOptions()), system, placement, measurements);

    private static ImmutableArray<ComponentCalibration> Observe(
        DemandCalibration calibration, SystemDescription system, Placement placement, params ResponseTimeMeasurement[] measurements) =>
        calibration.Observe(system, EvaluationRules.Continuo, Load, placement, measurements);
}
