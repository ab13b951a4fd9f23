namespace Continuo.Functions.Objects;

/// <summary>The object store refuses.</summary>
/// <param name="error">Why.</param>
/// <param name="message">The same for people.</param>
internal sealed class StoreException(StoreError error, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public StoreError Error => error;
}
