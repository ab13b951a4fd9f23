namespace Continuo.Functions.Http;

using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

/// <summary>
/// Closes a connection on which a client may still be sending. Closing it at once would reset it, and the answer might be lost with it
/// (RFC 9112, 9.6): what comes is taken for a while, and thrown away.
/// </summary>
internal static class Lingering
{
    /// <summary>Time without a byte after which nothing more is expected.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    /// <summary>Time after which a client that goes on sending is cut off.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>The same for a client that is not known, or that comes while there is too much to do: it must not hold its connection for long.</summary>
    private static readonly TimeSpan LongestOfRefused = TimeSpan.FromSeconds(5);

    /// <summary>Takes what is left of a body, not longer than until the server stops.</summary>
    /// <param name="context">A request that was answered.</param>
    /// <param name="body">Its body.</param>
    public static async Task CloseAsync(HttpContext context, BodyProgress body)
    {
        try
        {
            if (!body.IsOver && !await TakeAsync(context).ConfigureAwait(false))
            {
                // Nothing has come: the client waits for the end of the connection, so that is sent.
                await EndAsync(context).ConfigureAwait(false);
            }
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            // The client has closed it. A body that ends too early is an input-output fault as well.
        }
    }

    /// <returns>False when the client neither sends the rest nor closes the connection.</returns>
    private static async Task<bool> TakeAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        using var longest = CancellationTokenSource.CreateLinkedTokenSource(StoppingOf(context));
        longest.CancelAfter(IsRefused(context.Response.StatusCode) ? LongestOfRefused : Longest);
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(longest.Token);
        await using var registration = quiet.Token.Register(reader.CancelPendingRead);
        while (true)
        {
            quiet.CancelAfter(Quiet);
            var read = await reader.ReadAsync().ConfigureAwait(false);
            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted || read.IsCanceled)
            {
                return read.IsCompleted;
            }
        }
    }

    private static bool IsRefused(int status) =>
        status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status503ServiceUnavailable;

    private static CancellationToken StoppingOf(HttpContext context) =>
        context.RequestServices?.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;

    private static ValueTask EndAsync(HttpContext context) =>
        context.Features.Get<IConnectionTransportFeature>() is { } connection ? connection.Transport.Output.CompleteAsync() : ValueTask.CompletedTask;
}
