namespace Continuo.Functions.Serving;

using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

/// <summary>A port that answers requests.</summary>
internal static class WebListener
{
    /// <summary>Prepares a web server for one port; nothing is read from files or the environment, nothing is logged.</summary>
    /// <param name="options">How the server is run.</param>
    /// <param name="port">The port.</param>
    /// <param name="gate">Lets connections in.</param>
    /// <param name="configure">What this port takes of a client, beside the limits that all ports have.</param>
    public static WebApplicationBuilder Prepare(ServeOptions options, int port, ConnectionGate gate, Action<KestrelServerOptions> configure)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddSingleton<IMemoryPoolFactory<byte>, WideBlocks>();
        builder.Services.Configure<SocketTransportOptions>(sockets => sockets.CreateBoundListenSocket = options.Connections.Listen);
        builder.Services.AddSingleton<IConnectionListenerFactory>(services => new GatedTransport(
            new SocketTransportFactory(services.GetRequiredService<IOptions<SocketTransportOptions>>(), services.GetRequiredService<ILoggerFactory>()), gate));
        var certificate = Certificate(options);
        if (certificate is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            options.Connections.ApplyTo(kestrel.Limits);
            configure(kestrel);
            kestrel.Listen(options.Bind, port, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                listen.Use(serve => connection => gate.ServeAsync(connection, serve));
                if (certificate is not null)
                {
                    listen.UseHttps(certificate);
                }
            });
        });
        return builder;
    }

    /// <summary>Begins to listen.</summary>
    /// <returns>The address.</returns>
    /// <exception cref="ServeException">The port is taken, or the address is none of this machine.</exception>
    public static async Task<Uri> StartAsync(WebApplication application, ServeOptions options, int port, string optionName)
    {
        try
        {
            await application.StartAsync().ConfigureAwait(false);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            throw new ServeException(ServeFault.Address, $"Port {port} is in use.", $"stop what uses it, or give another one: {optionName} PORT (0: a free one)");
        }
        catch (Exception fault) when (fault is System.Net.Sockets.SocketException or IOException)
        {
            throw new ServeException(ServeFault.Address, $"{options.Bind}:{port} cannot be listened on: {fault.Message}.", "give an address of this machine: --bind ADDRESS");
        }

        var address = new Uri(application.Urls.First());
        var host = IPAddress.Any.Equals(options.Bind) || IPAddress.IPv6Any.Equals(options.Bind) ? IPAddress.Loopback.ToString() : options.Bind.ToString();
        return new UriBuilder(options.TlsCertificate is null ? "http" : "https", host, address.Port).Uri;
    }

    private static X509Certificate2? Certificate(ServeOptions options)
    {
        if (options.TlsCertificate is null)
        {
            return null;
        }

        try
        {
            return X509Certificate2.CreateFromPemFile(options.TlsCertificate, options.TlsKey);
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new ServeException(ServeFault.Certificate, $"The certificate cannot be used: {fault.Message}", "give PEM files: --tls-cert FILE --tls-key FILE");
        }
    }
}
