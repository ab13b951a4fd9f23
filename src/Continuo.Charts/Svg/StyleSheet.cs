namespace Continuo.Charts.Svg;

using System.Collections.Immutable;
using System.Text;

/// <summary>
/// The colours and the classes of charts. Hues are those of Okabe and Ito, darkened for white and lightened for black,
/// so that people who do not see all colours tell them apart; texts reach a contrast of 4.5 : 1 in both schemes.
/// </summary>
public static class StyleSheet
{
    private const string Fonts = "\"Segoe UI\",Roboto,\"Helvetica Neue\",Arial,\"Liberation Sans\",\"Noto Sans\",system-ui,sans-serif";

    private static readonly ImmutableArray<(string Name, string Light, string Dark)> Colors =
    [
        ("page", "#f7f7f5", "#14171a"), ("surface", "#ffffff", "#1b1f23"), ("lane", "#f4f5f4", "#20252a"),
        ("panel", "#e9ecee", "#2a3037"), ("ink", "#1b2126", "#e8eaec"),
        ("muted", "#566069", "#a9b2ba"), ("grid", "#e4e7e9", "#2d343a"), ("axis", "#858e96", "#77818b"),
        ("edge", "#67727d", "#939da7"), ("accent", "#005f9e", "#7cbcf5"),
        ("kept", "#00728c", "#4fb6cc"), ("close", "#8f5d00", "#e3b341"), ("broken", "#b3301c", "#ff8a70"),
        ("c1", "#0067a8", "#69b1f0"), ("c2", "#c24e0a", "#f2905a"), ("c3", "#00795a", "#45c19b"), ("c4", "#a0457f", "#e093c4"),
        ("c5", "#a87400", "#e2b54c"), ("c6", "#3c93c6", "#9ad8ff"), ("c7", "#6a737c", "#aab3bb"), ("c8", "#5a4a9c", "#b3a6f0"),
    ];

    /// <summary>The custom properties and the classes, for a page.</summary>
    public static string Variables { get; } =
        Scheme(light: true) + "@media (prefers-color-scheme:dark){" + Scheme(light: false) + "}" + Classes(name => $"var(--{name})", all: true);

    /// <summary>The classes with the colours themselves, for a file: some viewers know neither custom properties nor schemes.</summary>
    internal static string Resolved { get; } =
        Classes(name => Colors.First(color => color.Name == name).Light, all: true)
        + "@media (prefers-color-scheme:dark){" + Classes(name => Colors.First(color => color.Name == name).Dark, all: false) + "}";

    private static string Scheme(bool light) =>
        ":root{color-scheme:light dark;" + string.Concat(Colors.Select(color => $"--{color.Name}:{(light ? color.Light : color.Dark)};")) + "}";

    private static string Classes(Func<string, string> color, bool all)
    {
        var sheet = new StringBuilder();
        sheet.Append($".chart text{{fill:{color("ink")}}}");
        foreach (var name in (string[])["surface", "lane", "panel", "muted", "kept", "close", "broken", "axis", "edge"])
        {
            sheet.Append($".chart .c-{name}{{fill:{color(name)}}}");
        }

        foreach (var name in (string[])["kept", "close", "broken", "grid", "axis", "edge", "ink"])
        {
            sheet.Append($".chart .c-{name}-line{{stroke:{color(name)}}}");
        }

        for (var i = 1; i <= 8; i++)
        {
            var hue = color($"c{i}");
            sheet.Append($".chart .c-fill-{i}{{fill:{hue}}}.chart .c-line-{i}{{stroke:{hue}}}");
        }

        sheet.Append($".chart .c-halo{{stroke:{color("surface")}}}.chart .c-outline{{stroke:{color("surface")}}}");
        sheet.Append($".chart .c-box{{fill:{color("panel")};stroke:{color("axis")}}}");
        sheet.Append($".chart .c-node{{fill:{color("surface")};stroke:{color("axis")}}}");
        sheet.Append($".chart .c-link:hover .c-edge-line{{stroke:{color("accent")}}}.chart .c-link:hover .c-head{{fill:{color("accent")}}}");
        return all ? sheet.Append(Shapes).ToString() : sheet.ToString();
    }

    private const string Shapes =
        ".chart text{font-family:" + Fonts + ";font-size:12px;font-variant-numeric:tabular-nums}"
        + ".chart .c-title{font-size:14px;font-weight:600}.chart .c-bold{font-weight:600}"
        + ".chart .c-small{font-size:11px}.chart .c-tiny{font-size:10.5px}"
        + ".chart .c-end{text-anchor:end}.chart .c-middle{text-anchor:middle}"
        + ".chart .c-halo{paint-order:stroke;stroke-width:3.5px;stroke-linejoin:round}"
        + ".chart .c-outline{stroke-width:1px}"
        + ".chart .c-series{fill:none;stroke-width:2px;stroke-linejoin:round;stroke-linecap:round}"
        + ".chart .c-band{fill-opacity:.2}.chart .c-hair{stroke-width:1px}.chart .c-strong{stroke-width:2px}"
        + ".chart .c-dashed{stroke-dasharray:5 4;stroke-linecap:butt}.chart .c-limit{stroke-width:1.5px;stroke-dasharray:2 3}"
        + ".chart .c-open{fill:none}.chart .c-link path{fill:none}.chart .c-link .c-hit{stroke:transparent;stroke-width:9px}";
}
