namespace Continuo.Functions.Api;

using System.Diagnostics.CodeAnalysis;

using Continuo.Functions.Http;
using Continuo.Functions.Jobs;
using Continuo.Functions.Objects;
using Continuo.Functions.State;
using Continuo.Oscar.Client;

using Microsoft.AspNetCore.Http;

/// <summary>Turns what went wrong in a request into its answer: a client never sees a trace, and none is left unanswered.</summary>
internal static class ApiFaults
{
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The client gets a sentence.")]
    public static async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        if (Expectations.Of(context.Request) == Expectation.Unknown)
        {
            await ApiResponse.TextAsync(context, StatusCodes.Status417ExpectationFailed, "The header Expect may only be 100-continue.").ConfigureAwait(false);
            return;
        }

        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            await ApiResponse.TextAsync(context, Status(fault), fault.Message).ConfigureAwait(false);
        }
        catch (Exception)
        {
            context.Abort();
        }
    }

    private static int Status(Exception fault) => fault switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        DiskFullException or StoreException { Error: StoreError.QuotaExceeded } => StatusCodes.Status507InsufficientStorage,
        JobNameTakenException => StatusCodes.Status409Conflict,
        QueueFullException => StatusCodes.Status429TooManyRequests,
        OscarException => StatusCodes.Status502BadGateway,
        StoreException { Error: StoreError.NoSuchBucket or StoreError.NoSuchKey } => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status500InternalServerError,
    };
}
