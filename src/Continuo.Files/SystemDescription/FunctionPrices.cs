namespace Continuo.Files;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>Prices that all functions, a layer of them or a single one give; the innermost counts.</summary>
/// <param name="TransitionCost">Price of one state transition.</param>
/// <param name="RequestCost">Price of one invocation.</param>
/// <param name="Unit">Unit of the functions' prices.</param>
internal sealed record FunctionPrices(double TransitionCost, double RequestCost, PriceUnit Unit)
{
    public static FunctionPrices Default { get; } = new(0, 0, PriceUnit.PerHour);

    public static FunctionPrices Read(RecordReader record, FunctionPrices inherited) => new(
        record.Number("transition_cost", NumberRange.NotNegative) ?? inherited.TransitionCost,
        record.Number("request_cost", NumberRange.NotNegative) ?? inherited.RequestCost,
        Parse(record) ?? inherited.Unit);

    private static PriceUnit? Parse(RecordReader record)
    {
        if (record.Optional("priceUnit") is not { } entry)
        {
            return null;
        }

        switch ((entry.Value as ScalarNode)?.Text.ToUpperInvariant())
        {
            case "PERSECOND":
                return PriceUnit.PerSecond;
            case "PERHOUR":
                return PriceUnit.PerHour;
            default:
                record.Diagnostics.Error(
                    DiagnosticCodes.OutOfRange, entry.Value.Position, $"'priceUnit' of {record.Subject} must be perSecond or perHour.");
                return null;
        }
    }
}
