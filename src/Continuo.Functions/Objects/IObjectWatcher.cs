namespace Continuo.Functions.Objects;

using Continuo.Functions.State;

/// <summary>Learns of objects inside the transaction that makes them: what it writes is committed with them, or not at all.</summary>
internal interface IObjectWatcher
{
    /// <summary>An object is put.</summary>
    void OnPut(StateTransaction transaction, StoredObject stored, ObjectPut put);

    /// <summary>The transaction is on disk.</summary>
    void OnCommitted();
}
