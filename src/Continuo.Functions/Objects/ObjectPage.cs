namespace Continuo.Functions.Objects;

/// <summary>Objects and common prefixes, each by name.</summary>
/// <param name="Objects">Objects.</param>
/// <param name="Folders">Common prefixes.</param>
/// <param name="Next">The last of both, after which there is more; null: that is all.</param>
internal sealed record ObjectPage(IReadOnlyList<StoredObject> Objects, IReadOnlyList<string> Folders, string? Next)
{
    /// <summary>Rows that are read at first where folders may be near; reading too many is what seeking is to avoid.</summary>
    private const int FirstRows = 8;

    /// <summary>Reads a page. Behind a key in a folder the index is asked for what comes after the folder, however much is in it.</summary>
    /// <exception cref="StoreException">There is no such bucket.</exception>
    public static ObjectPage Read(ObjectStore store, string bucket, ObjectQuery query)
    {
        var objects = new List<StoredObject>();
        var folders = new List<string>();
        var rows = query.Delimiter.Length == 0 ? query.Most + 1 : FirstRows;
        var last = query.After;
        var beyond = query.FolderOf(last) == last;
        while (true)
        {
            var found = beyond ? store.ListBeyond(bucket, query.Prefix, last, rows) : store.List(bucket, query.Prefix, last, rows);
            beyond = false;
            foreach (var stored in found)
            {
                if (objects.Count + folders.Count == query.Most)
                {
                    return new ObjectPage(objects, folders, query.Most == 0 ? null : last);
                }

                var folder = query.FolderOf(stored.Key);
                last = folder ?? stored.Key;
                if (folder is not null)
                {
                    folders.Add(folder);
                    beyond = true;
                    break;
                }

                objects.Add(stored);
            }

            if (!beyond && found.Count < rows)
            {
                return new ObjectPage(objects, folders, null);
            }

            rows = beyond ? FirstRows : Math.Min(rows * 2, query.Most + 1);
        }
    }
}
