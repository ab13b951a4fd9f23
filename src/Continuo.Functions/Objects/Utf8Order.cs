namespace Continuo.Functions.Objects;

/// <summary>The order of keys: by code points, which is that of their bytes, and not of the units of UTF-16.</summary>
internal static class Utf8Order
{
    /// <summary>Compares two texts: less than 0, 0, greater than 0.</summary>
    public static int Compare(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            if (left[i] != right[i])
            {
                return Rank(left[i]) - Rank(right[i]);
            }
        }

        return left.Length - right.Length;
    }

    /// <summary>Surrogates stand for code points above all others.</summary>
    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
