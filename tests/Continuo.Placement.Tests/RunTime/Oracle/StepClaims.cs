namespace Continuo.Placement.Tests.RunTime.Oracle;

using System.Globalization;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Rules;
using Continuo.Placement.RunTime;
using Continuo.Placement.Solvers;

/// <summary>What one step claims, against all placements that it may answer.</summary>
internal sealed class StepClaims
{
    private const double Rounding = 1e-9;
    private readonly RunTimeStepRequest _request;
    private readonly RunTimeStepResult _result;
    private readonly StepOracle _oracle;
    private readonly Judged _given;
    private readonly List<string> _wrong = [];

    private StepClaims(RunTimeStepRequest request)
    {
        (_request, _result, _oracle) = (request, RunTimeStep.Take(request), new StepOracle(request));
        _given = _oracle.Judge(_result.Placement);
    }

    /// <summary>Where only the first partition on a function is charged, and some may share one, a step minimises a cost that charges each.</summary>
    private bool ChargesAll => _request.Rules.FunctionPricing != FunctionPricing.WarmTimeOncePerFunction
        || _request.System.Candidates.Where(c => c.Performance is ServerlessModel).GroupBy(c => c.Resource).All(g => g.Count() == 1);

    /// <summary>Further instances of a server that is in use pay their start after the search, so that no optimum need be claimed.</summary>
    private bool PaysStarts => _request.Switching.Boot > 0;

    /// <summary>Checks a step.</summary>
    /// <param name="name">How its wrong claims are called.</param>
    /// <param name="request">The step.</param>
    /// <param name="counts">Gets the kind of answer, and the claims that do not hold.</param>
    public static void Check(string name, RunTimeStepRequest request, StepCounts counts)
    {
        var claims = new StepClaims(request);
        claims.Check(counts);
        counts.Wrong.AddRange(claims._wrong.Select(wrong => string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {wrong}; {claims._result.Status}, {claims._result.Objective}, {string.Join("; ", claims._result.Evaluation.Violations)}")));
    }

    private void Check(StepCounts counts)
    {
        counts.Optimal += _result.Status == SolveStatus.Optimal ? 1 : 0;
        if (_oracle.Cheapest is { } cheapest)
        {
            counts.Kept++;
            KeepsTheBest(cheapest);
        }
        else if (_oracle.Least is { } least)
        {
            counts.Broken += _result.Static.Feasible ? 0 : 1;
            BreaksLeast(least);
        }
        else
        {
            counts.Closed++;
            NamesTheRestriction();
        }
    }

    private void KeepsTheBest(Judged best)
    {
        // Two presets pass what no step would use, such as a second server of a layer; where that runs and is cheaper, it stays.
        if (ReferenceEquals(_result.Placement, _request.Current) && _result.Static is { Feasible: true, Violations.IsEmpty: false })
        {
            Claim(_result is { Status: SolveStatus.Feasible, LowerBound: null }, "claims an optimum of what it may not use");
            Claim(_result.Objective <= best.Objective * (1 + Rounding), $"stays, dearer than {best.Objective}");
            return;
        }

        Claim(_result.Evaluation.Feasible && _given.Factor <= 1 - _request.Margin, "breaks a rule that can be kept");
        Claim(_result.Objective >= best.Objective * (1 - Rounding), $"below the optimum {best.Objective}");
        Claim(
            (_result.LowerBound ?? 0) <= best.Objective * (1 + Rounding),
            $"bound {_result.LowerBound} above the optimum {best.Objective}");
        Claim(
            _result.Status == SolveStatus.Optimal || (_result.Status == SolveStatus.Feasible && (PaysStarts || !ChargesAll)),
            "no optimum");
        Claim(
            _result.Status != SolveStatus.Optimal || _result.Objective <= best.Objective * (1 + Rounding),
            $"the optimum is {best.Objective}");

        Claim(
            !_result.Static.Feasible
                || RunTimeMargin.Of(_result.Static) < _request.Margin
                || _result.Objective <= _result.Static.Cost * (1 + Rounding),
            $"dearer than what runs, {_result.Static.Cost}");
    }

    private void BreaksLeast(Judged best)
    {
        // What runs keeps the limits with more than a step may use, or breaks a rule that does not decide: it stays.
        if (_result.Static.Feasible && !best.Evaluation.Feasible)
        {
            Claim(ReferenceEquals(_result.Placement, _request.Current), "changes what runs and keeps the limits");
            return;
        }

        Claim(_result.Status == (best.Evaluation.Feasible ? SolveStatus.Feasible : SolveStatus.Infeasible), "another status");
        Claim(_given.Evaluation.Violations.All(v => v.Kind != ViolationKind.Availability), "more instances than there are");
        Claim(
            ReferenceEquals(BrokenRestrictions.AddTo(_request.System, _request.Wishes, _result.Placement, _given.Evaluation), _given.Evaluation),
            "breaks a restriction");
        var compared = ChargesAll && !PaysStarts ? Judged.ByViolation.Compare(_given, best) : Judged.WithoutCost(_given, best);
        Claim(
            compared <= 0,
            $"factor {_given.Factor}, least {best.Factor} at {best.Objective}, {string.Join("; ", best.Evaluation.Violations)}");
    }

    private void NamesTheRestriction()
    {
        Claim(_result.Status == SolveStatus.Infeasible && !_result.Evaluation.Feasible, "feasible without a place");
        Claim(ReferenceEquals(_result.Placement, _request.Current), "changes what runs");
        Claim(_result.Evaluation.Violations.Any(v => v.Subject.StartsWith("forbid:") || v.Subject.StartsWith("pin:")), "names no restriction");
    }

    private void Claim(bool holds, string otherwise)
    {
        if (!holds)
        {
            _wrong.Add(otherwise);
        }
    }
}
