namespace Continuo.Cli.Inputs;

using System.Collections.Immutable;

using Continuo.Cli.Options;
using Continuo.Cli.Running;
using Continuo.Files;
using Continuo.Model;

/// <summary>The load that was asked for, checked against the system.</summary>
internal static class LoadCheck
{
    public static Outcome<LoadProfile> Of(LoadText? text, SystemDescription system, string path)
    {
        if (text is null)
        {
            return system.Load is { } given ? new Outcome<LoadProfile>(given, []) : Missing(path);
        }

        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        if (text.Uniform is { } rate)
        {
            Range("the load", rate, found);
            return Result(LoadProfile.Of, rate, found);
        }

        foreach (var (component, own) in text.BySource)
        {
            Range($"the load of '{component}'", own, found);
        }

        Sources(text, system.Application, found);
        var rates = text.BySource.ToImmutableDictionary(pair => pair.Component, pair => pair.Rate, StringComparer.Ordinal);
        return Result(LoadProfile.Of, rates, found);
    }

    private static Outcome<LoadProfile> Result<T>(Func<T, LoadProfile> make, T rates, ImmutableArray<Diagnostic>.Builder found) =>
        new(found.Any(d => d.Severity == DiagnosticSeverity.Error) ? null : make(rates), found.ToImmutable());

    private static Outcome<LoadProfile> Missing(string path) => new(
        null,
        [
            new Diagnostic(CliCodes.MissingLoad, DiagnosticSeverity.Error, "There is no load: neither the input nor the command line gives one.")
            {
                Position = new SourcePosition(path, 0, 0),
                Hint = Directory.Exists(path)
                    ? "give it, for instance --load 1.8, or as 'expected_throughput' of a component in common_config/annotations.yaml"
                    : "give it, for instance --load 1.8, or as 'Lambda' in the file",
            },
        ]);

    private static void Range(string what, double rate, ImmutableArray<Diagnostic>.Builder found)
    {
        if (!(rate >= 0 && double.IsFinite(rate)))
        {
            found.Add(new Diagnostic(CliCodes.LoadOutOfRange, DiagnosticSeverity.Error, $"--load: {what} must be a number of 0 or more, not {rate}."));
        }
    }

    private static void Sources(LoadText text, Application application, ImmutableArray<Diagnostic>.Builder found)
    {
        var called = application.Dependencies.Select(edge => edge.To).ToHashSet(StringComparer.Ordinal);
        var sources = application.Components.Select(c => c.Name).Where(name => !called.Contains(name)).ToList();
        foreach (var (component, _) in text.BySource)
        {
            if (application.Components.All(c => c.Name != component))
            {
                found.Add(new Diagnostic(CliCodes.LoadUnknownComponent, DiagnosticSeverity.Error, $"--load: the system has no component '{component}'.")
                {
                    Hint = Suggestion.For(component, sources) ?? $"its sources are {string.Join(", ", sources)}",
                });
            }
            else if (called.Contains(component))
            {
                found.Add(new Diagnostic(CliCodes.LoadNotASource, DiagnosticSeverity.Error, $"--load: '{component}' is no source; its load comes from the components that call it.")
                {
                    Hint = $"sources are {string.Join(", ", sources)}",
                });
            }
        }

        foreach (var source in sources.Where(source => text.BySource.All(pair => pair.Component != source)))
        {
            found.Add(new Diagnostic(CliCodes.SourceWithoutLoad, DiagnosticSeverity.Warning, $"--load gives nothing for the source '{source}'; it gets no requests."));
        }
    }
}
