namespace Continuo.Oscar.Services;

using System.Buffers;

/// <summary>What a service may be called: a DNS label, since names become host names and parts of paths.</summary>
public static class ServiceName
{
    /// <summary>Most characters of a name.</summary>
    public const int Longest = 39;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>What is wrong with a name; <see langword="null"/> when nothing is.</summary>
    public static string? Problem(string name) =>
        name.Length == 0 ? "the name is empty"
        : name.Length > Longest ? $"the name '{name[..Longest]}…' has more than {Longest} characters"
        : name.AsSpan().ContainsAnyExcept(Allowed) ? $"the name '{name}' may hold only lower-case letters, digits and '-'"
        : name[0] == '-' || name[^1] == '-' ? $"the name '{name}' must begin and end with a letter or a digit"
        : null;
}
