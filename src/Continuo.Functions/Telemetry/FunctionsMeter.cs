namespace Continuo.Functions.Telemetry;

using System.Diagnostics.Metrics;

/// <summary>
/// The instruments of one server. Names follow the conventions of Prometheus and carry their units themselves, so that the
/// exporter adds none.
/// </summary>
internal sealed class FunctionsMeter : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Continuo.Functions";

    // From a millisecond, what a phase takes at least, to the quarter of an hour of a long script.
    private static readonly double[] SecondsOfJobs = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900];
    private static readonly double[] SecondsOfCommits = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5];
    private static readonly int[] SizesOfBatches = [1, 2, 4, 8, 16, 32, 64, 128, 256];

    private readonly Meter _meter = new(Name, Version);

    public FunctionsMeter()
    {
        Jobs = _meter.CreateCounter<long>("continuo_jobs_total", description: "Jobs that ended for good.");
        JobTries = _meter.CreateCounter<long>("continuo_job_tries_total", description: "Tries of jobs that ended; those that the end of the server broke off do not count.");
        QueueSeconds = Seconds("continuo_job_queue_seconds", "From the time a try was due to its begin.", SecondsOfJobs);
        StartSeconds = Seconds("continuo_job_start_seconds", "Preparation of a try.", SecondsOfJobs);
        DownloadSeconds = Seconds("continuo_job_download_seconds", "Fetching of the input of a try.", SecondsOfJobs);
        ScriptSeconds = Seconds("continuo_job_script_seconds", "Run of the script of a try.", SecondsOfJobs);
        UploadSeconds = Seconds("continuo_job_upload_seconds", "Storing of the outputs of a try.", SecondsOfJobs);
        DurationSeconds = Seconds("continuo_job_duration_seconds", "From the acceptance of the event to the end of its job, all tries included.", SecondsOfJobs);
        S3Requests = _meter.CreateCounter<long>("continuo_s3_requests_total", description: "Requests to the object storage.");
        S3Bytes = _meter.CreateCounter<long>("continuo_s3_bytes_total", description: "Bytes of bodies of requests and answers of the object storage, as their headers announce them.");
        CommitSeconds = Seconds("continuo_commit_seconds", "Commits of the state, each of all that waited for it.", SecondsOfCommits);
        CommitBatch = _meter.CreateHistogram(
            "continuo_commit_batch_size", description: "Pieces of work in a commit.", advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = SizesOfBatches });
        _meter.CreateObservableGauge("continuo_info", () => new Measurement<int>(1, new KeyValuePair<string, object?>("version", Version)), description: "The version that runs.");
    }

    public Counter<long> Jobs { get; }

    public Counter<long> JobTries { get; }

    public Histogram<double> QueueSeconds { get; }

    public Histogram<double> StartSeconds { get; }

    public Histogram<double> DownloadSeconds { get; }

    public Histogram<double> ScriptSeconds { get; }

    public Histogram<double> UploadSeconds { get; }

    public Histogram<double> DurationSeconds { get; }

    public Counter<long> S3Requests { get; }

    public Counter<long> S3Bytes { get; }

    public Histogram<double> CommitSeconds { get; }

    public Histogram<int> CommitBatch { get; }

    private static string Version => typeof(FunctionsMeter).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>A gauge whose values are asked for when somebody looks.</summary>
    public void Observe(string name, string description, Func<IEnumerable<Measurement<long>>> values) => _meter.CreateObservableGauge(name, values, description: description);

    /// <summary>Whether an instrument is one of this server's; a process may run several.</summary>
    public bool Has(Instrument instrument) => instrument.Meter == _meter;

    public void Dispose() => _meter.Dispose();

    private Histogram<double> Seconds(string name, string description, double[] bounds) =>
        _meter.CreateHistogram(name, description: description, advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = bounds });
}
