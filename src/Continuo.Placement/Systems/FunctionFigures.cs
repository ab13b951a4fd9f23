namespace Continuo.Placement.Systems;

using Continuo.Model;
using Continuo.Performance.Learned;
using Continuo.Performance.Serverless;
using Continuo.Placement.Rules;

/// <summary>Response time and cost of a partition on a function: constants of a system under a load.</summary>
internal static class FunctionFigures
{
    /// <summary>Response time and cold-start probability of a partition.</summary>
    public static ServerlessSteadyState State(
        PerformanceModel model, FunctionConfiguration function, double componentRate, double partitionRate, EvaluationRules rules)
    {
        var rate = rules.FunctionLoad == FunctionLoad.Component ? componentRate : partitionRate;
        return model switch
        {
            ServerlessModel s => ServerlessFunction.SteadyState(
                rate, s.WarmSeconds, s.ColdSeconds, function.IdleSecondsBeforeKill, rules.ServerlessChain),
            LearnedModel { Regression: { } regression } m => new ServerlessSteadyState(
                RegressionPrediction.ResponseTimeSeconds(
                    regression, new RegressionFeatures(1, rate, m.WarmSeconds, m.ColdSeconds, function.IdleSecondsBeforeKill)),
                0),
            QueueingModel q => new ServerlessSteadyState(q.DemandSeconds, 0),
            _ => new ServerlessSteadyState(double.NaN, 0),
        };
    }

    /// <summary>Cost of a partition on a function, over one hour or over the horizon of the file.</summary>
    public static double Cost(
        PerformanceModel model,
        FunctionConfiguration function,
        double componentRate,
        double partitionRate,
        in ServerlessSteadyState state,
        EvaluationRules rules)
    {
        var (warm, cold) = model switch
        {
            ServerlessModel s => (s.WarmSeconds, s.ColdSeconds),
            LearnedModel m => (m.WarmSeconds, m.ColdSeconds),
            QueueingModel q => (q.DemandSeconds, q.DemandSeconds),
            _ => (double.NaN, double.NaN),
        };
        if (rules.FunctionPricing != FunctionPricing.ExpectedTime)
        {
            var rate = rules.FunctionPricing == FunctionPricing.WarmTimeAtComponentLoad ? componentRate : partitionRate;
            return function.Price * warm * rate;
        }

        const double SecondsPerHour = 3600;
        var price = function.Price * (rules.HonourPriceUnits && function.PriceUnit == PriceUnit.PerSecond ? SecondsPerHour : 1);
        var expected = ((1 - state.ColdStartProbability) * warm) + (state.ColdStartProbability * cold);
        return partitionRate * ((price * expected) + (SecondsPerHour * (function.RequestCost + function.TransitionCost)));
    }
}
