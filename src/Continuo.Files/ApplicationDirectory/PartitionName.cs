namespace Continuo.Files;

using System.Globalization;
using System.Text.RegularExpressions;

/// <summary>Takes names such as <c>face-blur_partitionX_2</c> and <c>partition1_2</c> apart.</summary>
/// <param name="Component">Component; empty in a bare partition name.</param>
/// <param name="Split">Number of the split; <see langword="null"/> for any (<c>X</c>).</param>
/// <param name="Segment">Number of the segment, from 1.</param>
internal sealed partial record PartitionName(string Component, int? Split, int Segment)
{
    public static PartitionName? Parse(string name)
    {
        var match = Form.Match(name);
        return match.Success
            ? new PartitionName(
                match.Groups["component"].Value,
                match.Groups["split"].Value == "X" ? null : int.Parse(match.Groups["split"].ValueSpan, CultureInfo.InvariantCulture),
                int.Parse(match.Groups["segment"].ValueSpan, CultureInfo.InvariantCulture))
            : null;
    }

    [GeneratedRegex(@"\A((?<component>.+)_)?partition(?<split>X|[1-9][0-9]{0,3})_(?<segment>[1-9][0-9]{0,3})\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form { get; }
}
