namespace Continuo.Functions.S3.Operations;

using System.Text;

using Continuo.Functions.Objects;
using Continuo.Functions.S3.Xml;

/// <summary>Lists the objects of a bucket, as version 1 and 2 of the operation want it.</summary>
internal sealed class ListOperations(ObjectStore store, S3Options options)
{
    private const int MostKeys = 1000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public Task ListAsync(S3Call call) => call.Request.Query("list-type") switch
    {
        null => ListFirstAsync(call),
        "2" => ListSecondAsync(call),
        _ => throw S3Errors.InvalidArgument("list-type must be 2."),
    };

    private Task ListFirstAsync(S3Call call)
    {
        var request = call.Request;
        var query = QueryOf(request, request.Query("marker") ?? "");
        var encode = EncodingOf(request);
        var page = ObjectPage.Read(store, call.Bucket, query);
        return call.AnswerAsync("ListBucketResult", xml =>
        {
            Begin(xml, call, query, encode)
                .Text("Marker", encode(query.After))
                .Text("NextMarker", page.Next is null ? null : encode(page.Next))
                .Flag("IsTruncated", page.Next is not null);
            Content(xml, page, encode, withOwner: true);
        });
    }

    private Task ListSecondAsync(S3Call call)
    {
        var request = call.Request;
        var token = request.Query("continuation-token");
        var startAfter = request.Query("start-after");
        var query = QueryOf(request, token is null ? startAfter ?? "" : ReadToken(token));
        var encode = EncodingOf(request);
        var page = ObjectPage.Read(store, call.Bucket, query);
        return call.AnswerAsync("ListBucketResult", xml =>
        {
            Begin(xml, call, query, encode)
                .Text("StartAfter", startAfter is null ? null : encode(startAfter))
                .Text("ContinuationToken", token)
                .Text("NextContinuationToken", page.Next is null ? null : Convert.ToBase64String(Strict.GetBytes(page.Next)))
                .Number("KeyCount", page.Objects.Count + page.Folders.Count)
                .Flag("IsTruncated", page.Next is not null);
            Content(xml, page, encode, withOwner: request.Query("fetch-owner") == "true");
        });
    }

    private static ObjectQuery QueryOf(S3Request request, string after) =>
        new(request.Query("prefix") ?? "", request.Query("delimiter") ?? "", after, request.Number("max-keys", absent: MostKeys, least: 0, most: MostKeys));

    private static XmlWriting Begin(XmlWriting xml, S3Call call, ObjectQuery query, Func<string, string> encode) => xml
        .Text("Name", call.Bucket)
        .Text("Prefix", encode(query.Prefix))
        .Text("Delimiter", query.Delimiter.Length == 0 ? null : encode(query.Delimiter))
        .Number("MaxKeys", query.Most)
        .Text("EncodingType", call.Request.Query("encoding-type"));

    private void Content(XmlWriting xml, ObjectPage page, Func<string, string> encode, bool withOwner) => xml
        .Each("Contents", page.Objects, (item, stored) =>
        {
            item.Text("Key", encode(stored.Key)).Moment("LastModified", stored.Modified).ETag(stored.ETag).Number("Size", stored.Size);
            if (withOwner)
            {
                item.Owner("Owner", options.Owner);
            }

            item.Text("StorageClass", "STANDARD");
        })
        .Each("CommonPrefixes", page.Folders, (item, folder) => item.Text("Prefix", encode(folder)));

    private static Func<string, string> EncodingOf(S3Request request) => request.Query("encoding-type") switch
    {
        null => text => text,
        "url" => text => PercentEncoding.Encode(text, keepSlash: true),
        _ => throw S3Errors.InvalidArgument("Invalid Encoding Method specified in Request"),
    };

    private static string ReadToken(string token)
    {
        try
        {
            return Strict.GetString(Convert.FromBase64String(token));
        }
        catch (Exception fault) when (fault is FormatException or DecoderFallbackException)
        {
            throw S3Errors.InvalidArgument("The continuation token provided is incorrect");
        }
    }
}
