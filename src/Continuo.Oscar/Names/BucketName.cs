namespace Continuo.Oscar.Names;

using System.Buffers;
using System.Net;

/// <summary>What a bucket may be called: the rules that S3 and MinIO have in common, so that every client can reach it.</summary>
public static class BucketName
{
    private const int Shortest = 3;

    private const int Longest = 63;

    /// <summary>Most characters of a bucket that a storage elsewhere may have kept from the years before these rules.</summary>
    private const int LongestElsewhere = 255;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");
    private static readonly SearchValues<char> AllowedElsewhere = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._:");

    /// <summary>What is wrong with a name; <see langword="null"/> when nothing is.</summary>
    /// <param name="name">The name.</param>
    public static string? Problem(string name) =>
        name.AsSpan().ContainsAnyExcept(Allowed) ? $"the bucket '{Shown.Of(name)}' may hold only lower-case letters, digits, '-' and '.'"
        : name.Length is < Shortest or > Longest ? $"the bucket '{Shown.Of(name)}' must have {Shortest} to {Longest} characters"
        : !char.IsAsciiLetterOrDigit(name[0]) || !char.IsAsciiLetterOrDigit(name[^1]) ? $"the bucket '{name}' must begin and end with a letter or a digit"
        : name.Contains("..", StringComparison.Ordinal) ? $"the bucket '{name}' must not have two dots in a row"
        : IsAddress(name) ? $"the bucket '{name}' must not look like an IP address"
        : null;

    /// <summary>What is wrong with the name of a bucket in a storage elsewhere, where older and wider rules may hold; <see langword="null"/> when nothing is.</summary>
    /// <param name="name">The name.</param>
    public static string? ProblemElsewhere(string name) =>
        name.AsSpan().ContainsAnyExcept(AllowedElsewhere) ? $"the bucket '{Shown.Of(name)}' may hold only letters, digits, '-', '.', '_' and ':'"
        : name.Length is < Shortest or > LongestElsewhere ? $"the bucket '{Shown.Of(name)}' must have {Shortest} to {LongestElsewhere} characters"
        : name.Contains("..", StringComparison.Ordinal) ? $"the bucket '{name}' must not have two dots in a row"
        : null;

    private static bool IsAddress(string name) => name.AsSpan().Count('.') == 3 && IPAddress.TryParse(name, out _);
}
