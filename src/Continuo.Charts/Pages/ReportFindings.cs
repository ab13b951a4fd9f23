namespace Continuo.Charts.Pages;

using System.Collections.Immutable;
using Continuo.Charts.Markup;
using Continuo.Charts.Svg;

/// <summary>A list of findings.</summary>
/// <param name="Findings">The findings in the order in which they are shown.</param>
public sealed record ReportFindings(ImmutableArray<ReportFinding> Findings) : ReportBlock
{
    internal override Element Draw() => Findings.IsEmpty
        ? Element.Of("p").Class("quiet").Text("Nothing to report.")
        : Element.Of("ul").Class("findings").Add(Findings.Select(Item));

    private static Element Item(ReportFinding finding)
    {
        var (standing, word) = finding.Level switch
        {
            FindingLevel.Error => (Standing.Broken, "error"),
            FindingLevel.Warning => (Standing.Close, "warning"),
            _ => (Standing.None, "note"),
        };
        var head = Element.Of("div").Add(standing == Standing.None
            ? Element.Of("span").Class("status quiet").Text(word)
            : Element.Of("span").Class($"status {StandingMark.ClassOf(standing)}").Add(StatusLine.Sign(standing), Element.Of("span").Text(word)));
        head = finding.Code.Length > 0 ? head.Text(" ").Add(Element.Of("code").Text(finding.Code)) : head;
        head = finding.Location.Length > 0 ? head.Text(" ").Add(Element.Of("code").Class("quiet").Text(finding.Location)) : head;
        var item = Element.Of("li").Add(head, Element.Of("div").Text(finding.Message));
        return finding.Hint.Length > 0 ? item.Add(Element.Of("div").Class("quiet").Text(finding.Hint)) : item;
    }
}
