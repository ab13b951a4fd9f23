namespace Continuo.Functions.S3;

using System.Xml.Linq;

using Continuo.Functions.S3.Payload;
using Continuo.Functions.S3.Signing;
using Continuo.Functions.S3.Xml;

using Microsoft.AspNetCore.Http;

/// <summary>A request that is rightly signed.</summary>
/// <param name="Request">The request.</param>
/// <param name="Signature">Its signature.</param>
internal sealed record S3Call(S3Request Request, VerifiedSignature Signature)
{
    /// <summary>Most bytes of a document in a request.</summary>
    private const int LargestDocument = 2 << 20;

    public string Bucket => Request.Bucket;

    public string Key => Request.Key;

    public HttpResponse Response => Request.Http.Response;

    public CancellationToken Cancellation => Request.Cancellation;

    /// <summary>The document in the body.</summary>
    /// <param name="root">Name of its element.</param>
    /// <param name="hasOwnChecksum">Whether the checksum in the headers is of the document; else it is of what the document is about.</param>
    /// <exception cref="S3Exception">It is no such document.</exception>
    public async Task<XElement> ReadDocumentAsync(string root, bool hasOwnChecksum = true) =>
        XmlReading.Parse(await PayloadReader.ReadAsync(Request, Signature, LargestDocument, hasOwnChecksum).ConfigureAwait(false), root);

    /// <summary>Takes a body that says nothing of interest.</summary>
    /// <exception cref="S3Exception">It is not what the client says.</exception>
    public Task SkipBodyAsync() => Request.HasBody ? PayloadReader.ReadAsync(Request, Signature, LargestDocument) : Task.CompletedTask;

    /// <summary>Answers without a body.</summary>
    public Task AnswerAsync(int status)
    {
        Response.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <summary>Answers with a document.</summary>
    public Task AnswerAsync(string root, Action<XmlWriting> content) => XmlWriting.AnswerAsync(Response, 200, root, content);
}
