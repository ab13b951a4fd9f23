namespace Continuo.Functions.Objects;

/// <summary>Deletion.</summary>
internal sealed partial class ObjectStore
{
    /// <summary>Deletes objects; those that do not exist are passed over.</summary>
    /// <exception cref="StoreException">There is no such bucket.</exception>
    public Task DeleteAsync(string bucket, IReadOnlyCollection<string> keys) => DeleteAsync(bucket, [.. keys.Select(key => new ObjectDeletion(key, ObjectCondition.None))]);

    /// <summary>Deletes objects of which their conditions hold, in one transaction with the look at them.</summary>
    /// <returns>What kept each of them from being deleted, in order; null: nothing did.</returns>
    /// <exception cref="StoreException">There is no such bucket.</exception>
    public async Task<IReadOnlyList<StoreError?>> DeleteAsync(string bucket, IReadOnlyList<ObjectDeletion> objects)
    {
        var problems = new StoreError?[objects.Count];
        await FreeAsync(t =>
        {
            RequireBucket(t, bucket);
            for (var i = 0; i < objects.Count; i++)
            {
                var stored = ObjectRows.Find(t, bucket, objects[i].Key);
                problems[i] = objects[i].Condition.Problem(stored);
                if (stored is not null && problems[i] is null)
                {
                    ObjectRows.Delete(t, stored);
                }
            }
        }).ConfigureAwait(false);
        return problems;
    }
}
