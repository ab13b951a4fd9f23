namespace Continuo.Functions.Objects;

using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

/// <summary>How an upload ended. It is kept for a while: a client that did not hear the answer asks for it again.</summary>
/// <param name="ETag">ETag of the object that was made, without quotes.</param>
/// <param name="Checksums">Its checksums by algorithm, base64.</param>
/// <param name="Parts">Digest of the parts that were chosen, see <see cref="DigestOf"/>.</param>
internal sealed record CompletedUpload(string ETag, ImmutableSortedDictionary<string, string> Checksums, string Parts)
{
    /// <summary>A digest of numbers and ETags of parts: who asks again names the same ones.</summary>
    public static string DigestOf(IEnumerable<ChosenPart> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"{part.Number} {part.ETag}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
