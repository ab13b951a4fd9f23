namespace Continuo.Functions.S3.Xml;

using System.Collections.Immutable;
using System.Xml.Linq;

/// <summary>Tags, in documents and in headers.</summary>
internal static class TagSet
{
    /// <summary>Most tags of an object.</summary>
    public const int MostOfObject = 10;

    /// <summary>Most tags of a bucket.</summary>
    public const int MostOfBucket = 50;

    private const int LongestName = 128;
    private const int LongestValue = 256;

    /// <summary>Reads <c>Tagging</c>.</summary>
    /// <exception cref="S3Exception">It is malformed, or has tags that are not allowed.</exception>
    public static ImmutableSortedDictionary<string, string> Read(XElement tagging, int most) => Checked(
        (tagging.All("TagSet").FirstOrDefault() ?? throw S3Errors.MalformedXml()).All("Tag").Select(tag => KeyValuePair.Create(tag.RequiredText("Key"), tag.RequiredText("Value"))), most);

    /// <summary>Reads <c>name=value&amp;…</c>, as in the header <c>x-amz-tagging</c>.</summary>
    /// <exception cref="S3Exception">It is malformed, or has tags that are not allowed.</exception>
    public static ImmutableSortedDictionary<string, string> Read(string header) => Checked(S3Target.ParametersOf(header), MostOfObject);

    /// <summary>Writes what is in <c>Tagging</c>.</summary>
    public static void Write(XmlWriting xml, ImmutableSortedDictionary<string, string> tags) =>
        xml.Element("TagSet", set => set.Each("Tag", tags, (item, tag) => item.Text("Key", tag.Key).Text("Value", tag.Value)));

    private static ImmutableSortedDictionary<string, string> Checked(IEnumerable<KeyValuePair<string, string>> tags, int most)
    {
        var all = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in tags)
        {
            if (name.Length is 0 or > LongestName || value.Length > LongestValue)
            {
                throw S3Errors.InvalidTag("The tag provided was not a valid tag.");
            }

            if (!all.TryAdd(name, value))
            {
                throw S3Errors.InvalidTag("Cannot provide multiple tags with the same key.");
            }
        }

        return all.Count <= most ? all.ToImmutable() : throw S3Errors.BadRequest($"There cannot be more than {most} tags.");
    }
}
