using Continuo.Experiments;

return args switch
{
    ["placement", var folder] => PlacementExperiment.Run(folder),
    ["infeasible", var folder] => InfeasibilityExperiment.Run(folder),
    ["local-search", var folder, .. var rest] => LocalSearchExperiment.Run(folder, rest is [var s] ? double.Parse(s) : 1),
    ["generated", .. var rest] => GeneratedExperiment.Run(rest is [var s] ? double.Parse(s) : 20),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        usage: placement FOLDER               proves every system of FOLDER/instances at load 1.8, compares with FOLDER/best-known-lambda1.8.json
               infeasible FOLDER              the same systems with limits scaled down: decision, conflict, relaxation
               local-search FOLDER [SECONDS]  local search against the optimum
               generated [SECONDS]            random systems of 15 to 120 components, with a limit of time each
        """);
    return 2;
}
