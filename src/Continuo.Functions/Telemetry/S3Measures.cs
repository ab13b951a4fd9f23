namespace Continuo.Functions.Telemetry;

using System.Diagnostics;

using Microsoft.AspNetCore.Http;

/// <summary>Counts the requests to the object storage and their bytes.</summary>
internal sealed class S3Measures(FunctionsMeter meter)
{
    private static readonly KeyValuePair<string, object?> In = new("direction", "in");
    private static readonly KeyValuePair<string, object?> Out = new("direction", "out");

    /// <summary>A request was answered.</summary>
    public void OnAnswered(HttpContext context)
    {
        meter.S3Requests.Add(1, new TagList { { "operation", S3OperationName.Of(context.Request) }, { "status", context.Response.StatusCode } });
        if (context.Request.ContentLength is > 0 and var received)
        {
            meter.S3Bytes.Add(received, In);
        }

        if (context.Response.ContentLength is > 0 and var sent && !HttpMethods.IsHead(context.Request.Method))
        {
            meter.S3Bytes.Add(sent, Out);
        }
    }
}
