namespace Continuo.Oscar.Client;

using System.Diagnostics.CodeAnalysis;

/// <summary>Connections that take any certificate where the user says so, and go past proxies to this machine.</summary>
internal static class ClusterHandler
{
    [SuppressMessage("Security", "CA5359:Do not disable certificate validation", Justification = "The user asked for it: clusters often have certificates of their own.")]
    public static SocketsHttpHandler Of(Uri endpoint, bool verifiesCertificate)
    {
        var handler = new SocketsHttpHandler { UseProxy = !endpoint.IsLoopback, ConnectTimeout = TimeSpan.FromSeconds(20), AllowAutoRedirect = false };
        if (!verifiesCertificate)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        }

        return handler;
    }
}
