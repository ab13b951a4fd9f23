namespace Continuo.Charts.Tests;

using System.Xml;
using System.Xml.Linq;

/// <summary>Parses what the charts write, as strictly as XML is parsed.</summary>
internal static class Xml
{
    public static XDocument Parse(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }
}
