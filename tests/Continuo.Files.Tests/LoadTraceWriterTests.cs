namespace Continuo.Files.Tests;

using CsCheck;

using Continuo.Model;

public class LoadTraceWriterTests
{
    private static readonly Gen<(double Step, double Load)> Rows = Gen.Select(Gen.Double[0.5, 1000], Gen.Double[0, 100]);

    [Fact]
    public void Write_ThenRead_GivesTheSameProfile() => Check.Sample(
        Gen.Select(Rows.List[1, 20], Gen.Double[0.5, 1000]),
        (rows, last) =>
        {
            var points = new List<LoadTracePoint>();
            var time = 0.0;
            foreach (var (step, load) in rows)
            {
                points.Add(new LoadTracePoint(time, load));
                time += step;
            }

            var trace = new LoadTrace([.. points], points[^1].Seconds + last);

            var read = LoadTraceReader.ReadText(LoadTraceWriter.Write(trace), "x.csv").Value!;

            read.EndSeconds.ShouldBe(trace.EndSeconds, 1e-6);
            foreach (var point in points)
            {
                read.RateAt(point.Seconds).ShouldBe(point.RequestsPerSecond);
            }

            read.MeanRate(0, trace.EndSeconds).ShouldBe(trace.MeanRate(0, trace.EndSeconds), 1e-6);
        });
}
