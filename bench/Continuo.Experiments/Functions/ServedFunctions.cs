namespace Continuo.Experiments.Functions;

using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

using Continuo.Oscar.Client;
using Continuo.Oscar.Objects;
using Continuo.Oscar.Services;

/// <summary>The published command as a server in a folder of its own; it can be killed and started again on the same folder and ports.</summary>
/// <param name="command">The command <c>continuo</c>.</param>
internal sealed class ServedFunctions(string command) : IDisposable
{
    private const int BytesPerKilobyte = 1024;

    private Process? _process;
    private JsonElement _ready;

    /// <summary>Folder of the run, removed at the end.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("continuo-experiment-").FullName;

    public OscarClient Client { get; private set; } = null!;

    public ObjectClient Objects { get; private set; } = null!;

    public ClusterStorage Storage { get; private set; } = null!;

    /// <summary>Calls the API with user and password.</summary>
    public HttpClient Http { get; private set; } = null!;

    /// <summary>From the start of the process to its ready line.</summary>
    public TimeSpan StartTime { get; private set; }

    /// <summary>Memory of the server now, in MB.</summary>
    public double MemoryMegabytes => StatusMegabytes("VmRSS:");

    /// <summary>Most memory that the server has had, in MB.</summary>
    public double PeakMegabytes => StatusMegabytes("VmHWM:");

    public static async Task<ServedFunctions> StartAsync(string command)
    {
        var served = new ServedFunctions(command);
        await served.StartAsync();
        return served;
    }

    public async Task StartAsync()
    {
        var again = _process is not null;
        var begin = Stopwatch.GetTimestamp();
        _process = Process.Start(new ProcessStartInfo(command, ["serve", "--json", "--data", Path.Combine(Folder, "data"), "--port", Port("api", again), "--s3-port", Port("s3", again)]) { RedirectStandardOutput = true })!;
        var line = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server did not start.");
        StartTime = Stopwatch.GetElapsedTime(begin);
        Disconnect();
        _ready = JsonDocument.Parse(line).RootElement.Clone();
        var password = (await File.ReadAllTextAsync(Text("passwordFile"))).Trim();
        Client = new OscarClient(new ClusterAddress(new Uri(Text("api")), Text("user"), password));
        Http = new HttpClient { BaseAddress = new Uri(Text("api")) };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Text("user")}:{password}")));
        Storage = await Client.StorageAsync();
        Objects = new ObjectClient(Storage);
    }

    /// <summary>Makes a service of one script.</summary>
    public Task CreateAsync(string name, string script, string? input = null, string? output = null) => Client.CreateAsync(new ServiceDefinition
    {
        Name = name,
        Script = script + "\n",
        Input = input is null ? [] : [StoragePath.Parse(StoragePath.DefaultProvider, input, name)!],
        Output = output is null ? [] : [StoragePath.Parse(StoragePath.DefaultProvider, output, name)!],
    });

    /// <summary>Jobs of a service that are in a state.</summary>
    public async Task<int> CountAsync(string service, JobState state)
    {
        using var page = JsonDocument.Parse(await Http.GetStringAsync($"/system/logs/{service}?limit=1"));
        return page.RootElement.GetProperty("counts").TryGetProperty(state.ToString(), out var count) ? count.GetInt32() : 0;
    }

    /// <summary>Waits until so many jobs of a service are over and none waits or runs.</summary>
    /// <exception cref="TimeoutException">A job is stuck.</exception>
    public async Task UntilOverAsync(string service, int jobs, TimeSpan patience)
    {
        var begin = Stopwatch.GetTimestamp();
        while (await CountAsync(service, JobState.Pending) + await CountAsync(service, JobState.Running) > 0
            || await CountAsync(service, JobState.Succeeded) + await CountAsync(service, JobState.Failed) < jobs)
        {
            if (Stopwatch.GetElapsedTime(begin) > patience)
            {
                throw new TimeoutException($"{service}: jobs are not over after {patience}.");
            }

            await Task.Delay(50);
        }
    }

    /// <summary>Ends the server without warning, as a power cut does.</summary>
    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Disconnect();
        if (_process is { HasExited: false })
        {
            Kill();
        }

        _process?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private void Disconnect()
    {
        Client?.Dispose();
        Objects?.Dispose();
        Http?.Dispose();
    }

    private string Port(string name, bool again) => again ? new Uri(Text(name)).Port.ToString(CultureInfo.InvariantCulture) : "0";

    private string Text(string name) => _ready.GetProperty(name).GetString()!;

    private double StatusMegabytes(string name)
    {
        var line = File.ReadLines($"/proc/{_process!.Id}/status").First(l => l.StartsWith(name, StringComparison.Ordinal));
        return double.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / BytesPerKilobyte;
    }
}
