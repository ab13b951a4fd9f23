namespace Continuo.Placement.Tests.Golden;

using System.Collections.Immutable;
using System.Text.Json;
using Continuo.Model;

/// <summary>Placements as the golden files record them.</summary>
internal static class GoldenAssignments
{
    /// <summary>Component → deployment and partitions (the shape of the SPACE4AI-D golden files).</summary>
    public static Placement Nested(JsonElement assignment) => new(
        [.. assignment.EnumerateObject().Select(c => new ComponentPlacement(
            c.Name,
            c.Value.GetProperty("deployment").GetString()!,
            [.. c.Value.GetProperty("partitions").EnumerateArray().Select(Partition)]))]);

    /// <summary>One entry per partition (the shape of the SPACE4AI-R golden files).</summary>
    public static Placement Flat(JsonElement assignments) => new(
        [.. assignments.EnumerateArray()
            .GroupBy(a => a.GetProperty("component").GetString()!, StringComparer.Ordinal)
            .Select(g => new ComponentPlacement(
                g.Key, g.First().GetProperty("deployment").GetString()!, [.. g.Select(Partition)]))]);

    /// <summary>A number that may be written as a string or as null.</summary>
    public static double Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => double.NaN,
        JsonValueKind.String => value.GetString() switch
        {
            "inf" or "Infinity" => double.PositiveInfinity,
            "nan" => double.NaN,
            var text => double.Parse(text!),
        },
        _ => value.GetDouble(),
    };

    public static void ShouldEqual(double actual, JsonElement expected, string what)
    {
        var number = Number(expected);
        if (double.IsFinite(number))
        {
            actual.ShouldBe(number, 1e-9 * Math.Max(1, Math.Abs(number)), what);
        }
        else
        {
            actual.ShouldBe(number, what);
        }
    }

    private static PartitionPlacement Partition(JsonElement p) => new(
        p.GetProperty("partition").GetString()!,
        p.GetProperty("resource").GetString()!,
        p.TryGetProperty("number", out var n) && n.ValueKind == JsonValueKind.Number ? n.GetInt32() : 1);
}
