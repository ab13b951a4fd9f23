namespace Continuo.Cli.Inputs;

using System.Collections.Immutable;

using Continuo.Cli.Running;
using Continuo.Model;

/// <summary>What an answer cannot say because candidates were left out.</summary>
internal static class LeftOutAdvice
{
    private const string Hint = "train its model again, or give 'regression' with 'intercept' and 'coefficients'";

    /// <summary>No placement was found, and that proves nothing.</summary>
    public static Diagnostic NothingFound => new(
        CliCodes.NothingFoundAmongKnown, DiagnosticSeverity.Warning, "No placement was found among the candidates that can be judged; one that uses what was left out may keep every rule.");

    /// <summary>A placement runs where nobody knows how fast.</summary>
    /// <param name="places">The places that cannot be judged.</param>
    /// <param name="file">The file of the placement.</param>
    /// <param name="consequence">What cannot be said, as a clause.</param>
    public static IEnumerable<Diagnostic> OnPlacement(ImmutableArray<OmittedCandidate> places, string file, string consequence) =>
        places.Select(place => new Diagnostic(
            CliCodes.PlacementNotJudged, DiagnosticSeverity.Error, $"The placement runs '{place.Component}/{place.Partition}' on '{place.Resource}', which cannot be judged, so that {consequence}: {place.Why}.")
        {
            Position = new SourcePosition(file, 0, 0),
            Hint = Hint,
        });
}
