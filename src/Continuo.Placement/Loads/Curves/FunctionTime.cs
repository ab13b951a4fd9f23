namespace Continuo.Placement.Loads.Curves;

using Continuo.Model;
using Continuo.Performance.Serverless;
using Continuo.Placement.Rules;

/// <summary>On a function: mostly falls with the load, since cold starts get rarer; bounded by those of its chain.</summary>
internal sealed class FunctionTime(ServerlessModel model, FunctionConfiguration function, EvaluationRules rules) : PartitionTime
{
    private (double Rate, double Seconds) _last = (double.NaN, double.NaN);

    public override double Seconds(double componentRate, double rate, double utilization)
    {
        var entering = Entering(componentRate, rate);
        if (_last.Rate != entering)
        {
            _last = (entering, ServerlessFunction.SteadyState(
                entering, model.WarmSeconds, model.ColdSeconds, function.IdleSecondsBeforeKill, rules.ServerlessChain).ResponseTimeSeconds);
        }

        return _last.Seconds;
    }

    public override (double Low, double High) Bounds(
        (double Component, double Partition, double Utilization) low, (double Component, double Partition, double Utilization) high)
    {
        var bounds = ServerlessFunction.Bounds(
            Entering(low.Component, low.Partition),
            Entering(high.Component, high.Partition),
            model.WarmSeconds,
            model.ColdSeconds,
            function.IdleSecondsBeforeKill,
            rules.ServerlessChain);
        return (bounds.LowestSeconds, bounds.HighestSeconds);
    }

    private double Entering(double component, double partition) => rules.FunctionLoad == FunctionLoad.Component ? component : partition;
}
