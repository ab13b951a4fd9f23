namespace Continuo.Cli;

using Continuo.Cli.Running;

/// <summary>The command line of Continuo.</summary>
internal static class Program
{
    private static Task<int> Main(string[] arguments) => CommandLine.RunAsync(arguments, Surroundings.OfProcess());
}
