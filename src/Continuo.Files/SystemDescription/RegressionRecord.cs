namespace Continuo.Files;

using System.Collections.Immutable;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>Reads a regression in portable form: <c>intercept</c> and <c>coefficients</c>.</summary>
internal static class RegressionRecord
{
    public static LinearRegression? Read(DocumentNode value, string subject, DiagnosticList diagnostics)
    {
        if (RecordReader.From(value, subject, diagnostics) is not { } regression)
        {
            return null;
        }

        var intercept = regression.RequiredNumber("intercept", NumberRange.Any);
        var terms = ImmutableArray.CreateBuilder<RegressionTerm>();
        foreach (var feature in regression.Entries(regression.Required("coefficients")))
        {
            terms.Add(new RegressionTerm(
                feature.Key, Scalars.Number(feature.Value, $"The coefficient of '{feature.Key}'", NumberRange.Any, diagnostics) ?? 0));
            if (!RegressionFeatures.All.Contains(feature.Key, StringComparer.Ordinal))
            {
                diagnostics.Error(
                    DiagnosticCodes.UnknownName, feature.KeyPosition, $"'{feature.Key}' is no feature of a regression.", $"use one of {string.Join(", ", RegressionFeatures.All)}");
            }
        }

        regression.WarnAboutRest();
        return new LinearRegression(intercept, terms.ToImmutable());
    }

    /// <summary>
    /// Reads the file of a regression, which stands relative to the file that names it or to the folder above; anything but a JSON file is
    /// left alone. A model without its regression is left out of all searches, which <see cref="CandidateChecks"/> says.
    /// </summary>
    public static LinearRegression? ReadFile(string file, RecordReader record, out string? fault)
    {
        fault = null;
        if (!file.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var folder = Path.GetDirectoryName(record.Position.File) ?? "";
        var path = ((string[])[Path.Combine(folder, file), Path.Combine(folder, "..", file)]).FirstOrDefault(File.Exists);
        if (path is null)
        {
            fault = $"there is no file '{file}'";
            return null;
        }

        return DocumentReader.Read(path, record.Diagnostics) is { } root ? Read(root, file, record.Diagnostics) : null;
    }
}
