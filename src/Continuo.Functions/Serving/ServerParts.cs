namespace Continuo.Functions.Serving;

using System.Diagnostics.Metrics;
using System.Net;
using System.Security.Cryptography;

using Continuo.Functions.Admission;
using Continuo.Functions.Api;
using Continuo.Functions.Jobs;
using Continuo.Functions.Objects;
using Continuo.Functions.Running;
using Continuo.Functions.Running.ControlGroups;
using Continuo.Functions.S3;
using Continuo.Functions.Schedules;
using Continuo.Functions.Services;
using Continuo.Functions.State;
using Continuo.Functions.Storage;
using Continuo.Functions.Supervision;
using Continuo.Functions.Telemetry;
using Continuo.Functions.Triggers;

using Microsoft.Extensions.Configuration;

using OpenTelemetry.Trace;

/// <summary>The parts of a server, put together.</summary>
internal sealed class ServerParts : IAsyncDisposable
{
    private readonly DataFolder _folder;
    private readonly JobGroups _groups;
    private readonly FunctionsMeter _meter = new();
    private readonly RemoteStorages _remote;
    private readonly Redrive _redrive;
    private readonly TracerProvider? _traces;

    public ServerParts(DataFolder folder, ServerCredentials credentials, ServeOptions options, Func<ServerAddresses> addresses, TimeProvider time)
    {
        _folder = folder;
        Gate = new ConnectionGate(options.Connections.MostConnections, options.Notices, time);
        Database = StateDatabase.Open(folder.Database);
        Store = new ObjectStore(Database, BlobFolder.Create(folder.Objects), time) { Quota = options.Quota };
        Queue = new JobQueue(Database, new JobQueueOptions { MostPending = options.MostPending, Retention = options.Retention, FirstRetry = options.FirstRetry }, time);
        _remote = new RemoteStorages(credentials.External);
        Services = new ServiceRegistry(Database, Store, _remote, time);
        _groups = JobGroups.Open("/proc/self");
        var triggers = new ObjectTriggers(Services, Queue, new ObjectEventWriter(() => addresses().S3.GetLeftPart(UriPartial.Authority)), time);
        Store.Watcher = triggers;
        var logs = new JobLogs(folder.Logs, time);
        var control = new JobControl(Database, Queue, logs, time);
        var ours = new LocalInputs(Store);
        var tries = new JobTries(folder.Work, logs, service => new ServiceInputs(service, _remote, ours), credentials.AccessKey, Environment.MachineName);
        var uploads = new OutputUploads(_remote);
        Runner = new JobRunner(
            new Supervisor(new Launcher(_groups, time), time), Queue, Store, new OutputStaging(Store.Blobs), uploads, control, tries, time, new Random(RandomNumberGenerator.GetInt32(int.MaxValue)));
        _redrive = new Redrive(Queue, Store, uploads);
        var room = new JobRoom(new JobAdmission(Room(options), new AdmissionOptions()));
        Dispatcher = new Dispatcher(Services, Queue, Runner, room, time);
        Health = new ServerHealth(folder.Root);
        Upkeep = new Upkeep(new CronTriggers(Database, Services, Queue, time), Queue, logs, Store, new MultipartUploads(Database, Store, time), options.UploadRetention, Health, time);
        var authentication = new ApiAuthentication(credentials, Services);
        var hosts = new VirtualHosts(["localhost", Environment.MachineName, Dns.GetHostName(), .. options.Domains]);
        var address = new StorageAddress(addresses, hosts, isExternal: options.Storage is not null);
        Api = new ApiRoutes(
            authentication,
            new ConfigurationEndpoints(credentials, Health, address),
            new ServiceEndpoints(Services, Store, control, new ExistingObjects(Database, Store, _remote, triggers, Queue), _remote, credentials.Region, address),
            new JobEndpoints(Services, Queue, new JobPages(Database), control, logs, _redrive),
            new EventEndpoints(Services, Queue, new ExternalEvents(time), new DirectRuns(Queue, Runner, room), authentication));
        var offered = new S3Options { ServiceExists = name => Services.Find(name) is not null, Hosts = hosts, MostTransfers = options.Connections.MostTransfers };
        S3 = new S3Endpoint(Database, Store, new S3Credentials(credentials.AccessKey, credentials.SecretKey), offered, time);
        Metrics = new MetricsExport(_meter, authentication);
        Measure(time);
        _traces = TraceExport.Open(new ConfigurationBuilder().AddEnvironmentVariables().Build());
    }

    public ConnectionGate Gate { get; }

    public StateDatabase Database { get; }

    public ObjectStore Store { get; }

    public JobQueue Queue { get; }

    public ServiceRegistry Services { get; }

    public JobRunner Runner { get; }

    public Dispatcher Dispatcher { get; }

    public Upkeep Upkeep { get; }

    public ServerHealth Health { get; }

    public ApiRoutes Api { get; }

    public S3Endpoint S3 { get; }

    public MetricsExport Metrics { get; }

    /// <summary>Why jobs run without some limits; null: they have all of them.</summary>
    public string? LimitsRefused => _groups.Refusal;

    /// <summary>
    /// Reads what an earlier run left. It comes before the first request: an object that is taken while the services are unknown would start no job.
    /// </summary>
    public async Task OpenAsync()
    {
        await Store.StartAsync().ConfigureAwait(false);
        await Queue.StartAsync().ConfigureAwait(false);
        Services.Start();
    }

    /// <summary>Starts the jobs that wait. It comes after the listeners, whose addresses jobs are told.</summary>
    public void Start()
    {
        Dispatcher.Start();
        Upkeep.Start();
    }

    public async ValueTask DisposeAsync()
    {
        await Dispatcher.DisposeAsync().ConfigureAwait(false);
        await Upkeep.DisposeAsync().ConfigureAwait(false);
        Runner.Dispose();
        _redrive.Dispose();
        _groups.Dispose();
        _remote.Dispose();
        Metrics.Dispose();
        _meter.Dispose();
        _traces?.Dispose();
        await Database.DisposeAsync().ConfigureAwait(false);
        _folder.Dispose();
    }

    private void Measure(TimeProvider time)
    {
        Runner.Ended += new JobMeasures(_meter).OnEnded;
        S3.Answered = new S3Measures(_meter).OnAnswered;
        Database.Committed = (batch, duration) =>
        {
            _meter.CommitSeconds.Record(duration.TotalSeconds);
            _meter.CommitBatch.Record(batch);
        };
        _meter.Observe("continuo_connections", "Connections that are open.", () => [new Measurement<long>(Gate.Open)]);
        _meter.Observe("continuo_connections_refused", "Connections that were refused since the start, because too many were open.", () => [new Measurement<long>(Gate.Refused)]);
        new QueueGauges(Database, Services, time).AddTo(_meter);
    }

    private static Capacity Room(ServeOptions options)
    {
        var machine = Capacity.OfMachine();
        return new Capacity(options.CpuMillicores ?? machine.Millicores, options.MemoryBytes ?? machine.MemoryBytes);
    }
}
