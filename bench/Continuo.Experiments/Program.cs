using Continuo.Experiments;

return args switch
{
    ["placement", var folder] => PlacementExperiment.Run(folder),
    ["infeasible", var folder] => InfeasibilityExperiment.Run(folder),
    ["local-search", var folder, .. var rest] => LocalSearchExperiment.Run(folder, rest is [var s] ? double.Parse(s) : 1),
    ["generated", .. var rest] => GeneratedExperiment.Run(rest is [var s] ? double.Parse(s) : 20),
    ["peer", var folder, .. var rest] => PeerExperiment.Run(folder, rest is [var s] ? double.Parse(s) : 20),
    ["step", var folder] => StepExperiment.Run(folder),
    ["space4ai-r", var folder, .. var rest] => PublishedHeuristicExperiment.Run(folder, rest is [var s] ? int.Parse(s) : 1),
    ["fuzz", var folder, .. var rest] => FuzzExperiment.Run(folder, rest is [var s] ? double.Parse(s) : 60),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        usage: placement FOLDER               proves every system of FOLDER/instances at load 1.8, compares with FOLDER/best-known-lambda1.8.json
               infeasible FOLDER              the same systems with limits scaled down: decision, conflict, relaxation
               local-search FOLDER [SECONDS]  local search against the optimum
               peer FOLDER [SECONDS]          a mixed-integer program of the light systems, solved by HiGHS and CP-SAT, against the exact search
               step FOLDER                    one run-time step from every shipped placement, against FOLDER/baselines.csv
               space4ai-r FOLDER [SEEDS]      the published heuristic made anew, against FOLDER/baselines.csv and the exact step
               fuzz FOLDER [SECONDS]          mutated files of a folder through readers, evaluation and search: nothing may throw or hang
               generated [SECONDS]            random systems of 15 to 120 components, with a limit of time each
        """);
    return 2;
}
