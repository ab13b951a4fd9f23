namespace Continuo.Functions.Objects;

using System.Collections.Immutable;

/// <summary>A bucket.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Owner">Who made it.</param>
/// <param name="Tags">Its tags; null: it was never tagged.</param>
internal sealed record StoredBucket(string Name, DateTimeOffset Created, string Owner, ImmutableSortedDictionary<string, string>? Tags);
