namespace Continuo.Experiments.Functions;

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

/// <summary>nginx that gives the files of a folder: one worker per processor, <c>sendfile</c>, no log.</summary>
internal sealed class NginxServer : IDisposable
{
    private readonly Process _process;

    private NginxServer(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    public static async Task<NginxServer> StartAsync(string folder)
    {
        var port = FreePort();
        var configuration = Path.Combine(folder, "nginx.conf");

        // The workers run as the user that owns the folder.
        await File.WriteAllTextAsync(configuration, $$"""
            daemon off; pid {{folder}}/nginx.pid; error_log {{folder}}/nginx.log; worker_processes auto; user {{Environment.UserName}};
            events { worker_connections 1024; }
            http { access_log off; sendfile on; server { listen 127.0.0.1:{{port}}; root {{folder}}; } }
            """);
        var server = new NginxServer(Process.Start("nginx", ["-c", configuration]), $"http://127.0.0.1:{port}");
        await server.UntilReadyAsync();
        return server;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task UntilReadyAsync()
    {
        using var client = new HttpClient();
        while (!_process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync($"{Address}/small");
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20);
            }
        }

        throw new InvalidOperationException("nginx did not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
