namespace Continuo.Functions.Api;

using Continuo.Functions.Jobs;
using Continuo.Functions.Services;

using Microsoft.AspNetCore.Http;

/// <summary>Jobs of a service: list, logs, cancel, remove, try again.</summary>
internal sealed class JobEndpoints(ServiceRegistry services, JobQueue queue, JobPages pages, JobControl control, JobLogs logs, Redrive redrive)
{
    private const int PageSize = 70;
    private const int LargestPage = 1000;

    /// <summary>GET /system/logs/{service}.</summary>
    public Task ListAsync(HttpContext context)
    {
        if (Service(context) is not { } service)
        {
            return ApiResponse.TextAsync(context, StatusCodes.Status404NotFound);
        }

        var state = Enum.TryParse<JobState>(context.Request.Query["status"], ignoreCase: true, out var wanted) ? wanted : (JobState?)null;
        return PageAsync(context, pages.Read(service.Name, Token(context), state, Most(context, least: 1)));
    }

    /// <summary>GET /system/traces/{trace}: the jobs that an input caused, of whatever service; with <c>limit=0</c> only their numbers.</summary>
    public Task TraceAsync(HttpContext context) =>
        PageAsync(context, pages.OfTrace((string)context.Request.RouteValues["trace"]!, Token(context), Most(context, least: 0)));

    /// <summary>GET /system/logs/{service}/{job}.</summary>
    public Task LogAsync(HttpContext context)
    {
        if (Job(context) is not { } job)
        {
            return ApiResponse.TextAsync(context, StatusCodes.Status404NotFound);
        }

        context.Response.ContentType = "text/plain; charset=utf-8";
        return IsTrue(context, "follow")
            ? logs.FollowAsync(job.Name, () => queue.Find(job.Name), IsTrue(context, "timestamps"), context.Response.Body, context.RequestAborted)
            : logs.WriteAsync(job, IsTrue(context, "timestamps"), context.Response.Body, context.RequestAborted);
    }

    /// <summary>DELETE /system/logs/{service}: those that succeeded, or all.</summary>
    public async Task RemoveAllAsync(HttpContext context)
    {
        if (Service(context) is not { } service)
        {
            await ApiResponse.TextAsync(context, StatusCodes.Status404NotFound).ConfigureAwait(false);
            return;
        }

        await control.RemoveAllAsync(service.Name, IsTrue(context, "all") ? null : JobState.Succeeded).ConfigureAwait(false);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    /// <summary>DELETE /system/logs/{service}/{job}.</summary>
    public async Task RemoveAsync(HttpContext context)
    {
        var removed = Job(context) is { } job && await control.RemoveAsync(job.Name).ConfigureAwait(false);
        context.Response.StatusCode = removed ? StatusCodes.Status204NoContent : StatusCodes.Status404NotFound;
    }

    /// <summary>POST /system/logs/{service}/{job}/cancel.</summary>
    public async Task CancelAsync(HttpContext context)
    {
        if (Job(context) is not { } job)
        {
            await ApiResponse.TextAsync(context, StatusCodes.Status404NotFound).ConfigureAwait(false);
        }
        else if (!await control.CancelAsync(job.Name).ConfigureAwait(false))
        {
            await ApiResponse.TextAsync(context, StatusCodes.Status409Conflict, $"The job has ended: {job.State}").ConfigureAwait(false);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
    }

    /// <summary>POST /system/services/{service}/redrive: jobs that failed for good run again.</summary>
    public async Task RedriveAsync(HttpContext context)
    {
        if (Service(context) is not { } service)
        {
            await ApiResponse.TextAsync(context, StatusCodes.Status404NotFound).ConfigureAwait(false);
            return;
        }

        var count = await redrive.RunAsync(service).ConfigureAwait(false);
        await ApiResponse.JsonAsync(context, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("redriven", count);
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

    private static Task PageAsync(HttpContext context, JobPages.Page page) => ApiResponse.JsonAsync(context, json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("jobs");
        foreach (var job in page.Jobs)
        {
            json.WritePropertyName(job.Name);
            JobDocument.Write(json, job);
        }

        json.WriteEndObject();
        if (page.Next is { } next)
        {
            json.WriteString("next_page", next);
        }

        json.WriteStartObject("counts");
        foreach (var (counted, number) in page.Counts)
        {
            json.WriteNumber(counted.ToString(), number);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static string Token(HttpContext context) => context.Request.Query["page"].ToString();

    private static int Most(HttpContext context, int least) =>
        int.TryParse(context.Request.Query["limit"], out var limit) && limit >= least ? Math.Min(limit, LargestPage) : PageSize;

    private static bool IsTrue(HttpContext context, string name) => context.Request.Query[name].ToString() is "1" or "t" or "T" or "true" or "True" or "TRUE";

    private RegisteredService? Service(HttpContext context) => services.Find((string)context.Request.RouteValues["service"]!);

    private Job? Job(HttpContext context) =>
        queue.Find((string)context.Request.RouteValues["job"]!) is { } job && job.Service == (string)context.Request.RouteValues["service"]! ? job : null;
}
