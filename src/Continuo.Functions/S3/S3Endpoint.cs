namespace Continuo.Functions.S3;

using Continuo.Functions.Http;
using Continuo.Functions.Objects;
using Continuo.Functions.S3.Operations;
using Continuo.Functions.S3.Signing;
using Continuo.Functions.S3.Xml;
using Continuo.Functions.State;
using Continuo.Functions.Telemetry;

using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

/// <summary>
/// The object storage as clients of S3 see it, on a port of its own (see <see cref="S3Listener"/>): addresses of the form <c>/bucket/key</c>,
/// or <c>/key</c> at a host that begins with the bucket (see <see cref="VirtualHosts"/>).
/// </summary>
internal sealed class S3Endpoint
{
    /// <summary>When a client that is refused for the load may come again.</summary>
    private const string ComeAgainSeconds = "5";

    private readonly RequestSignature _signature;
    private readonly S3Router _router;
    private readonly VirtualHosts _hosts;
    private readonly int _mostTransfers;
    private int _transfers;

    public S3Endpoint(StateDatabase database, ObjectStore store, S3Credentials credentials, S3Options options, TimeProvider time)
    {
        _signature = new RequestSignature(credentials, time);
        _router = new S3Router(database, store, options, time);
        _hosts = options.Hosts;
        _mostTransfers = options.MostTransfers;
    }

    /// <summary>Told of each request that was answered; null: nobody is.</summary>
    public Action<HttpContext>? Answered { get; set; }

    /// <summary>Answers a request. What a client does wrong is an answer, never an exception.</summary>
    public Task HandleAsync(HttpContext context) => EarlyAnswer.HandleAsync(context, HandleRequestAsync);

    private async Task HandleRequestAsync(HttpContext context)
    {
        if (_hosts.BucketOf(context.Request.Host.Host) is { } bucket)
        {
            // What is counted, traced and told of errors is the resource. What is signed is the target as it was sent.
            context.Request.Path = new PathString($"/{bucket}{context.Request.Path.Value}");
        }

        // Whatever writes may start jobs.
        using var span = HttpMethods.IsPut(context.Request.Method) || HttpMethods.IsPost(context.Request.Method)
            ? RequestSpan.Begin(context.Request, S3OperationName.Of(context.Request))
            : null;
        await HandleFaultsAsync(context).ConfigureAwait(false);
        Answered?.Invoke(context);
    }

    private async Task HandleFaultsAsync(HttpContext context)
    {
        var id = Guid.CreateVersion7().ToString("N").ToUpperInvariant();
        SetHeaders(context.Response, id);
        try
        {
            await AnswerAsync(context).ConfigureAwait(false);
        }
        catch (S3Exception fault)
        {
            await RefuseAsync(context, id, fault).ConfigureAwait(false);
        }
        catch (StoreException fault)
        {
            await RefuseAsync(context, id, S3Errors.Of(fault)).ConfigureAwait(false);
        }
        catch (DiskFullException)
        {
            await RefuseAsync(context, id, S3Errors.StorageFull()).ConfigureAwait(false);
        }
        catch (BadHttpRequestException fault)
        {
            await RefuseAsync(context, id, fault.StatusCode == StatusCodes.Status408RequestTimeout ? S3Errors.RequestTimeout() : S3Errors.IncompleteBody()).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is ConnectionAbortedException or ConnectionResetException || (fault is OperationCanceledException && context.RequestAborted.IsCancellationRequested))
        {
            // The client went away, of which the token may tell only later; what it had begun was undone on the way here.
            context.Abort();
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (Expectations.Of(context.Request) == Expectation.Unknown)
        {
            throw S3Errors.ExpectationFailed();
        }

        var request = S3Request.Of(context, _hosts);
        var call = new S3Call(request, _signature.Verify(request));
        if (request.Bucket.Length > 0)
        {
            S3Names.RequireBucket(request.Bucket);
            S3Names.RequireKey(request.Key);
        }

        try
        {
            if (Interlocked.Increment(ref _transfers) > _mostTransfers)
            {
                throw new StoreException(StoreError.SlowDown, "Too many requests are served at the same time. Please reduce your request rate.");
            }

            await _router.Route(call)(call).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _transfers);
        }
    }

    private static void SetHeaders(HttpResponse response, string id)
    {
        response.Headers["x-amz-request-id"] = id;
        response.Headers.Server = "Continuo";
    }

    private static async Task RefuseAsync(HttpContext context, string id, S3Exception fault)
    {
        var response = context.Response;
        if (response.HasStarted)
        {
            context.Abort();
            return;
        }

        response.Headers.Clear();
        SetHeaders(response, id);
        response.StatusCode = fault.Status;
        if (fault.Status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = ComeAgainSeconds;
        }

        if (fault.Size is { } size)
        {
            response.Headers.ContentRange = $"bytes */{size}";
        }

        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        try
        {
            await XmlWriting.AnswerAsync(
                response,
                fault.Status,
                "Error",
                xml => xml.Text("Code", fault.Code).Text("Message", fault.Message).Texts(fault.Details).Text("Resource", context.Request.Path.Value).Text("RequestId", id),
                qualified: false).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The client does not wait for it.
        }
    }
}
