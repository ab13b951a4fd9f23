namespace Continuo.Fuzz.Targets;

using System.Xml.Linq;

using Continuo.Functions.S3.Operations;
using Continuo.Functions.S3.Xml;

using Microsoft.AspNetCore.Http;

/// <summary>The documents of clients. What was read is written as in answers and read again.</summary>
internal sealed class XmlTarget : IFuzzTarget
{
    private const string Delete = "Delete";
    private const string Complete = "CompleteMultipartUpload";
    private const string Tagging = "Tagging";
    private const string Notification = "NotificationConfiguration";
    private const string Region = "us-east-1";

    public string Name => "xml";

    public IReadOnlyList<string> Seeds { get; } =
    [
        "<Delete><Object><Key>a/b c</Key></Object><Object><Key>d&#10;&#13;&#x1F600;</Key></Object><Quiet>true</Quiet></Delete>",
        "<?xml version=\"1.0\" encoding=\"utf-7\" standalone=\"yes\"?><!-- c --><Delete xmlns:x=\"y\" x:a=\"b\"><x:Object><Key><![CDATA[<a>]]></Key></x:Object></Delete>",
        "<!DOCTYPE a [<!ENTITY b \"c\">]><Tagging><TagSet><Tag><Key>&b;</Key><Value/></Tag></TagSet></Tagging>",
        "\xFF\xFE<\0T\0a\0g\0g\0i\0n\0g\0>\0<\0T\0a\0g\0S\0e\0t\0/\0>\0<\0/\0T\0a\0g\0g\0i\0n\0g\0>\0",
        "<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>&quot;abc&quot;</ETag><ChecksumCRC32>AAAAAA==</ChecksumCRC32></Part></CompleteMultipartUpload>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Tagging xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><TagSet><Tag><Key>k</Key><Value>v</Value></Tag></TagSet></Tagging>",
        """
        <NotificationConfiguration><QueueConfiguration><Id>one</Id><Queue>arn:minio:sqs::blur:webhook</Queue><Event>s3:ObjectCreated:*</Event>
        <Filter><S3Key><FilterRule><Name>prefix</Name><Value>in/</Value></FilterRule><FilterRule><Name>suffix</Name><Value>.png</Value></FilterRule></S3Key></Filter>
        </QueueConfiguration></NotificationConfiguration>
        """,
    ];

    public IReadOnlyList<string> Words { get; } =
    [
        "<Delete>", "<Object>", "<Key>", "</Key>", "<Tag>", "</Tag>", "<Value>", "<TagSet>", "<Part>", "<PartNumber>", "<ETag>", "<Filter>", "<Event>", "<TopicConfiguration>", "<Topic>",
        "<![CDATA[", "]]>", "<!--", "-->", "<?", "?>", "<!DOCTYPE a [", "<!ENTITY b \"c\">", "xmlns:x=\"", "xml:space=\"preserve\"", "encoding=\"utf-16\"", "encoding=\"utf-7\"", "encoding=\"latin1\"",
        "encoding=\"utf-32\"", "standalone=\"yes\"", "version=\"1.1\"", "&#13;", "&#x0;", "&#xD800;", "&amp;", "\uFEFF", "2147483648",
    ];

    public void Run(byte[] input) => Refusals.Allow(() =>
    {
        // Each reader wants its own root; which one it is, the document says.
        if (Document(input, Delete) is { } delete)
        {
            var keys = WriteOperations.DeletionsOf(delete).ConvertAll(one => one.Key);
            var again = Again(Delete, xml => xml.Each("Object", keys, (item, key) => item.Text("Key", key)));
            Law.Holds(keys.SequenceEqual(WriteOperations.DeletionsOf(again).Select(one => one.Key)), "keys are written as they are");
        }
        else if (Document(input, Tagging) is { } tagging)
        {
            var tags = TagSet.Read(tagging, TagSet.MostOfBucket);
            Law.Holds(tags.SequenceEqual(TagSet.Read(Again(Tagging, xml => TagSet.Write(xml, tags)), TagSet.MostOfBucket)), "tags are written as they are");
        }
        else if (Document(input, Notification) is { } configuration)
        {
            var all = NotificationXml.Read(configuration);
            var again = NotificationXml.Read(Again(Notification, xml => xml.Each("QueueConfiguration", all, (item, one) => NotificationXml.Write(item, one, Region))));
            Law.Holds(all.Select(one => $"{one}{string.Join(',', one.Events)}").SequenceEqual(again.Select(one => $"{one}{string.Join(',', one.Events)}")), "notifications are written as they are");
        }
        else if (Document(input, Complete) is { } complete)
        {
            Law.Holds(MultipartOperations.ChosenParts(complete).Count > 0, "an upload has parts");
        }
    });

    /// <returns>Null when it is another document or none.</returns>
    private static XElement? Document(byte[] input, string root)
    {
        XElement? document = null;
        Refusals.Allow(() => document = XmlReading.Parse(input, root));
        return document;
    }

    private static XElement Again(string root, Action<XmlWriting> content)
    {
        var context = new DefaultHttpContext();
        using var body = new MemoryStream();
        context.Response.Body = body;
        XmlWriting.AnswerAsync(context.Response, StatusCodes.Status200OK, root, content).GetAwaiter().GetResult();
        return XmlReading.Parse(body.ToArray(), root);
    }
}
