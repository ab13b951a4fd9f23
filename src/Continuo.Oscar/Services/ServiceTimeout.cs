namespace Continuo.Oscar.Services;

using System.Globalization;

/// <summary>Times as definitions have them: <c>300</c> and <c>300s</c> are seconds, <c>5m</c> minutes, <c>2h</c> hours.</summary>
public static class ServiceTimeout
{
    /// <summary>Longer runs are taken for a mistake.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>Reads a time.</summary>
    /// <returns>The time, more than 0 and at most seven days; <see langword="null"/> when it is none.</returns>
    public static TimeSpan? Parse(string text)
    {
        var seconds = text switch { [.., 'h'] => 3_600, [.., 'm'] => 60, _ => 1 };
        return double.TryParse(text.AsSpan().TrimEnd("smh"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && text.AsSpan().TrimEnd("smh").Length >= text.Length - 1 && number * seconds <= Longest.TotalSeconds
            && TimeSpan.FromSeconds(number * seconds) is var time && time > TimeSpan.Zero
            ? time
            : null;
    }
}
