namespace Continuo.Functions.S3.Operations;

using Continuo.Functions.Objects;
using Continuo.Functions.S3.Xml;

/// <summary>Lists the objects of a bucket, as version 1 and 2 of the operation want it.</summary>
internal sealed class ListOperations(ObjectStore store, S3Options options)
{
    private const int MostKeys = 1000;

    /// <summary>Version 1 of the operation.</summary>
    public Task ListFirstAsync(S3Call call)
    {
        var request = call.Request;
        var query = QueryOf(request, request.Query("marker") ?? "");
        var asked = NameEncoding.Of(request);
        var page = ObjectPage.Read(store, call.Bucket, query);
        var names = asked.For(page.Objects.Select(stored => stored.Key).Concat(page.Folders).Append(query.Prefix).Append(query.After));
        return call.AnswerAsync("ListBucketResult", xml =>
        {
            Begin(xml, call, query, names)
                .Text("Marker", names.Encode(query.After))
                .Text("NextMarker", page.Next is null ? null : names.Encode(page.Next))
                .Flag("IsTruncated", page.Next is not null);
            Content(xml, page, names, withOwner: true);
        });
    }

    /// <summary>Version 2 of the operation.</summary>
    public Task ListSecondAsync(S3Call call)
    {
        var request = call.Request;
        if (request.Query("list-type") != "2")
        {
            throw S3Errors.InvalidArgument("list-type must be 2.");
        }

        var token = request.Query("continuation-token");
        var startAfter = request.Query("start-after");
        var query = QueryOf(request, token is null ? startAfter ?? "" : ContinuationToken.Read(token));
        var asked = NameEncoding.Of(request);
        var page = ObjectPage.Read(store, call.Bucket, query);
        var names = asked.For(page.Objects.Select(stored => stored.Key).Concat(page.Folders).Append(query.Prefix).Append(query.After));
        return call.AnswerAsync("ListBucketResult", xml =>
        {
            Begin(xml, call, query, names)
                .Text("StartAfter", startAfter is null ? null : names.Encode(startAfter))
                .Text("ContinuationToken", token)
                .Text("NextContinuationToken", page.Next is null ? null : ContinuationToken.Of(page.Next))
                .Number("KeyCount", page.Objects.Count + page.Folders.Count)
                .Flag("IsTruncated", page.Next is not null);
            Content(xml, page, names, withOwner: request.Query("fetch-owner") == "true");
        });
    }

    private static ObjectQuery QueryOf(S3Request request, string after) =>
        new(request.Query("prefix") ?? "", request.Query("delimiter") ?? "", after, request.Number("max-keys", absent: MostKeys, least: 0, most: MostKeys));

    private static XmlWriting Begin(XmlWriting xml, S3Call call, ObjectQuery query, NameEncoding names) => xml
        .Text("Name", call.Bucket)
        .Text("Prefix", names.Encode(query.Prefix))
        .Text("Delimiter", query.Delimiter.Length == 0 ? null : names.Encode(query.Delimiter))
        .Number("MaxKeys", query.Most)
        .Text("EncodingType", names.Word);

    private void Content(XmlWriting xml, ObjectPage page, NameEncoding names, bool withOwner) => xml
        .Each("Contents", page.Objects, (item, stored) =>
        {
            item.Text("Key", names.Encode(stored.Key)).Moment("LastModified", stored.Modified).ETag(stored.ETag).Number("Size", stored.Size);
            if (withOwner)
            {
                item.Owner("Owner", options.Owner);
            }

            item.Text("StorageClass", "STANDARD");
        })
        .Each("CommonPrefixes", page.Folders, (item, folder) => item.Text("Prefix", names.Encode(folder)));
}
