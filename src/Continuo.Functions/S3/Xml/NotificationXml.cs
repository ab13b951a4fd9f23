namespace Continuo.Functions.S3.Xml;

using System.Xml.Linq;

using Continuo.Functions.Objects;

/// <summary>Notifications of a bucket in documents.</summary>
internal static class NotificationXml
{
    /// <summary>The three kinds of a target, each with the name its ARN goes by. To us they are one.</summary>
    private static readonly (string Element, string Arn)[] Kinds = [("QueueConfiguration", "Queue"), ("TopicConfiguration", "Topic"), ("CloudFunctionConfiguration", "CloudFunction")];

    /// <summary>Reads <c>NotificationConfiguration</c>.</summary>
    /// <exception cref="S3Exception">It is malformed, or two have one name.</exception>
    public static List<BucketNotification> Read(XElement document)
    {
        if (document.Elements().FirstOrDefault(child => Kinds.All(kind => kind.Element != child.Name.LocalName)) is { } unknown)
        {
            throw S3Errors.NotImplemented(unknown.Name.LocalName);
        }

        var all = Kinds.SelectMany(kind => document.All(kind.Element).Select(element => (element, arn: element.RequiredText(kind.Arn))))
            .Select((one, index) => Read(one.element, one.arn, index))
            .ToList();
        return all.DistinctBy(one => one.Id, StringComparer.Ordinal).Count() == all.Count
            ? all
            : throw S3Errors.InvalidArgument("Same ID used for multiple configurations. IDs must be unique.");
    }

    /// <summary>Writes what is in <c>QueueConfiguration</c>.</summary>
    public static void Write(XmlWriting xml, BucketNotification notification, string region)
    {
        xml.Text("Id", notification.Id).Text("Queue", $"arn:minio:sqs:{region}:{notification.Target}:webhook");
        foreach (var name in notification.Events)
        {
            xml.Text("Event", name);
        }

        if (notification.Prefix.Length + notification.Suffix.Length > 0)
        {
            xml.Element("Filter", filter => filter.Element("S3Key", key =>
            {
                Rule(key, "prefix", notification.Prefix);
                Rule(key, "suffix", notification.Suffix);
            }));
        }
    }

    private static void Rule(XmlWriting xml, string name, string value)
    {
        if (value.Length > 0)
        {
            xml.Element("FilterRule", rule => rule.Text("Name", name).Text("Value", value));
        }
    }

    private static BucketNotification Read(XElement element, string arn, int index)
    {
        var events = element.All("Event").Select(name => name.Value.Trim()).ToArray();
        if (events.Length == 0 || !events.All(name => name.StartsWith("s3:", StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal)))
        {
            throw S3Errors.InvalidArgument("A specified event is not supported for notifications.");
        }

        string prefix = "", suffix = "";
        foreach (var rule in element.All("Filter").SelectMany(filter => filter.All("S3Key")).SelectMany(key => key.All("FilterRule")))
        {
            switch (rule.RequiredText("Name").ToLowerInvariant())
            {
                case "prefix": prefix = rule.RequiredText("Value"); break;
                case "suffix": suffix = rule.RequiredText("Value"); break;
                default: throw S3Errors.InvalidArgument("The filter rule name must be either prefix or suffix.");
            }
        }

        var id = element.Text("Id") is { Length: > 0 } given ? given : $"notification-{index + 1}";
        return new BucketNotification(id, ServiceOf(arn), [.. events], prefix, suffix);
    }

    /// <summary>The service in <c>arn:minio:sqs:region:service:webhook</c>.</summary>
    private static string ServiceOf(string arn) => arn.Trim().Split(':') is ["arn", "minio", "sqs", _, { Length: > 0 } service, "webhook"]
        ? service
        : throw S3Errors.InvalidArgument("A specified destination ARN does not exist or is not well-formed. Verify the destination ARN.");
}
