namespace Continuo.Model;

/// <summary>A serverless function with warm and cold starts (keywords <c>PACSLTK</c>, <c>PACSLTKSTATIC</c>).</summary>
/// <param name="Keyword">Keyword of the model as spelt in the file.</param>
/// <param name="WarmSeconds">Service time on a warm instance, in seconds, &gt; 0.</param>
/// <param name="ColdSeconds">Service time that includes a cold start, in seconds, &gt; 0.</param>
public sealed record ServerlessModel(string Keyword, double WarmSeconds, double ColdSeconds) : PerformanceModel(Keyword)
{
    /// <inheritdoc/>
    public override bool AllowsColocation => true;
}
