namespace Continuo.Placement.RunTime;

using System.ComponentModel.DataAnnotations;

using Continuo.Model;
using Continuo.Placement.Rules;

/// <summary>What runs, and the load for which it is to be placed anew.</summary>
public sealed record RunTimeStepRequest
{
    /// <summary>A valid system description.</summary>
    public required SystemDescription System { get; init; }

    /// <summary>Arrival rates at the sources from now on.</summary>
    public required LoadProfile Load { get; init; }

    /// <summary>The placement in force. It gives the type of the virtual machines of each layer.</summary>
    public required Placement Current { get; init; }

    /// <summary>The placement of the start, whose edge devices and counts are all there are. Default: <see cref="Current"/>.</summary>
    public Placement? Initial { get; init; }

    /// <summary>How placements are judged. Default <see cref="EvaluationRules.Continuo"/>.</summary>
    public EvaluationRules Rules { get; init; } = EvaluationRules.Continuo;

    /// <summary>What the operator holds: pins, forbidden resources. Default none.</summary>
    public PlacementRestrictions Wishes { get; init; } = PlacementRestrictions.None;

    /// <summary>What a change costs. Default nothing.</summary>
    public SwitchingCost Switching { get; init; } = SwitchingCost.None;

    /// <summary>Share of every response-time limit that is kept free, 0 … 1 (exclusive). Default 0.</summary>
    [Range(0, 0.99)]
    public double Margin { get; init; }

    /// <summary>Longest search; the best so far, at least what runs, is given then. Default 1 s.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Threads, ≥ 1. They change the time, never the result. Default 1.</summary>
    [Range(1, 1024)]
    public int Threads { get; init; } = 1;

    /// <summary>Placements found at other loads, to start from; steps add what they prove. Default none.</summary>
    public RunTimeCache? Cache { get; init; }
}
