using Continuo.Experiments;

return args switch
{
    ["placement", var folder] => PlacementExperiment.Run(folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: placement FOLDER   proves every system of a folder with instances/ and best-known-lambda1.8.json");
    return 2;
}
