namespace Continuo.Functions.Http;

using Microsoft.AspNetCore.Http;

/// <summary>How far the body of a request was read. Requests without a body have none of these.</summary>
internal sealed class BodyProgress
{
    /// <summary>Whether the body was read to its end, so that what comes next is the next request.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Says that the body of a request was read to its end. A request for which nobody says so costs the client its connection.</summary>
    public static void End(HttpContext context)
    {
        if (context.Features.Get<BodyProgress>() is { } body)
        {
            body.IsOver = true;
        }
    }

    /// <summary>Takes what is here already, without waiting: often that is all there is of a small body.</summary>
    /// <param name="context">The request.</param>
    /// <param name="most">Bytes after which it gives up.</param>
    public void TakeArrived(HttpContext context, long most)
    {
        try
        {
            var reader = context.Request.BodyReader;
            while (!IsOver && most > 0 && reader.TryRead(out var read))
            {
                most -= read.Buffer.Length;
                IsOver = read.IsCompleted;
                reader.AdvanceTo(read.Buffer.End);
            }
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            // The rest of it is malformed, or never comes. A body that is malformed is an input-output fault as well.
        }
    }
}
