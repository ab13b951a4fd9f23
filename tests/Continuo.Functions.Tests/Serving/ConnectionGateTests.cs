namespace Continuo.Functions.Tests.Serving;

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

using Continuo.Functions.Serving;
using Continuo.Functions.Tests.Running;
using Continuo.Functions.Tests.S3;

/// <summary>More connections and requests than the limit of open files bears.</summary>
public sealed class ConnectionGateTests
{
    private const int Most = 20;

    [Fact]
    public async Task Connections_BeyondTheLimit_AreRefusedAndSaidAndTheRestServed()
    {
        var notices = new ConcurrentQueue<string>();
        await using var scratch = await ScratchServer.StartAsync(o => o with { Connections = new ConnectionLimits { MostConnections = Most }, Notices = new Recorded(notices) });
        await scratch.Client.HealthAsync();
        using var crowd = new Crowd();

        for (var k = 0; k < 2 * Most; k++)
        {
            await crowd.ConnectAsync(k % 2 == 0 ? scratch.Server.Addresses.Api : scratch.Server.Addresses.S3);
        }

        await Eventually.BecomesTrueAsync(() => crowd.Ended >= Most, "the server has refused what is too much");
        (await scratch.Client.HealthAsync()).ShouldBe("Ok");
        await Eventually.BecomesTrueAsync(() => !notices.IsEmpty, "it is said");
        notices.ShouldHaveSingleItem().ShouldStartWith($"{Most} connections are open");
        crowd.Ended.ShouldBeLessThan(2 * Most);

        crowd.Dispose();
        await Eventually.BecomesTrueAsync(() => IsServed(scratch.Server.Addresses.Api), "new connections are served again");
    }

    [Fact]
    public async Task Connections_WhoeverIsToldFails_OthersAreServedOn()
    {
        await using var scratch = await ScratchServer.StartAsync(o => o with { Connections = new ConnectionLimits { MostConnections = Most }, Notices = new Deaf() });
        using (var crowd = new Crowd())
        {
            for (var k = 0; k < 2 * Most; k++)
            {
                await crowd.ConnectAsync(scratch.Server.Addresses.Api);
            }

            await Eventually.BecomesTrueAsync(() => crowd.Ended >= Most, "the server has refused what is too much");
        }

        await Eventually.BecomesTrueAsync(() => IsServed(scratch.Server.Addresses.Api), "new connections are served again");
    }

    [Fact]
    public async Task Requests_BeyondTheLimit_AreToldToComeLater()
    {
        await using var scratch = await ScratchServer.StartAsync(o => o with { Connections = new ConnectionLimits { MostTransfers = 1 } });
        await scratch.Objects.CreateBucketAsync("photos");
        var get = new SignedRequest("GET", "/photos?list-type=2", storage: scratch.Storage).Sign();
        var put = new SignedRequest("PUT", "/photos/slow", storage: scratch.Storage).With("content-length", "10").Sign();

        // Either may come first: then it is the upload that is refused, and both are sent anew.
        await UntilAsync(
            async () =>
            {
                using var slow = await put.BeginAsync(scratch.Storage.Endpoint, "half"u8.ToArray());
                return await get.SendAsync(scratch.Storage.Endpoint);
            },
            answer => answer.StartsWith("HTTP/1.1 503", StringComparison.Ordinal) && answer.Contains("<Code>SlowDown</Code>", StringComparison.Ordinal));

        await UntilAsync(() => get.SendAsync(scratch.Storage.Endpoint), answer => answer.StartsWith("HTTP/1.1 200", StringComparison.Ordinal));
    }

    private static bool IsServed(Uri api)
    {
        try
        {
            using var client = new HttpClient();
            return client.GetStringAsync(new Uri(api, "/health")).GetAwaiter().GetResult() == "Ok";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task UntilAsync(Func<Task<string>> ask, Predicate<string> wanted)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!wanted(await ask()))
        {
            deadline.Token.ThrowIfCancellationRequested();
        }
    }

    private sealed class Deaf : IProgress<string>
    {
        public void Report(string value) => throw new InvalidOperationException("nobody listens");
    }

    private sealed class Recorded(ConcurrentQueue<string> notices) : IProgress<string>
    {
        public void Report(string value) => notices.Enqueue(value);
    }

    private sealed class Crowd : IDisposable
    {
        private readonly List<Socket> _sockets = [];
        private int _reset;

        /// <summary>Connections that the server has ended.</summary>
        public int Ended => _reset + _sockets.Count(socket => socket.Poll(TimeSpan.Zero, SelectMode.SelectRead));

        public async Task ConnectAsync(Uri server)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, server.Port);
                _sockets.Add(socket);
            }
            catch (SocketException)
            {
                // The server was quick.
                socket.Dispose();
                _reset++;
            }
        }

        public void Dispose()
        {
            _sockets.ForEach(socket => socket.Dispose());
            _sockets.Clear();
        }
    }
}
