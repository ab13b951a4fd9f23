namespace Continuo.Cli.Inputs;

using System.Collections.Immutable;

using Continuo.Cli.Running;
using Continuo.Model;
using Continuo.Oscar.Fdl;
using Continuo.Oscar.Services;

/// <summary>Which functions of a file cannot be run here: <c>validate</c>, <c>apply</c> and <c>serve</c> say the same.</summary>
internal static class OfferedRuns
{
    public static ImmutableArray<Diagnostic> Check(FunctionsFile? file) =>
        file is null ? [] : [.. file.Functions.Where(function => function.Service.Run != RunKind.Process).Select(NotOffered)];

    private static Diagnostic NotOffered(FunctionEntry function) =>
        new(CliCodes.RunNotOffered, DiagnosticSeverity.Error, $"'{function.Service.Name}': 'run: {function.Service.Run.ToString().ToLowerInvariant()}' is not offered yet.")
        {
            Position = function.Position,
            Hint = "leave 'run' out: services run as processes",
        };
}
