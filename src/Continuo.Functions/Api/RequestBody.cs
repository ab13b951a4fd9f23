namespace Continuo.Functions.Api;

using Continuo.Functions.Http;

using Microsoft.AspNetCore.Http;

/// <summary>Bodies of requests that fit into memory.</summary>
internal static class RequestBody
{
    /// <summary>Reads a body.</summary>
    /// <param name="context">The request.</param>
    /// <param name="most">Most bytes.</param>
    /// <returns>The bytes; null when there are more.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContext context, int most)
    {
        if (context.Request.ContentLength > most)
        {
            return null;
        }

        var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (var read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted).ConfigureAwait(false); read > 0;
            read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted).ConfigureAwait(false))
        {
            if (body.Length + read > most)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        BodyProgress.End(context);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
