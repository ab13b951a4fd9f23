namespace Continuo.Experiments.Functions;

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

using Continuo.Experiments.Tables;

/// <summary>Thousands of connections that say nothing, or half a request, while signed requests and calls of the API go on.</summary>
internal static class ConnectionsExperiment
{
    private const int WarmUps = 50;
    private const int Requests = 500;
    private const double Median = 0.5;
    private const double Tail = 0.99;

    /// <summary>A third of the connections has begun a request; the server gives them half a minute.</summary>
    private const int HalfSentShare = 3;

    /// <summary>Runs it.</summary>
    /// <param name="command">The published command.</param>
    /// <param name="connections">How many.</param>
    /// <param name="files">Limit of open files of the server; null: that of this process.</param>
    public static async Task<int> RunAsync(string command, int connections, int? files)
    {
        using var folder = new ScriptFolder();
        using var served = await ServedFunctions.StartAsync(files is { } limit ? folder.Limited(command, limit) : command);
        await served.Objects.CreateBucketAsync("app");
        await File.WriteAllTextAsync(Path.Combine(served.Folder, "upload"), "hello");
        var table = new ResultTable($"{Requests} requests of each kind, one after the other, ms", "connections", "memory, MB", "GET /health: median", "99 %", "PUT: median", "99 %", "GET: median", "99 %", "refused");
        await MeasureAsync(served, WarmUps);
        table.Add([.. new[] { "0", $"{served.MemoryMegabytes:0}" }, .. await MeasureAsync(served, Requests), "0"]);
        var crowd = new List<Socket>();
        try
        {
            var begin = Stopwatch.GetTimestamp();
            for (var k = 0; k < connections; k++)
            {
                await ConnectAsync(crowd, k % 2 == 0 ? served.Http.BaseAddress! : served.Storage.Endpoint, halfSent: k % HalfSentShare == 0);
            }

            var opened = Stopwatch.GetElapsedTime(begin);
            var figures = await MeasureAsync(served, Requests);
            var refused = connections - crowd.Count + crowd.Count(socket => socket.Poll(TimeSpan.Zero, SelectMode.SelectRead));
            table.Add([.. new[] { $"{connections}", $"{served.MemoryMegabytes:0}" }, .. figures, $"{refused}"]);
            table.Print();
            Console.WriteLine($"opened in {opened.TotalSeconds:0.0} s, measured until {Stopwatch.GetElapsedTime(begin).TotalSeconds:0.0} s");
            return (refused == 0) == (files is null) ? 0 : 1;
        }
        finally
        {
            crowd.ForEach(socket => socket.Dispose());
        }
    }

    private static async Task ConnectAsync(List<Socket> crowd, Uri server, bool halfSent)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, server.Port);
            if (halfSent)
            {
                await socket.SendAsync(Encoding.ASCII.GetBytes("GET /hea"));
            }

            crowd.Add(socket);
        }
        catch (SocketException)
        {
            // Refused.
            socket.Dispose();
        }
    }

    private static async Task<string[]> MeasureAsync(ServedFunctions served, int requests)
    {
        var file = Path.Combine(served.Folder, "upload");
        Func<Task>[] kinds =
        [
            () => served.Client.HealthAsync(),
            () => served.Objects.PutAsync("app", "k", file),
            () => served.Objects.GetAsync("app", "k", file + ".back"),
        ];
        var figures = new List<string>();
        foreach (var kind in kinds)
        {
            var times = new List<double>(requests);
            for (var k = 0; k < requests; k++)
            {
                var begin = Stopwatch.GetTimestamp();
                await kind();
                times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            }

            figures.Add($"{times.Quantile(Median):0.00}");
            figures.Add($"{times.Quantile(Tail):0.00}");
        }

        return [.. figures];
    }

    /// <summary>A folder for a script that starts the server with a limit of its own; removed at the end.</summary>
    private sealed class ScriptFolder : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("continuo-limit-").FullName;

        public string Limited(string command, int files)
        {
            if (OperatingSystem.IsWindows())
            {
                throw new PlatformNotSupportedException("Limits of open files are those of Linux.");
            }

            var script = Path.Combine(_folder, "serve.sh");
            File.WriteAllText(script, $"#!/bin/sh\nulimit -n {files}\nexec {Path.GetFullPath(command)} \"$@\"\n");
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return script;
        }

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
