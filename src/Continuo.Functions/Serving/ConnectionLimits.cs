namespace Continuo.Functions.Serving;

using System.Net;
using System.Net.Sockets;

using Continuo.Functions.Native;

using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

/// <summary>How many clients there may be and how long they may take, so that those who dawdle, or mean no good, leave room for others.</summary>
internal sealed record ConnectionLimits
{
    /// <summary>Most bytes of a request line: a key of 1 024 bytes, each encoded, and a signature with a session token.</summary>
    private const int LongestLine = 16 << 10;

    private const int MostHeaderBytes = 32 << 10;

    /// <summary>IPPROTO_TCP and TCP_USER_TIMEOUT of Linux.</summary>
    private const int Tcp = 6;
    private const int UserTimeout = 18;

    /// <summary>Time for all headers of a request. Default 30 s.</summary>
    public TimeSpan HeadersTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time between two requests. Default 2 min.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Time that an answer may wait without a byte of it being taken. Default 1 min.</summary>
    public TimeSpan Unread { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Least rate, in bytes/s, of a body on its way here, and of an answer that is ready to be read. Default 240.</summary>
    public double LeastBytesPerSecond { get; init; } = 240;

    /// <summary>Time for which a client may be slower than that, more than 1 s. Default 10 s.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Most connections of all ports together; more are refused. Default: two thirds of the files that the server does not need itself.</summary>
    public int MostConnections { get; init; } = (int)(OpenFiles.Spare * 2L / 3);

    /// <summary>Most requests to the object storage at a time, each of which may hold two files; more are told to come later. Default: an eighth of these files.</summary>
    public int MostTransfers { get; init; } = OpenFiles.Spare / 8;

    /// <summary>Holds a web server to them, which checks that they are in their ranges.</summary>
    public void ApplyTo(KestrelServerLimits limits)
    {
        limits.MaxRequestLineSize = LongestLine;
        limits.MaxRequestHeadersTotalSize = MostHeaderBytes;
        limits.RequestHeadersTimeout = HeadersTimeout;
        limits.KeepAliveTimeout = KeepAlive;
        limits.MinRequestBodyDataRate = new MinDataRate(LeastBytesPerSecond, Grace);

        // It counts only while an answer waits to be read: a log that is followed may be silent for hours.
        limits.MinResponseDataRate = new MinDataRate(LeastBytesPerSecond, Grace);
    }

    /// <summary>
    /// A socket that listens; the kernel holds its connections to <see cref="Unread"/>. The rate of answers does not: by it, a
    /// megabyte that was written has more than an hour.
    /// </summary>
    public Socket Listen(EndPoint address)
    {
        var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(address);
        socket.SetRawSocketOption(Tcp, UserTimeout, BitConverter.GetBytes((int)Unread.TotalMilliseconds));
        return socket;
    }
}
