using Continuo.Cli.Running;

return await CommandLine.RunAsync(args, Surroundings.OfProcess()).ConfigureAwait(false);
