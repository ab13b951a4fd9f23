namespace Continuo.Functions.Objects;

/// <summary>What a client knows of an object that it deletes; it is looked at in the transaction that deletes.</summary>
internal sealed record ObjectCondition
{
    /// <summary>Nothing need hold: the object need not even exist.</summary>
    public static ObjectCondition None { get; } = new();

    /// <summary>Its ETag without quotes; <c>*</c>: any; null: no matter.</summary>
    public string? ETag { get; init; }

    /// <summary>When it was put, to the second; null: no matter.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Its bytes; null: no matter.</summary>
    public long? Size { get; init; }

    /// <summary>What keeps an object from being deleted; null: nothing does.</summary>
    /// <param name="stored">The object; null: there is none.</param>
    public StoreError? Problem(StoredObject? stored) => this == None ? null
        : stored is null ? StoreError.NoSuchKey
        : Holds(stored) ? null
        : StoreError.PreconditionFailed;

    private bool Holds(StoredObject stored) =>
        (ETag is null || ETag == "*" || ETag == stored.ETag)
        && (Modified is null || Modified.Value.ToUnixTimeSeconds() == stored.Modified.ToUnixTimeSeconds())
        && (Size is null || Size == stored.Size);
}
