namespace Continuo.Functions.Serving;

using System.Net;

/// <summary>How a server of functions is run.</summary>
public sealed record ServeOptions
{
    /// <summary>Folder of all it keeps; made when it does not exist.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Address to listen on. Default 127.0.0.1.</summary>
    public IPAddress Bind { get; init; } = IPAddress.Loopback;

    /// <summary>Port of the API; 0: a free one. Default 8080.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>Port of the object storage; 0: a free one. Default 9000.</summary>
    public int S3Port { get; init; } = 9000;

    /// <summary>
    /// Domains of the server beside <c>localhost</c> and the name of the machine: at a host below one, requests to the object storage begin with
    /// the bucket, as in <c>photos.s3.example</c>. Default: none.
    /// </summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>Name of the administrator. Default <c>oscar</c>, as its clients expect.</summary>
    public string User { get; init; } = "oscar";

    /// <summary>File with the password; null: one is made at the first start and kept in the data folder.</summary>
    public string? PasswordFile { get; init; }

    /// <summary>The storage that services know as <c>minio.default</c>; null: the server's own. It sends its events to <c>/job/SERVICE</c>.</summary>
    public ExternalStorage? Storage { get; init; }

    /// <summary>Certificate, PEM; null: no TLS.</summary>
    public string? TlsCertificate { get; init; }

    /// <summary>Key of the certificate, PEM.</summary>
    public string? TlsKey { get; init; }

    /// <summary>Processors for jobs, in thousandths; null: all.</summary>
    public int? CpuMillicores { get; init; }

    /// <summary>Memory for jobs in bytes; null: nine tenths of what is there.</summary>
    public long? MemoryBytes { get; init; }

    /// <summary>Most bytes of all objects; null: as many as the disk has.</summary>
    public long? Quota { get; init; }

    /// <summary>Time that running jobs are given when the server is stopped; then they run again at the next start. Default 10 s.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time after which jobs that ended are forgotten. Default 30 days.</summary>
    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Time after which uploads in parts that were neither completed nor aborted are deleted. Default 7 days.</summary>
    public TimeSpan UploadRetention { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Most events that wait. Default a million.</summary>
    public int MostPending { get; init; } = 1_000_000;

    /// <summary>Wait before the first retry of a job. Default 1 s.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Told in a sentence what whoever runs the server should know while it goes on; null: nobody is.</summary>
    public IProgress<string>? Notices { get; init; }

    /// <summary>How many clients there may be, and how long they may take.</summary>
    internal ConnectionLimits Connections { get; init; } = new();
}
