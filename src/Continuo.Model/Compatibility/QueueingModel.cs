namespace Continuo.Model;

/// <summary>A station that shares its processor among the requests in service (keywords <c>QTedge</c>, <c>QTcloud</c>).</summary>
/// <param name="Keyword">Keyword of the model as spelt in the file.</param>
/// <param name="DemandSeconds">Service time of one request alone on one instance, in seconds, &gt; 0.</param>
public sealed record QueueingModel(string Keyword, double DemandSeconds) : PerformanceModel(Keyword)
{
    /// <inheritdoc/>
    public override bool AllowsColocation => true;
}
