namespace Continuo.Adaptation.Policies.LeastCost;

/// <summary>The highest load within a span of time until now.</summary>
internal sealed class RecentLoads(double spanSeconds)
{
    private readonly LinkedList<(double Seconds, double Load)> _falling = new();

    /// <summary>The highest load of the span; that of the last point at least.</summary>
    public double Highest => _falling.First!.Value.Load;

    public void Add(double seconds, double load)
    {
        while (_falling.Last is { } last && last.Value.Load <= load)
        {
            _falling.RemoveLast();
        }

        _falling.AddLast((seconds, load));
        while (_falling.First!.Value.Seconds <= seconds - spanSeconds && _falling.Count > 1)
        {
            _falling.RemoveFirst();
        }
    }
}
