namespace Continuo.Functions.S3.Xml;

using System.Globalization;
using System.Text;
using System.Xml;

using Microsoft.AspNetCore.Http;

/// <summary>A document of an answer.</summary>
/// <param name="writer">Where it goes.</param>
internal sealed class XmlWriting(XmlWriter writer)
{
    private const string NameSpace = "http://s3.amazonaws.com/doc/2006-03-01/";

    /// <summary>Texts may have line ends that XML would change; they are written as references. Characters that XML does not have never get here (<see cref="XmlText"/>).</summary>
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        CheckCharacters = false,
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <summary>Answers with a document.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="status">Its status.</param>
    /// <param name="root">Name of the element.</param>
    /// <param name="content">Writes what is in it.</param>
    /// <param name="qualified">Whether the element is in the name space of S3; errors are not.</param>
    public static async Task AnswerAsync(HttpResponse response, int status, string root, Action<XmlWriting> content, bool qualified = true)
    {
        var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement(root, qualified ? NameSpace : null);
            content(new XmlWriting(xml));
            xml.WriteEndElement();
        }

        response.StatusCode = status;
        response.ContentType = "application/xml";
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), response.HttpContext.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>An element with text; nothing for null.</summary>
    public XmlWriting Text(string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteElementString(name, XmlText.Carried(text));
        }

        return this;
    }

    /// <summary>Elements with texts.</summary>
    public XmlWriting Texts(IEnumerable<KeyValuePair<string, string>> texts)
    {
        foreach (var (name, text) in texts)
        {
            Text(name, text);
        }

        return this;
    }

    /// <summary>Text of the element that is open.</summary>
    public XmlWriting Content(string text)
    {
        writer.WriteString(XmlText.Carried(text));
        return this;
    }

    public XmlWriting Number(string name, long number) => Text(name, number.ToString(CultureInfo.InvariantCulture));

    public XmlWriting Flag(string name, bool value) => Text(name, value ? "true" : "false");

    public XmlWriting Moment(string name, DateTimeOffset moment) => Text(name, moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    /// <summary>An ETag in its quotes.</summary>
    public XmlWriting ETag(string etag) => Text("ETag", $"\"{etag}\"");

    /// <summary>Checksums by algorithm.</summary>
    public XmlWriting Checksums(IEnumerable<KeyValuePair<string, string>> checksums) =>
        Texts(checksums.Select(checksum => KeyValuePair.Create("Checksum" + checksum.Key.ToUpperInvariant(), checksum.Value)));

    /// <summary>An owner; one owner has everything.</summary>
    public XmlWriting Owner(string name, string owner) => Element(name, xml => xml.Text("ID", owner).Text("DisplayName", owner));

    /// <summary>The owner as the receiver of a grant.</summary>
    public XmlWriting CanonicalUser(string name, string owner) => Element(name, xml =>
    {
        writer.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "CanonicalUser");
        xml.Text("ID", owner).Text("DisplayName", owner);
    });

    /// <summary>An element of elements.</summary>
    public XmlWriting Element(string name, Action<XmlWriting> content)
    {
        writer.WriteStartElement(name);
        content(this);
        writer.WriteEndElement();
        return this;
    }

    /// <summary>An element of elements for each of many.</summary>
    public XmlWriting Each<T>(string name, IEnumerable<T> items, Action<XmlWriting, T> content)
    {
        foreach (var item in items)
        {
            Element(name, xml => content(xml, item));
        }

        return this;
    }
}
