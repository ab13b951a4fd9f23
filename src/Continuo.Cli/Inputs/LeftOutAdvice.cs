namespace Continuo.Cli.Inputs;

using System.Collections.Immutable;

using Continuo.Cli.Documents;
using Continuo.Cli.Running;
using Continuo.Model;

/// <summary>What an answer cannot say because candidates were left out.</summary>
internal static class LeftOutAdvice
{
    private const string Hint = "train its model again, or give 'regression' with 'intercept' and 'coefficients'";

    /// <summary>No placement was found, and that proves nothing.</summary>
    public static Diagnostic NothingFound => new(
        CliCodes.NothingFoundAmongKnown, DiagnosticSeverity.Warning, "No placement was found among the candidates that can be judged; one that uses what was left out may keep every rule.");

    /// <summary>Intervals that hold among what is known.</summary>
    public static Diagnostic IntervalsOfKnown => new(
        CliCodes.IntervalsOfKnown, DiagnosticSeverity.Warning, "The intervals hold among the candidates that can be judged: none is proved, and one that uses what was left out may cost less or carry more.");

    /// <summary>The answer of a command that cannot do its work with such a placement.</summary>
    public static Answer Refused(ImmutableArray<Diagnostic> found, SystemDescription system) => Answer.Invalid(found) with
    {
        Members = writer => LeftOutDocument.Write(writer, system.LeftOut),
    };

    /// <summary>As <see cref="OnPlacement(ImmutableArray{OmittedCandidate}, string, string)"/>, for a placement that was not evaluated.</summary>
    public static IEnumerable<Diagnostic> OnPlacement(SystemDescription system, Placement placement, string file, string consequence)
    {
        var places = placement.Components.SelectMany(c => c.Partitions.Select(p => (c.Component, p.Partition, p.Resource))).ToHashSet();
        return OnPlacement([.. system.LeftOut.Where(c => places.Contains((c.Component, c.Partition, c.Resource)))], file, consequence);
    }

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
