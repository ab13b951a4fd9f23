namespace Continuo.Functions.Objects;

/// <summary>The object store refuses.</summary>
/// <param name="error">Why.</param>
/// <param name="message">The same for people.</param>
internal sealed class StoreException(StoreError error, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public StoreError Error => error;

    /// <summary>Why an object is not deleted.</summary>
    public static StoreException Of(StoreError error) => error == StoreError.NoSuchKey ? NoSuchKey() : PreconditionFailed();

    public static StoreException NoSuchKey() => new(StoreError.NoSuchKey, "The specified key does not exist.");

    public static StoreException PreconditionFailed() => new(StoreError.PreconditionFailed, "At least one of the pre-conditions you specified did not hold");
}
