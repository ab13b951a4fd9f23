namespace Continuo.Functions.S3;

using System.Net;
using System.Text;

/// <summary>What buckets and keys may be called.</summary>
internal static class S3Names
{
    private const int LongestKey = 1024;

    /// <exception cref="S3Exception">The name is none of a bucket.</exception>
    public static void RequireBucket(string name)
    {
        var valid = name.Length is >= 3 and <= 63
            && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.')
            && char.IsAsciiLetterOrDigit(name[0]) && char.IsAsciiLetterOrDigit(name[^1])
            && !name.Contains("..", StringComparison.Ordinal)
            && !(name.Count(c => c == '.') == 3 && IPAddress.TryParse(name, out _));
        if (!valid)
        {
            throw S3Errors.InvalidBucketName();
        }
    }

    /// <exception cref="S3Exception">The key is too long.</exception>
    public static void RequireKey(string key)
    {
        if (key.Length > LongestKey || Encoding.UTF8.GetByteCount(key) > LongestKey)
        {
            throw S3Errors.KeyTooLong();
        }
    }
}
