namespace Continuo.Functions.S3.Operations.Names;

using System.Collections.Frozen;

/// <summary>Headers that are taken with some values only: those that ask for what holds anyway. Any other value asks for what is not offered.</summary>
internal static class HarmlessValues
{
    private static readonly FrozenDictionary<string, string[]> Values = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase)
    {
        // There is one owner, of buckets and objects alike, and nobody else may do anything.
        ["x-amz-acl"] = ["private", "bucket-owner-read", "bucket-owner-full-control"],
        ["x-amz-api-version"] = ["2006-03-01"],
        ["x-amz-bucket-object-lock-enabled"] = ["false"],
        ["x-amz-object-ownership"] = ["BucketOwnerEnforced"],
        ["x-amz-optional-object-attributes"] = ["RestoreStatus"],
        ["x-amz-skip-destination-validation"] = ["false"],
        ["x-amz-storage-class"] = ["STANDARD"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a value of a name that the operation understands changes nothing, or is one that the operation reads itself.</summary>
    public static bool Allow(string name, string value) =>
        !Values.TryGetValue(name, out var harmless) || harmless.Contains(value.Trim(), StringComparer.Ordinal);
}
