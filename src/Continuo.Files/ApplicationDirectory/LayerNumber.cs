namespace Continuo.Files;

using System.Globalization;

/// <summary>The number in the key of a layer, such as 2 in <c>computationalLayer2</c>.</summary>
internal static class LayerNumber
{
    public static int? Of(string key)
    {
        var start = key.Length;
        while (start > 0 && char.IsAsciiDigit(key[start - 1]))
        {
            start--;
        }

        return int.TryParse(key.AsSpan(start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
