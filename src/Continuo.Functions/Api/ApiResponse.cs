namespace Continuo.Functions.Api;

using System.Text.Json;

using Microsoft.AspNetCore.Http;

/// <summary>Answers of the API: JSON when it did what it was asked, plain text when not.</summary>
internal static class ApiResponse
{
    /// <summary>A JSON document.</summary>
    public static async Task JsonAsync(HttpContext context, Action<Utf8JsonWriter> write, int status = StatusCodes.Status200OK)
    {
        using var buffer = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = buffer.Length;
        await context.Response.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>A message, or nothing but the status.</summary>
    public static Task TextAsync(HttpContext context, int status, string message = "")
    {
        context.Response.StatusCode = status;
        if (message.Length == 0)
        {
            return Task.CompletedTask;
        }

        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(message, context.RequestAborted);
    }
}
