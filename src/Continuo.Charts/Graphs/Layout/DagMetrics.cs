namespace Continuo.Charts.Graphs.Layout;

/// <summary>Sizes and distances of the drawing of a graph, in pixels.</summary>
internal static class DagMetrics
{
    public const double NodeGap = 18;
    public const double BoxPadding = 10;
    public const double LanePadding = 18;
    public const double LaneGap = 8;
    public const double TopMargin = 56;
    public const double ColumnMinimum = 96;
    public const double ColumnMaximum = 190;
    public const double GaugeHeight = 15;
    public const double TitleSize = 12;
    public const double SubtitleSize = 10.5;

    /// <summary>Least distance between lines that belong to different nodes.</summary>
    public const double LineGap = 6;

    public static double NodeHeight(bool subtitles) => subtitles ? 40 : 30;

    public static double HeaderHeight(GraphBox box) =>
        20 + 13 * box.Subtitles.Length + (box.Utilization is { } value && !double.IsNaN(value) ? GaugeHeight : 0) + 4;
}
