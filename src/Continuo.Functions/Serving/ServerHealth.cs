namespace Continuo.Functions.Serving;

/// <summary>What keeps the server from doing all of its work.</summary>
internal sealed class ServerHealth
{
    private volatile string? _problem;

    /// <summary>In a sentence; null: nothing.</summary>
    public string? Problem => _problem;

    /// <summary>Says what is wrong; null: nothing any more.</summary>
    public void Set(string? problem) => _problem = problem;
}
