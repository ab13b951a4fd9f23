namespace Continuo.Functions.Tests.Serving;

using System.Net;
using System.Net.Sockets;
using System.Text;

using Continuo.Functions.Tests.S3;
using Continuo.Oscar.Client;

/// <summary>Uploads that come while the server starts again.</summary>
public sealed class EarlyUploadTests
{
    private const int Restarts = 12;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Put_AsSoonAsTheServerListens_StartsItsJob()
    {
        var port = 0;
        await using var scratch = await ScratchServer.StartAsync(options => options with { S3Port = port });
        port = scratch.Server.Addresses.S3.Port;
        await scratch.Client.CreateAsync(ScratchServer.Service("seen", ":", "app/in"));

        var uploaded = new List<string>();
        for (var k = 0; k < Restarts; k++)
        {
            var target = PresignedTarget.Of(scratch.Storage, "PUT", $"/app/in/{k}", TimeProvider.System.GetUtcNow());
            var restart = scratch.RestartAsync();
            using var patience = new CancellationTokenSource(Patience);
            if (await FirstAnswerAsync(port, target, patience.Token) == "HTTP/1.1 200 OK")
            {
                uploaded.Add($"in/{k}");
            }

            await restart;
        }

        uploaded.Count.ShouldBeGreaterThan(0);
        var jobs = await scratch.OverAsync("seen", uploaded.Count);
        jobs.ShouldAllBe(job => job.State == JobState.Succeeded);
        foreach (var key in await scratch.KeysAsync("app", "in/"))
        {
            jobs.SelectMany(job => job.Inputs).ShouldContain($"app/{key}");
            (await scratch.GetAsync("app", key)).ShouldBe("x");
        }
    }

    /// <summary>The first line of the first answer that is given to the request.</summary>
    private static async Task<string> FirstAnswerAsync(int port, string target, CancellationToken cancellation)
    {
        var request = Encoding.ASCII.GetBytes($"PUT {target} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx");
        while (true)
        {
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            try
            {
                // From another address: a client that tries one port again and again can otherwise be connected with itself.
                using var client = new TcpClient(new IPEndPoint(IPAddress.Parse("127.0.0.2"), 0));
                await client.ConnectAsync(IPAddress.Loopback, port, cancellation);
                await client.GetStream().WriteAsync(request, cancellation);
                using var answer = new StreamReader(client.GetStream());
                if (await answer.ReadLineAsync(cancellation) is { Length: > 0 } line)
                {
                    return line;
                }
            }
            catch (Exception fault) when (fault is SocketException or IOException)
            {
                // It does not listen yet, or no longer.
            }
        }
    }
}
