namespace Continuo.Functions.S3.Xml;

using System.Globalization;
using System.Xml;
using System.Xml.Linq;

/// <summary>Documents of clients. Name spaces are not looked at: clients differ in them.</summary>
internal static class XmlReading
{
    /// <summary>Deeper than any document of S3; deeper ones are made to harm.</summary>
    private const int Deepest = 32;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = 2 << 20,
    };

    /// <summary>Reads a document.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="root">Name of its element.</param>
    /// <exception cref="S3Exception">It is no such document.</exception>
    public static XElement Parse(byte[] bytes, string root)
    {
        try
        {
            RequireShallow(bytes);
            using var reader = XmlReader.Create(new MemoryStream(bytes), Settings);
            var element = XElement.Load(reader);
            return element.Name.LocalName == root ? element : throw S3Errors.MalformedXml();
        }
        catch (XmlException)
        {
            throw S3Errors.MalformedXml();
        }
    }

    /// <summary>Children of a name.</summary>
    public static IEnumerable<XElement> All(this XElement element, string name) => element.Elements().Where(child => child.Name.LocalName == name);

    /// <summary>Text of the first child of a name; null when there is none.</summary>
    public static string? Text(this XElement element, string name) => element.All(name).FirstOrDefault()?.Value;

    /// <summary>Text of the first child of a name.</summary>
    /// <exception cref="S3Exception">There is none.</exception>
    public static string RequiredText(this XElement element, string name) => element.Text(name) ?? throw S3Errors.MalformedXml();

    /// <summary>Number in the first child of a name.</summary>
    /// <exception cref="S3Exception">There is none.</exception>
    public static int RequiredNumber(this XElement element, string name) =>
        int.TryParse(element.RequiredText(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw S3Errors.MalformedXml();

    private static void RequireShallow(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), Settings);
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                throw S3Errors.MalformedXml();
            }
        }
    }
}
