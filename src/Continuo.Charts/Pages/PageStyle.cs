namespace Continuo.Charts.Pages;

/// <summary>The style of a report page; the colours are those of <see cref="Svg.StyleSheet"/>.</summary>
internal static class PageStyle
{
    /// <summary>Width that the column of text has for pictures, in pixels; wider ones stand out into the margins.</summary>
    public const double Measure = 920;

    public const string Sheet = """
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%}
        body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 "Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans","Noto Sans",system-ui,sans-serif}
        main{max-width:1018px;margin:0 auto;padding:40px 32px 48px}
        h1{font-size:1.75rem;line-height:1.2;font-weight:600;margin:0;letter-spacing:-.01em;overflow-wrap:anywhere}
        h2{font-size:1.2rem;line-height:1.3;font-weight:600;margin:0 0 8px;overflow-wrap:anywhere}
        p{max-width:72ch;margin:0 0 12px;overflow-wrap:anywhere}
        .subtitle{color:var(--muted);margin:6px 0 0}
        section{margin-top:44px}
        .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;margin:28px 0 0}
        .card{background:var(--surface);border:1px solid var(--grid);border-radius:4px;padding:12px 16px}
        .card dt{color:var(--muted);font-size:.8125rem}
        .card dd{margin:0}
        .card .value{font-size:1.625rem;line-height:1.3;font-weight:600;font-variant-numeric:tabular-nums}
        .card .words{font-size:1.25rem;line-height:1.69}
        .card .unit{font-size:.9375rem;font-weight:400;color:var(--muted)}
        .card .note{font-size:.8125rem;color:var(--muted)}
        figure{margin:16px 0 24px}
        figcaption{color:var(--muted);font-size:.875rem;max-width:80ch;margin-top:8px}
        .scroll{overflow-x:auto;background:var(--surface);border:1px solid var(--grid);border-radius:4px;padding:16px;margin:0 0 16px}
        figure .scroll{margin-top:0;margin-bottom:0}
        .scroll:focus-visible,pre:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
        .scroll svg.picture{display:block;width:100%;height:auto}
        .wide .scroll{width:min(100vw - 64px,var(--width));margin-left:calc(50% - min(100vw - 64px,var(--width))/2)}
        table{border-collapse:collapse;font-size:.9375rem;min-width:100%}
        caption{text-align:left;color:var(--muted);font-size:.875rem;padding-bottom:8px}
        th,td{text-align:left;padding:6px 20px 6px 0;vertical-align:baseline;font-weight:400}
        thead th{color:var(--muted);font-size:.8125rem;font-weight:600;border-bottom:1px solid var(--axis);white-space:nowrap}
        tbody tr{border-bottom:1px solid var(--grid)}
        tbody tr:last-child{border-bottom:0}
        .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        .sentence{min-width:18ch}
        .short{white-space:nowrap}
        th:last-child,td:last-child{padding-right:0}
        .status{display:inline-flex;align-items:baseline;gap:6px}
        .chart.sign{flex:none;position:relative;top:1px}
        .kept{color:var(--kept)}.close{color:var(--close)}.broken{color:var(--broken);font-weight:600}
        .quiet{color:var(--muted)}
        .findings{list-style:none;margin:0 0 16px;padding:0;background:var(--surface);border:1px solid var(--grid);border-radius:4px}
        .findings li{padding:10px 16px;border-bottom:1px solid var(--grid);overflow-wrap:anywhere}
        .findings li:last-child{border-bottom:0}
        code,pre{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.875em}
        pre{overflow-x:auto;background:var(--surface);border:1px solid var(--grid);border-radius:4px;padding:12px 16px;margin:0 0 16px}
        footer{margin-top:56px;padding-top:16px;border-top:1px solid var(--grid);color:var(--muted);font-size:.875rem}
        footer code{overflow-wrap:anywhere}
        @media (max-width:640px){main{padding:24px 16px 32px}.scroll{padding:12px}section{margin-top:32px}.cards{grid-template-columns:repeat(auto-fit,minmax(130px,1fr))}.wide .scroll{width:auto;margin-left:0}}
        @media print{body{background:none;font-size:11pt}main{max-width:none;padding:0}figure,.card,.findings li,tr{break-inside:avoid}h2{break-after:avoid}
        .scroll{overflow:visible;border:0;padding:0}.wide .scroll{width:auto;margin-left:0}.scroll svg.picture{min-width:0!important}}

        """;
}
