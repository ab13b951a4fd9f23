namespace Continuo.EndToEnd.Tests.Functions;

using System.Diagnostics;
using System.Text.Json;

using Continuo.Oscar.Client;
using Continuo.Oscar.Objects;

/// <summary>A server as users start it, which can be killed and started again on the same folder and ports.</summary>
internal sealed class ServeProcess : IDisposable
{
    private readonly string _folder;
    private Process? _process;

    public ServeProcess(string folder) => _folder = folder;

    public OscarClient Client { get; private set; } = null!;

    public ObjectClient Objects { get; private set; } = null!;

    /// <summary>The ready line.</summary>
    public JsonElement Ready { get; private set; }

    /// <summary>Time from the start of the process to the ready line.</summary>
    public TimeSpan StartTime { get; private set; }

    /// <summary>Most memory that the process has had, in bytes.</summary>
    public long PeakMemoryBytes => Status("VmHWM");

    /// <summary>Memory that the process has now, in bytes.</summary>
    public long MemoryBytes => Status("VmRSS");

    public async Task StartAsync(params string[] more)
    {
        var watch = Stopwatch.StartNew();
        var (api, s3) = Ready.ValueKind == JsonValueKind.Undefined ? (0, 0) : (Port("api"), Port("s3"));
        _process = ContinuoProcess.Begin(_folder, ["serve", "--json", "--data", Path.Combine(_folder, "data"), "--port", $"{api}", "--s3-port", $"{s3}", .. more]);
        var line = await _process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
        StartTime = watch.Elapsed;
        line.ShouldNotBeNull(_process.HasExited ? await _process.StandardError.ReadToEndAsync() : "no ready line");
        Ready = JsonDocument.Parse(line).RootElement.Clone();
        Close();
        Client = new OscarClient(new ClusterAddress(new Uri(Text("api")), Text("user"), (await File.ReadAllTextAsync(Text("passwordFile"))).Trim()));
        Objects = new ObjectClient(await Client.StorageAsync());
    }

    /// <summary>Ends it without any warning, as a power cut does.</summary>
    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
    }

    /// <summary>Ends it as an operator does.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> StopAsync()
    {
        Terminate();
        return EndAsync();
    }

    /// <summary>Tells it to end.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process!.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        await _process!.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return _process.ExitCode;
    }

    public void Dispose()
    {
        Close();
        if (_process is { HasExited: false })
        {
            Kill();
        }

        _process?.Dispose();
    }

    private void Close()
    {
        Client?.Dispose();
        Objects?.Dispose();
    }

    private long Status(string name) =>
        long.Parse(File.ReadLines($"/proc/{_process!.Id}/status").First(l => l.StartsWith(name + ":", StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal)) << 10;

    private string Text(string name) => Ready.GetProperty(name).GetString()!;

    private int Port(string name) => new Uri(Text(name)).Port;
}
