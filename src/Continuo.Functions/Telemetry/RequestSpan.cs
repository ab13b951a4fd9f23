namespace Continuo.Functions.Telemetry;

using System.Diagnostics;

using Microsoft.AspNetCore.Http;

/// <summary>Spans of requests that may start jobs.</summary>
internal static class RequestSpan
{
    /// <summary>Begins a span, in the trace of the sender when it names one. There is one also when nobody listens: jobs need its ids.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">What it asks for.</param>
    public static Activity Begin(HttpRequest request, string name)
    {
        var sender = Tracing.ContextOf(request.Headers.TraceParent.ToString());
        if (Tracing.Source.StartActivity(name, ActivityKind.Server, sender) is { } span)
        {
            return span.SetTag("url.path", request.Path.Value);
        }

        var unheard = new Activity(name);
        if (sender == default)
        {
            unheard.ActivityTraceFlags = ActivityTraceFlags.Recorded;
        }
        else
        {
            unheard.SetParentId(sender.TraceId, sender.SpanId, sender.TraceFlags);
        }

        return unheard.Start();
    }
}
