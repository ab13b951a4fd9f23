namespace Continuo.Functions.Api;

using System.Text;
using System.Text.Unicode;

using Continuo.Functions.Jobs;
using Continuo.Functions.Services;
using Continuo.Functions.State;
using Continuo.Functions.Telemetry;
using Continuo.Functions.Triggers;

using Microsoft.AspNetCore.Http;

/// <summary>Events that come over HTTP: those that become jobs, and those whose sender waits for the answer.</summary>
internal sealed class EventEndpoints(ServiceRegistry services, JobQueue queue, ExternalEvents external, DirectRuns direct, ApiAuthentication authentication)
{
    /// <summary>Largest event: 16 MiB.</summary>
    public const int LargestBody = 16 << 20;

    private const string DelegatedName = "X-Delegated-Job-ID";

    /// <summary>POST /job/{service}.</summary>
    public async Task JobAsync(HttpContext context)
    {
        if (await AcceptAsync(context).ConfigureAwait(false) is not var (service, body))
        {
            return;
        }

        try
        {
            using var span = RequestSpan.Begin(context.Request, "event");
            var job = external.Job(service.Name, body, context.Request.Headers[DelegatedName].ToString(), span.Id);
            await queue.AddAsync(job, ExternalEvents.Identity(service.Name, body)).ConfigureAwait(false);
            context.Response.Headers["X-Job-Name"] = job.Name;
            context.Response.Headers.Location = $"/system/logs/{service.Name}/{job.Name}";
            context.Response.StatusCode = StatusCodes.Status201Created;
        }
        catch (QueueFullException full)
        {
            await LaterAsync(context, full).ConfigureAwait(false);
        }
        catch (DiskFullException full)
        {
            await ApiResponse.TextAsync(context, StatusCodes.Status507InsufficientStorage, full.Message).ConfigureAwait(false);
        }
    }

    /// <summary>POST /run/{service}: the answer is what the script leaves.</summary>
    public async Task RunAsync(HttpContext context)
    {
        if (await AcceptAsync(context).ConfigureAwait(false) is not var (service, body))
        {
            return;
        }

        try
        {
            using var span = RequestSpan.Begin(context.Request, "run");
            var job = external.Job(service.Name, body, "", span.Id);
            await using var answer = await direct.RunAsync(service, job, context.RequestAborted).ConfigureAwait(false);
            context.Response.Headers["X-Job-Name"] = job.Name;
            context.Response.StatusCode = answer.Succeeded ? StatusCodes.Status200OK : StatusCodes.Status500InternalServerError;
            var isText = await answer.IsTextAsync(context.RequestAborted).ConfigureAwait(false);
            context.Response.ContentType = isText ? "text/plain; charset=utf-8" : "application/octet-stream";
            await answer.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
        }
        catch (QueueFullException full)
        {
            await LaterAsync(context, full).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private static Task LaterAsync(HttpContext context, QueueFullException full)
    {
        context.Response.Headers.RetryAfter = $"{QueueFullException.RetryAfter.TotalSeconds:0}";
        return ApiResponse.TextAsync(context, StatusCodes.Status429TooManyRequests, full.Message);
    }

    /// <summary>Bytes that are no text are kept as base64, which a script gets decoded.</summary>
    private static string Text(ReadOnlySpan<byte> body) => Utf8.IsValid(body) ? Encoding.UTF8.GetString(body) : Convert.ToBase64String(body);

    private async Task<(RegisteredService Service, string Body)?> AcceptAsync(HttpContext context)
    {
        var name = (string)context.Request.RouteValues["service"]!;
        if (services.Find(name) is not { } service)
        {
            await ApiResponse.TextAsync(context, authentication.IsAdministrator(context.Request) ? StatusCodes.Status404NotFound : StatusCodes.Status401Unauthorized).ConfigureAwait(false);
            return null;
        }

        if (!authentication.MayCall(context.Request, name))
        {
            await ApiAuthentication.RefuseAsync(context).ConfigureAwait(false);
            return null;
        }

        if (await RequestBody.ReadAsync(context, LargestBody).ConfigureAwait(false) is not { } body)
        {
            await ApiResponse.TextAsync(context, StatusCodes.Status413PayloadTooLarge, $"An event has at most {LargestBody} bytes.").ConfigureAwait(false);
            return null;
        }

        var text = Text(body.Span);
        if (EventNames.Problem(text) is { } problem)
        {
            await ApiResponse.TextAsync(context, StatusCodes.Status400BadRequest, $"The event names an object that cannot exist: {problem}.").ConfigureAwait(false);
            return null;
        }

        return (service, text);
    }
}
