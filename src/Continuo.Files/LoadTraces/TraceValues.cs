namespace Continuo.Files.LoadTraces;

using System.Globalization;

using Continuo.Files.Documents;

/// <summary>Reads the times and loads of a load profile out of its fields.</summary>
internal static class TraceValues
{
    /// <summary>More requests per second than any system answers: a load above it is a mistake.</summary>
    internal const double LargestLoad = 1e9;

    public static TraceTime? Time(CsvField field, DiagnosticList diagnostics)
    {
        var time = TraceTime.Read(field.Text);
        if (time is null)
        {
            diagnostics.Error(
                DiagnosticCodes.ProfileTime, field.Position, $"The time must be seconds or a date and time, not '{Short(field.Text)}'.",
                NumberHint.For(field.Text) ?? "write 900 or 2026-03-01T00:15:00Z");
        }

        return time;
    }

    public static double? Load(CsvField field, DiagnosticList diagnostics)
    {
        if (!double.TryParse(field.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var load) || !double.IsFinite(load))
        {
            diagnostics.Error(
                DiagnosticCodes.NotANumber, field.Position, $"The load must be a finite number, not '{Short(field.Text)}'.", NumberHint.For(field.Text));
            return null;
        }

        if (!NumberRange.NotNegative.Contains(load) || load > LargestLoad)
        {
            diagnostics.Error(
                DiagnosticCodes.OutOfRange, field.Position,
                load < 0 ? $"The load must be 0 or more, not {Short(field.Text)}." : $"The load must be at most {LargestLoad:0} requests/s, not {Short(field.Text)}.");
            return null;
        }

        return load;
    }

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 40 ? line : $"{line[..40]}…";
    }
}
