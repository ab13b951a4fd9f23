namespace Continuo.Files.Documents;

using System.Globalization;

/// <summary>Reads texts and numbers out of nodes, and reports what is none.</summary>
internal static class Scalars
{
    public static double? Number(DocumentNode node, string subject, NumberRange range, DiagnosticList diagnostics)
    {
        if (node is not ScalarNode scalar || !scalar.TryNumber(out var number))
        {
            diagnostics.Error(DiagnosticCodes.NotANumber, node.Position, $"{subject} must be a number, not {Quote(node)}.",
                node is ScalarNode text ? NumberHint.For(text.Text) : null);
            return null;
        }

        if (!double.IsFinite(number))
        {
            diagnostics.Error(DiagnosticCodes.NotANumber, node.Position, $"{subject} must be a finite number, not {Quote(node)}.");
            return null;
        }

        if (!range.Contains(number))
        {
            diagnostics.Error(DiagnosticCodes.OutOfRange, node.Position, $"{subject} must be {range.Words}, not {scalar.Text}.");
            return null;
        }

        WarnOfOctal(scalar, number, subject, diagnostics);

        if (!scalar.IsPlain)
        {
            diagnostics.Warning(DiagnosticCodes.QuotedNumber, node.Position, $"{subject} is a number written as text.", "remove the quotes");
        }

        return number;
    }

    /// <summary>Warns of a whole number with a leading zero, for which other readers take another number.</summary>
    public static void WarnOfOctal(ScalarNode scalar, double number, string subject, DiagnosticList diagnostics)
    {
        if (scalar is { IsPlain: true, LooksOctal: true })
        {
            diagnostics.Warning(
                DiagnosticCodes.OctalNumber, scalar.Position, $"{subject} is read as {number.ToString(CultureInfo.InvariantCulture)}; YAML 1.1 readers take '{scalar.Text}' for an octal number.",
                "write it without the leading zero");
        }
    }

    public static int? Integer(DocumentNode node, string subject, NumberRange range, DiagnosticList diagnostics)
    {
        if (Number(node, subject, range, diagnostics) is not { } number)
        {
            return null;
        }

        if (number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue)
        {
            return (int)number;
        }

        diagnostics.Error(DiagnosticCodes.OutOfRange, node.Position, $"{subject} must be a whole number, not {number.ToString(CultureInfo.InvariantCulture)}.");
        return null;
    }

    /// <summary>A text that is not empty; plain numbers count as text.</summary>
    public static string? Text(DocumentNode node, string subject, DiagnosticList diagnostics)
    {
        if (node is ScalarNode { IsNull: false } scalar && !string.IsNullOrWhiteSpace(scalar.Text))
        {
            return scalar.Text;
        }

        diagnostics.Error(DiagnosticCodes.WrongType, node.Position, $"{subject} must be a text, not {(node is ScalarNode { IsPlain: false } ? "an empty one" : node.Noun)}.");
        return null;
    }

    private static string Quote(DocumentNode node) => node is ScalarNode { IsNull: false } scalar
        ? scalar.Text.Length <= 40 ? $"'{scalar.Text}'" : $"'{scalar.Text[..40]}…'"
        : node.Noun;
}
