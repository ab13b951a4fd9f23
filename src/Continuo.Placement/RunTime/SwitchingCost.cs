namespace Continuo.Placement.RunTime;

using System.ComponentModel.DataAnnotations;

/// <summary>What a change costs once, in the currency of the placement's cost.</summary>
public sealed record SwitchingCost
{
    /// <summary>Changes cost nothing.</summary>
    public static SwitchingCost None { get; } = new();

    /// <summary>Cost of moving one partition to another resource, or of starting it in another deployment. Default 0.</summary>
    [Range(0, double.MaxValue)]
    public double Migration { get; init; }

    /// <summary>Cost of starting one more instance of an edge device or virtual machine. Default 0.</summary>
    [Range(0, double.MaxValue)]
    public double Boot { get; init; }

    /// <summary>Time for which a placement is expected to stay, over which its saving must pay for the change. Default half an hour.</summary>
    public TimeSpan Dwell { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Whether any change costs something.</summary>
    public bool IsFree => Migration == 0 && Boot == 0;
}
