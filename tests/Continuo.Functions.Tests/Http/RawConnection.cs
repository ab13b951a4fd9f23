namespace Continuo.Functions.Tests.Http;

using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

/// <summary>A connection on which all that is sent and received is seen, byte by byte.</summary>
internal sealed class RawConnection : IDisposable
{
    private const string LastChunk = "\r\n0\r\n\r\n";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly List<byte> _received = [];

    public static async Task<RawConnection> OpenAsync(Uri server)
    {
        var connection = new RawConnection();
        await connection._socket.ConnectAsync(IPAddress.Loopback, server.Port);
        return connection;
    }

    public Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    /// <summary>Sends all of it, if need be while the other side closes.</summary>
    public async Task SendAsync(byte[] bytes)
    {
        for (var sent = 0; sent < bytes.Length;)
        {
            sent += await _socket.SendAsync(bytes.AsMemory(sent));
        }
    }

    /// <summary>The next answer, its body included; a <c>100 Continue</c> is one too. Empty at the end of the connection.</summary>
    /// <param name="isHead">Whether it has no body, whatever its length says.</param>
    public async Task<string> AnswerAsync(bool isHead = false)
    {
        using var deadline = new CancellationTokenSource(Patience);
        var buffer = new byte[64 << 10];
        while (true)
        {
            var text = Encoding.Latin1.GetString([.. _received]);
            if (LengthOf(text, isHead) is { } length && text.Length >= length)
            {
                _received.RemoveRange(0, length);
                return text[..length];
            }

            var read = await _socket.ReceiveAsync(buffer, deadline.Token);
            if (read == 0)
            {
                text.ShouldBeEmpty("the connection ends within an answer");
                return "";
            }

            _received.AddRange(buffer.AsSpan(0, read));
        }
    }

    /// <summary>Whether the other side has ended the connection properly, and says nothing more.</summary>
    public async Task<bool> EndsAsync() => await AnswerAsync() == "";

    public void Dispose() => _socket.Dispose();

    private static int? LengthOf(string text, bool isHead)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
        if (end < 4)
        {
            return null;
        }

        if (text.IndexOf("Transfer-Encoding: chunked", 0, end, StringComparison.OrdinalIgnoreCase) >= 0)
        {
            var last = text.IndexOf(LastChunk, end, StringComparison.Ordinal);
            return last < 0 ? null : last + LastChunk.Length;
        }

        var length = text.IndexOf("Content-Length: ", 0, end, StringComparison.OrdinalIgnoreCase);
        return length < 0 || isHead ? end : end + int.Parse(text.AsSpan(length + 16, text.IndexOf('\r', length) - length - 16), CultureInfo.InvariantCulture);
    }
}
