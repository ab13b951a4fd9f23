namespace Continuo.Functions.S3;

using System.Text;

using Microsoft.AspNetCore.Server.Kestrel.Core;

/// <summary>What the port of the endpoint needs of the web server.</summary>
internal static class S3Listener
{
    /// <summary>Lets names of any language and contents of any length through.</summary>
    public static void Configure(KestrelServerOptions server)
    {
        server.ResponseHeaderEncodingSelector = _ => Encoding.UTF8;

        // Parts of 5 TiB are allowed; the endpoint checks lengths itself.
        server.Limits.MaxRequestBodySize = null;

        // What waits to be hashed and written, of each connection.
        server.Limits.MaxRequestBufferSize = 256 << 10;
    }
}
