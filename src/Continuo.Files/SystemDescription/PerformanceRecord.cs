namespace Continuo.Files;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>Reads the record of a performance model.</summary>
internal static class PerformanceRecord
{
    public static PerformanceModel? Read(DocumentNode value, string subject, DiagnosticList diagnostics)
    {
        if (RecordReader.From(value, subject, diagnostics) is not { } record)
        {
            return null;
        }

        var keyword = record.RequiredText("model");
        if (Model(keyword, record) is { } model)
        {
            record.Ignore("meanTime");
            record.WarnAboutRest();
            return model;
        }

        if (keyword.Length > 0)
        {
            diagnostics.Error(
                DiagnosticCodes.UnknownModel,
                record.Optional("model")!.Value.Position,
                $"'{keyword}' of {subject} is no performance model.",
                diagnostics.Suggest(keyword, ModelKeywords.All) ?? $"use one of {string.Join(", ", ModelKeywords.All)}");
        }

        return null;
    }

    private static PerformanceModel? Model(string keyword, RecordReader record) => keyword switch
    {
        _ when ModelKeywords.Queueing.Contains(keyword) =>
            new QueueingModel(keyword, record.RequiredNumber("demand", NumberRange.Positive)),
        _ when ModelKeywords.Serverless.Contains(keyword) =>
            new ServerlessModel(keyword, record.RequiredNumber("demandWarm", NumberRange.Positive), record.RequiredNumber("demandCold", NumberRange.Positive)),
        _ when ModelKeywords.Learned.TryGetValue(keyword, out var kind) => Learned(keyword, kind, record),
        _ => null,
    };

    private static LearnedModel Learned(string keyword, LearnedModelKind kind, RecordReader record)
    {
        var function = kind == LearnedModelKind.Function;
        var file = record.Optional("regression") is null ? record.RequiredText("regressor_file") : record.Text("regressor_file") ?? "";
        string? fault = null;
        return new LearnedModel(keyword, kind, file)
        {
            MeanSeconds = record.Number("meanTime", NumberRange.NotNegative),
            WarmSeconds = function ? record.RequiredNumber("demandWarm", NumberRange.Positive) : double.NaN,
            ColdSeconds = function ? record.RequiredNumber("demandCold", NumberRange.Positive) : double.NaN,
            Regression = record.Optional("regression") is { } inline
                ? RegressionRecord.Read(inline.Value, $"'regression' of {record.Subject}", record.Diagnostics)
                : RegressionRecord.ReadFile(file, record, out fault),
            RegressorFault = fault,
        };
    }
}
