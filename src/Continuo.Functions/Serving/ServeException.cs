namespace Continuo.Functions.Serving;

/// <summary>A server cannot start, for a reason that its user can mend.</summary>
/// <param name="fault">What is wrong.</param>
/// <param name="message">The same in a sentence.</param>
/// <param name="hint">What to do.</param>
public sealed class ServeException(ServeFault fault, string message, string hint) : Exception(message)
{
    /// <summary>What is wrong.</summary>
    public ServeFault Fault => fault;

    /// <summary>What to do.</summary>
    public string Hint => hint;
}
