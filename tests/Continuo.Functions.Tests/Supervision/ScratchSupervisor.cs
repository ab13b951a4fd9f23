namespace Continuo.Functions.Tests.Supervision;

using System.Text;
using Continuo.Functions.Running;
using Continuo.Functions.Running.ControlGroups;
using Continuo.Functions.Supervision;
using Continuo.Oscar.Services;

/// <summary>A supervisor that works in a folder which is deleted at the end.</summary>
internal sealed class ScratchSupervisor : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("continuo-try-").FullName;

    public ScratchSupervisor() => Log = new JobLog(LogPath, TimeProvider.System);

    public StoredInputs Storage { get; } = new();

    public JobLog Log { get; }

    public string LogPath => Path.Combine(_folder, "try.log");

    public string TryFolder => Path.Combine(_folder, "try");

    /// <summary>A service that reads from app/in and writes to app/out.</summary>
    public static ServiceDefinition Service(string script) => new()
    {
        Name = "blur",
        Script = script,
        Input = [new StoragePath("minio.default", "app", "in")],
        Output = [new StoragePath("minio.default", "app", "out")],
    };

    /// <summary>The event of an object in the bucket app.</summary>
    public static string ObjectEvent(string encodedKey) => $$"""
        {"EventName":"s3:ObjectCreated:Put","Records":[{"eventSource":"minio:s3","eventTime":"2026-01-02T03:04:05.678Z",
         "s3":{"bucket":{"name":"app"},"object":{"key":"{{encodedKey}}","size":3 } } } ] }
        """;

    public async Task<SupervisedTry> RunAsync(ServiceDefinition service, string body, CancellationToken cancellationToken = default)
    {
        var supervisor = new Supervisor(new Launcher(JobGroups.None, TimeProvider.System), TimeProvider.System);
        var end = await supervisor.RunAsync(
            new JobTry
            {
                Job = "blur-1",
                Service = service,
                Event = Encoding.UTF8.GetBytes(body),
                ServiceToken = "secret-token",
                Folder = TryFolder,
                Log = Log,
                Limits = new ResourceLimits(0, 0, 0),
                Storage = Storage,
                Node = "here",
            },
            cancellationToken);
        Log.Dispose();
        return end;
    }

    /// <summary>The log as a client of OSCAR reads it.</summary>
    public async Task<string> FinalLogAsync()
    {
        var writer = new StringWriter();
        await JobLogText.WriteFinalAsync(LogPath, timestamps: false, writer, CancellationToken.None);
        return writer.ToString();
    }

    /// <summary>Levels and messages of the supervisor's lines.</summary>
    public async Task<string[]> MessagesAsync() =>
    [
        .. (await FinalLogAsync()).Split('\n').Select(l => l.Split(" - ", 3)).Where(p => p.Length == 3 && p[1] == "supervisor").Select(p => p[2]),
    ];

    public void Dispose()
    {
        Log.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
