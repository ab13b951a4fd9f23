namespace Continuo.Files;

using System.Collections.Immutable;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>Reads the run configurations of SPACE4AI-D (<c>Input.json</c>).</summary>
public static class RunConfigurationReader
{
    private const int MostLoads = 10_000;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Path of a JSON or YAML file.</param>
    /// <returns>The configuration, or the errors (<c>CON10xx</c>, <c>CON11xx</c>, <c>CON15xx</c>).</returns>
    public static Outcome<RunConfiguration> Read(string path)
    {
        var diagnostics = new DiagnosticList();
        if (DocumentReader.Read(path, diagnostics) is not { } root
            || FileKind.IsAnother(root, FileKind.RunConfiguration, diagnostics)
            || RecordReader.From(root, "the run configuration", diagnostics) is not { } record)
        {
            return diagnostics.ToOutcome<RunConfiguration>(null);
        }

        var loads = Loads(record.Optional("LambdaBound"), diagnostics);
        var methods = record.Entries(record.Required("Methods")).Select(entry => Method(entry, diagnostics)).OfType<RunMethod>().ToImmutableArray();
        var seed = record.Integer("Seed", NumberRange.Any) ?? 1;
        record.Ignore("VerboseLevel");
        record.WarnAboutRest();
        return diagnostics.ToOutcome(new RunConfiguration(loads, methods, seed));
    }

    /// <summary>The loads from start, included, to end, excluded. Each is computed from the start, so that errors do not add up.</summary>
    private static ImmutableArray<double> Loads(MappingEntry? entry, DiagnosticList diagnostics)
    {
        if (entry is null || RecordReader.From(entry.Value, "'LambdaBound'", diagnostics) is not { } bound)
        {
            return [];
        }

        var start = bound.RequiredNumber("start", NumberRange.NotNegative);
        var end = bound.RequiredNumber("end", NumberRange.NotNegative);
        var step = bound.RequiredNumber("step", NumberRange.Positive);
        bound.WarnAboutRest();
        var count = Math.Ceiling((end - start) / step - 1e-9);
        if (count > MostLoads)
        {
            diagnostics.Error(DiagnosticCodes.OutOfRange, entry.Value.Position, $"'LambdaBound' has more than {MostLoads} loads.");
            return [];
        }

        return [.. Enumerable.Range(0, (int)Math.Max(0, count)).Select(i => Math.Round(start + i * step, 10))];
    }

    private static RunMethod? Method(MappingEntry entry, DiagnosticList diagnostics)
    {
        if (RecordReader.From(entry.Value, $"method '{entry.Key}'", diagnostics) is not { } record)
        {
            return null;
        }

        var name = record.RequiredText("name");
        var iterations = record.Integer("iterations", NumberRange.NotNegative);
        var duration = record.Number("duration", NumberRange.NotNegative);
        var starts = record.Integer("startingPointNumber", NumberRange.Count) ?? record.Integer("startingPointsNumber", NumberRange.Count);
        foreach (var key in (string[])["startingPointsNumber", "specialParameters", "upperBoundLambda", "epsilon"])
        {
            record.Ignore(key);
        }

        record.WarnAboutRest();
        if (name.Length > 0 && Kind(name) is null)
        {
            diagnostics.Error(
                DiagnosticCodes.UnknownMethod, record.Position, $"There is no method '{name}'.",
                "there are RandomGreedy, LocalSearch, TabuSearch, SimulatedAnnealing, GeneticAlgorithm and BinarySearch");
        }

        return Kind(name) is { } kind ? new RunMethod(kind, iterations, duration, starts) : null;
    }

    /// <summary>The method of a name, in any of its spellings; capitals, blanks and underscores do not count.</summary>
    private static RunMethodKind? Kind(string name) => string.Concat(name.Where(char.IsLetter)).ToUpperInvariant() switch
    {
        "RG" or "RANDOMGREEDY" => RunMethodKind.RandomGreedy,
        "LS" or "LOCALSEARCH" => RunMethodKind.LocalSearch,
        "TS" or "TABUSEARCH" => RunMethodKind.TabuSearch,
        "SA" or "SIMULATEDANNEALING" => RunMethodKind.SimulatedAnnealing,
        "GA" or "GENETICALGORITHM" => RunMethodKind.GeneticAlgorithm,
        "BS" or "BINARYSEARCH" => RunMethodKind.BinarySearch,
        _ => null,
    };
}
