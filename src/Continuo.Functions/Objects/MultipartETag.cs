namespace Continuo.Functions.Objects;

using System.Security.Cryptography;

/// <summary>The ETag of an object of parts.</summary>
internal static class MultipartETag
{
    /// <summary>MD5 of the MD5s of the parts, a hyphen and their number.</summary>
    public static string Of(IReadOnlyCollection<StoredPart> parts)
    {
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        foreach (var part in parts)
        {
            md5.AppendData(Convert.FromHexString(part.ETag));
        }

        return $"{Convert.ToHexStringLower(md5.GetCurrentHash())}-{parts.Count}";
    }
}
