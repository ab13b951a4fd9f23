namespace Continuo.Functions.S3;

using System.Text;

using Microsoft.AspNetCore.Server.Kestrel.Core;

/// <summary>What the port of the endpoint needs of the web server.</summary>
internal static class S3Listener
{
    /// <summary>Sets limits against clients that send or take their time.</summary>
    public static void Configure(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.ResponseHeaderEncodingSelector = _ => Encoding.UTF8;

        // Parts of 5 TiB are allowed; the endpoint checks lengths itself.
        server.Limits.MaxRequestBodySize = null;

        // What waits to be hashed and written, of each connection.
        server.Limits.MaxRequestBufferSize = 256 << 10;

        // A key of 1 024 bytes, each encoded, and a signature with a session token.
        server.Limits.MaxRequestLineSize = 16 << 10;
        server.Limits.MaxRequestHeadersTotalSize = 32 << 10;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(30);
        server.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        server.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(10));
        server.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(10));
    }
}
