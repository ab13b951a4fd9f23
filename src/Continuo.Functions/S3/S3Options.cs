namespace Continuo.Functions.S3;

/// <summary>What the endpoint says of itself, and whom it asks.</summary>
internal sealed record S3Options
{
    /// <summary>Region that is told to clients; signatures may name any. Default <c>us-east-1</c>.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>Owner of the buckets, as told to clients.</summary>
    public string Owner { get; init; } = "continuo";

    /// <summary>Hosts that begin with a bucket. Default: none.</summary>
    public VirtualHosts Hosts { get; init; } = VirtualHosts.None;

    /// <summary>Most requests at a time; more are told to come later. Default: any number.</summary>
    public int MostTransfers { get; init; } = int.MaxValue;

    /// <summary>Whether there is a service of that name, which may then be the target of a notification. Default: any.</summary>
    public Func<string, bool> ServiceExists { get; init; } = _ => true;
}
