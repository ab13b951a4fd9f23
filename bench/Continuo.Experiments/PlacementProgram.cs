namespace Continuo.Experiments;

using Continuo.Model;
using Continuo.Placement.Problem;
using Continuo.Placement.Solvers;
using Google.OrTools.LinearSolver;

/// <summary>The placement problem without limits as a mixed-integer linear program, on the numbers of the compiled problem.</summary>
internal sealed class PlacementProgram
{
    private readonly CompiledProblem _problem;

    public PlacementProgram(PlacementRequest request) =>
        _problem = ProblemCompiler.Compile(request.System, request.Load, request.Rules, request.Restrictions);

    public (double Cost, bool Proved) Solve(string kind, double seconds)
    {
        using var solver = Solver.CreateSolver(kind);
        solver.SetTimeLimit((long)(seconds * 1000));
        solver.SetNumThreads(1);
        var count = new Variable[_problem.ServerCount];
        var used = new Variable[_problem.ServerCount];
        var load = new LinearExpr[_problem.ServerCount];
        LinearExpr cost = new();
        for (var s = 0; s < _problem.ServerCount; s++)
        {
            count[s] = solver.MakeIntVar(0, _problem.MaximumInstances[s], $"n{s}");
            used[s] = solver.MakeBoolVar($"z{s}");
            load[s] = new LinearExpr();
            cost += _problem.InstanceCost[s] * count[s];
            solver.Add(count[s] <= _problem.MaximumInstances[s] * used[s]);
        }

        foreach (var group in Enumerable.Range(0, _problem.ServerCount).GroupBy(s => _problem.Group[s]))
        {
            solver.Add(group.Select(s => used[s]).ToArray().Sum() <= 1);
        }

        AddPlaces(solver, load, ref cost);
        for (var s = 0; s < _problem.ServerCount; s++)
        {
            solver.Add(load[s] <= (1 - 1e-7) * count[s]);
        }

        solver.Minimize(cost);
        var status = solver.Solve();
        return (solver.Objective().Value(), status == Solver.ResultStatus.OPTIMAL);
    }

    private void AddPlaces(Solver solver, LinearExpr[] load, ref LinearExpr cost)
    {
        var firstInCloud = new LinearExpr[_problem.ComponentCount];
        var lastInCloud = new LinearExpr[_problem.ComponentCount];
        for (var c = 0; c < _problem.ComponentCount; c++)
        {
            (firstInCloud[c], lastInCloud[c]) = (new LinearExpr(), new LinearExpr());
            LinearExpr chosen = new();
            for (var d = _problem.DeploymentStart[c]; d < _problem.DeploymentStart[c + 1]; d++)
            {
                var deployment = solver.MakeBoolVar($"d{d}");
                chosen += deployment;
                LinearExpr? before = null;
                for (var p = _problem.PartitionStart[d]; p < _problem.PartitionStart[d + 1]; p++)
                {
                    LinearExpr places = new();
                    LinearExpr inCloud = new();
                    for (var i = _problem.CandidateStart[p]; i < _problem.CandidateStart[p + 1]; i++)
                    {
                        var place = solver.MakeBoolVar($"x{i}");
                        var resource = _problem.Resource[i];
                        places += place;
                        inCloud += _problem.IsEdge[resource] ? 0 * place : 1 * place;
                        if (resource < _problem.ServerCount)
                        {
                            load[resource] += _problem.Work[i] * place;
                        }
                        else
                        {
                            cost += _problem.InvocationCost[i] * place;
                        }
                    }

                    solver.Add(places == deployment);
                    if (before is not null)
                    {
                        solver.Add(before <= inCloud);
                    }
                    else
                    {
                        firstInCloud[c] += inCloud;
                    }

                    before = inCloud;
                }

                lastInCloud[c] += before!;
            }

            solver.Add(chosen == 1);
        }

        for (var c = 0; c < _problem.ComponentCount; c++)
        {
            foreach (var successor in _problem.Successors[c])
            {
                solver.Add(lastInCloud[c] <= firstInCloud[successor]);
            }
        }
    }
}
