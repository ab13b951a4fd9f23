namespace Continuo.Experiments;

using Continuo.Files;
using Continuo.Model;

/// <summary>The systems of a folder, by name.</summary>
internal static class PublicSystems
{
    public static IEnumerable<(string Name, SystemDescription System)> Of(string folder)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "instances"), "*.json").Order(StringComparer.Ordinal))
        {
            yield return (Path.GetFileNameWithoutExtension(file), SystemDescriptionReader.Read(file).Value!);
        }
    }

    public static double Median(this IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? double.NaN : sorted[sorted.Length / 2];
    }
}
