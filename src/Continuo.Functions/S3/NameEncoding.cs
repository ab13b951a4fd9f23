namespace Continuo.Functions.S3;

using Continuo.Functions.S3.Xml;

/// <summary>How keys stand in a list: as they are, or percent-encoded.</summary>
/// <param name="Word">What the list says of it: <c>url</c>; null: as they are.</param>
internal sealed record NameEncoding(string? Word)
{
    private static readonly NameEncoding Plain = new(Word: null);
    private static readonly NameEncoding Url = new("url");

    /// <summary>What a request asks for.</summary>
    /// <exception cref="S3Exception">It asks for an encoding that is none.</exception>
    public static NameEncoding Of(S3Request request) => request.Query("encoding-type") switch
    {
        null => Plain,
        "url" => Url,
        var other => throw S3Errors.InvalidArgument("Invalid Encoding Method specified in Request", "encoding-type", other),
    };

    /// <summary>
    /// The encoding that can carry these names. Where one of them has what XML cannot have, they come encoded although nobody asked,
    /// and the list says so: one such key must not make the whole list unreadable.
    /// </summary>
    public NameEncoding For(IEnumerable<string> names) => Word is null && !names.All(XmlText.IsCarried) ? Url : this;

    /// <summary>A name as it stands in the list.</summary>
    public string Encode(string name) => Word is null ? name : PercentEncoding.Encode(name, keepSlash: true);
}
