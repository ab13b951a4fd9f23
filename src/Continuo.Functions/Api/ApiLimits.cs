namespace Continuo.Functions.Api;

using Microsoft.AspNetCore.Server.Kestrel.Core;

/// <summary>What the port of the API takes of a client.</summary>
internal static class ApiLimits
{
    public static void Configure(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        // Endpoints count for themselves: the answer is sent and the rest taken, where the web server would hang up on a client that still sends.
        server.Limits.MaxRequestBodySize = null;
        server.Limits.MaxRequestLineSize = 16 << 10;
        server.Limits.MaxRequestHeadersTotalSize = 32 << 10;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(30);
        server.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);

        // A log that is followed may be silent for hours.
        server.Limits.MinResponseDataRate = null;
        server.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(10));
    }
}
