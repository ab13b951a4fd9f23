namespace Continuo.Functions.Http;

using System.Diagnostics.CodeAnalysis;

using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

/// <summary>
/// Keeps requests and answers together where an answer is given before the body of its request was read (RFC 9110, 10.1.1; RFC 9112, 9.6).
/// A client that was not told to go on may or may not send the body: the server cannot know whether what follows is that body or the next
/// request. So the connection ends with such an answer.
/// </summary>
internal static class EarlyAnswer
{
    /// <summary>Most bytes of a body that are taken so that a connection can be kept: as much as waits in the buffers of one.</summary>
    private const long MostTaken = 256 << 10;

    private static readonly ReadOnlyMemory<byte> GoOn = "HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray();

    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="next">Gives the answer; it says by <see cref="BodyProgress.End"/> that it read the body.</param>
    public static Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        var expectation = Expectations.Of(context.Request);
        return context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true } ? WithBodyAsync(context, expectation, next)
            : expectation == Expectation.Continue ? GoOnAsync(context, next)
            : next(context);
    }

    /// <summary>
    /// Some clients wait to be told to go on although nothing is to come, and take a connection on which they were not told so for dead.
    /// The web server tells only those whose body it reads.
    /// </summary>
    private static async Task GoOnAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IConnectionTransportFeature>() is { } connection)
        {
            await connection.Transport.Output.WriteAsync(GoOn, context.RequestAborted).ConfigureAwait(false);
        }

        await next(context).ConfigureAwait(false);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "It is thrown on.")]
    private static async Task WithBodyAsync(HttpContext context, Expectation expectation, RequestDelegate next)
    {
        var body = new BodyProgress();
        context.Features.Set(body);
        context.Response.OnStarting(() =>
        {
            if (expectation == Expectation.None)
            {
                body.TakeArrived(context, MostTaken);
            }

            if (!body.IsOver)
            {
                context.Response.Headers.Connection = "close";
            }

            return Task.CompletedTask;
        });
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (Exception) when (!body.IsOver)
        {
            // The web server answers, with headers of its own.
            context.Features.Get<IConnectionLifetimeNotificationFeature>()?.RequestClose();
            throw;
        }

        if (!body.IsOver && !context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.CompleteAsync().ConfigureAwait(false);
            await Lingering.CloseAsync(context, body).ConfigureAwait(false);
        }
    }
}
