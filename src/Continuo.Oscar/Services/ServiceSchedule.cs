namespace Continuo.Oscar.Services;

using Cronos;

/// <summary>Cron expressions of five fields: minute, hour, day of the month, month, day of the week.</summary>
public static class ServiceSchedule
{
    /// <summary>A leap year is near it, and no day lies before it that an expression may mean.</summary>
    private static readonly DateTime Beginning = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Whether a text is such an expression.</summary>
    public static bool IsValid(string text) => CronExpression.TryParse(text, CronFormat.Standard, out _);

    /// <summary>Whether a valid expression names a day that no year has, such as 31 February.</summary>
    public static bool IsNeverDue(string text) => CronExpression.Parse(text, CronFormat.Standard).GetNextOccurrence(Beginning) is null;
}
