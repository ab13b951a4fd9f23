namespace Continuo.Adaptation.Policies;

/// <summary>Decides, control point by control point, which placement runs. It remembers what it was told; use one for one run.</summary>
public interface IAdaptationPolicy
{
    /// <summary>Its name on the command line and in reports.</summary>
    string Name { get; }

    /// <summary>Decides.</summary>
    /// <param name="point">What is known now; points come in order of time.</param>
    /// <param name="cancellation">Ends a search early.</param>
    /// <returns>The placement from now on, and why.</returns>
    Decision Decide(ControlPoint point, CancellationToken cancellation);
}
