namespace Continuo.Cli.Inputs;

using System.Collections.Immutable;

using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Model;

/// <summary>Warns when functions cost so much that their price unit was probably misread.</summary>
internal static class CostAdvice
{
    private const double Factor = 20;

    public static ImmutableArray<Diagnostic> On(Evaluation evaluation)
    {
        var functions = evaluation.Resources.Where(r => r.Kind == ResourceKind.Function).Sum(r => r.Cost);
        var rest = evaluation.Resources.Where(r => r.Kind != ResourceKind.Function).Sum(r => r.Cost);
        if (evaluation.Rules != "continuo" || !(functions > Factor * rest) || rest <= 0)
        {
            return [];
        }

        return
        [
            new Diagnostic(
                CliCodes.FunctionsDominateCost,
                DiagnosticSeverity.Warning,
                $"Functions cost {Figures.Cost(functions)} per hour, more than {Factor} times the rest ({Figures.Cost(rest)}).")
            {
                Hint = "is their price per second where an hour is meant? 'priceUnit' of a layer of functions says which",
            },
        ];
    }
}
