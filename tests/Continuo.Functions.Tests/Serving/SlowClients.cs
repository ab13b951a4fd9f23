namespace Continuo.Functions.Tests.Serving;

using System.Net;
using System.Net.Sockets;
using System.Text;

/// <summary>Connections that send a byte now and then, or never read what is answered, until the server cuts them off.</summary>
internal sealed class SlowClients : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly List<Socket> _sockets = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _ends = [];

    /// <summary>Connections so far.</summary>
    public int Count => _sockets.Count;

    /// <summary>When the server has cut all of them off.</summary>
    public Task AllCutOffAsync() => Task.WhenAll(_ends).WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>Opens connections that send a beginning at once, and then byte after byte.</summary>
    public async Task TrickleAsync(Uri server, string beginning, int count)
    {
        for (var k = 0; k < count; k++)
        {
            var socket = await ConnectAsync(server, beginning);
            _ends.Add(Task.WhenAny(TrickleAsync(socket), EndAsync(socket)));
        }
    }

    /// <summary>Opens connections that ask for something and never read it.</summary>
    public async Task NeverReadAsync(Uri server, string request, int count)
    {
        for (var k = 0; k < count; k++)
        {
            // What was read would count as progress: that the connection has ended is seen by sending.
            _ends.Add(TrickleAsync(await ConnectAsync(server, request)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _sockets.ForEach(socket => socket.Dispose());
        await Task.WhenAll(_ends).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task<Socket> ConnectAsync(Uri server, string text)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096, NoDelay = true };
        _sockets.Add(socket);
        await socket.ConnectAsync(IPAddress.Loopback, server.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes(text));
        return socket;
    }

    private async Task TrickleAsync(Socket socket)
    {
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                await socket.SendAsync("x"u8.ToArray(), _stop.Token);
            }
        }
        catch (SocketException)
        {
            // Cut off.
        }
    }

    private static async Task EndAsync(Socket socket)
    {
        try
        {
            while (await socket.ReceiveAsync(new byte[4096]) > 0)
            {
            }
        }
        catch (SocketException)
        {
            // Cut off.
        }
    }
}
