namespace Continuo.Oscar.Services;

using Cronos;

/// <summary>Cron expressions of five fields: minute, hour, day of the month, month, day of the week.</summary>
public static class ServiceSchedule
{
    /// <summary>Whether a text is such an expression.</summary>
    public static bool IsValid(string text) => CronExpression.TryParse(text, CronFormat.Standard, out _);
}
