namespace Continuo.Adaptation.Reports.Sections;

using Continuo.Adaptation.Days;
using Continuo.Charts.Axes;
using Continuo.Charts.Pages;
using Continuo.Charts.Plots;
using Continuo.Model;

/// <summary>Instances in use in each layer of devices and machines, a chart for each policy.</summary>
internal static class InstanceSection
{
    public static ReportSection Of(DayComparison comparison)
    {
        var layers = comparison.Setting.System.Continuum.Layers.Where(l => l.Kind != ResourceKind.Function).ToList();
        return new(
            "Instances in each layer",
            [
                .. comparison.Runs.Where(run => run.Policy != "static").Select(run => new ReportFigure(
                    new LineChart
                    {
                        Title = $"Instances in use, {run.Policy}",
                        Height = 180,
                        X = TimeAxis.Options,
                        Y = new AxisOptions { Title = "instances", Includes = [0] },
                        Series =
                        [
                            .. layers.Select((layer, i) => new Series(layer.Name, TimeAxis.Steps(run, p => Instances(layer, p.Placement)))
                            {
                                Shape = SeriesShape.Steps, Color = i + 1,
                            }),
                        ],
                    }.Draw())),
            ]);
    }

    private static int Instances(ComputationalLayer layer, Placement placement) => layer.Resources.Sum(resource =>
        placement.Components.SelectMany(c => c.Partitions).Where(p => p.Resource == resource.Name).Select(p => p.Instances).DefaultIfEmpty(0).Max());
}
