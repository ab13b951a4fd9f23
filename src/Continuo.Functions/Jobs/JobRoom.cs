namespace Continuo.Functions.Jobs;

using Continuo.Functions.Services;
using Continuo.Oscar.Services;

/// <summary>
/// The processors and the memory for jobs. What a job may use is set aside while it runs, so that the machine keeps what it
/// promises. Callers that wait come first; then the service of which the smallest share runs.
/// </summary>
internal sealed class JobRoom
{
    /// <summary>Most jobs of a service that are looked at together.</summary>
    public const int MostAtOnce = 64;

    /// <summary>Most callers that wait for an answer.</summary>
    private const int MostCallers = 1000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Share> _running = new(StringComparer.Ordinal);
    private readonly LinkedList<Caller> _callers = [];
    private readonly long _millicores;
    private readonly long _memoryBytes;
    private long _freeMillicores;
    private long _freeMemory;

    /// <param name="millicores">Processors in thousandths.</param>
    /// <param name="memoryBytes">Memory in bytes.</param>
    public JobRoom(long millicores, long memoryBytes) =>
        (_millicores, _memoryBytes, _freeMillicores, _freeMemory) = (millicores, memoryBytes, millicores, memoryBytes);

    /// <summary>Raised when there may be room for more.</summary>
    public event Action? Changed;

    /// <summary>Jobs that run, of all services.</summary>
    public int Running
    {
        get
        {
            lock (_gate)
            {
                return _running.Values.Sum(s => s.Jobs);
            }
        }
    }

    /// <summary>Why a service can never run here; null: it can.</summary>
    public string? Refusal(RegisteredService service) =>
        service.Millicores > _millicores ? $"a job needs {service.Definition.Cpu} processors, and all jobs have {_millicores / 1000.0}"
        : service.MemoryBytes > _memoryBytes ? $"a job needs {service.Definition.Memory} of memory, and all jobs have {_memoryBytes >> 20} MiB"
        : null;

    /// <summary>Sets room aside for as many jobs as fit.</summary>
    /// <param name="waiting">Services that have jobs.</param>
    /// <returns>A service for each job to be started, in the order of starting.</returns>
    public List<RegisteredService> Choose(IReadOnlyList<Waiting> waiting)
    {
        var chosen = new List<RegisteredService>();
        lock (_gate)
        {
            var left = waiting.ToDictionary(w => w.Service.Name, w => w.Jobs, StringComparer.Ordinal);
            while (_callers.Count == 0 && Next(waiting, left) is { } service)
            {
                left[service.Name]--;
                Take(service);
                chosen.Add(service);
            }
        }

        return chosen;
    }

    /// <summary>Waits until there is room for a job of a service, and sets it aside.</summary>
    /// <exception cref="QueueFullException">Too many callers wait, or there will never be room.</exception>
    public async Task EnterAsync(RegisteredService service, CancellationToken cancellation)
    {
        Caller caller;
        lock (_gate)
        {
            if (_callers.Count == 0 && Fits(service))
            {
                Take(service);
                return;
            }

            if (_callers.Count >= MostCallers || Refusal(service) is not null)
            {
                throw new QueueFullException();
            }

            caller = new Caller(service);
            _callers.AddLast(caller);
        }

        await using var registration = cancellation.Register(() => GiveUp(caller, cancellation)).ConfigureAwait(false);
        await caller.Entered.Task.ConfigureAwait(false);
    }

    /// <summary>Gives back what was set aside for a job.</summary>
    public void Leave(RegisteredService service)
    {
        lock (_gate)
        {
            Give(service, -1);
            for (var node = _callers.First; node is not null;)
            {
                var next = node.Next;
                if (Fits(node.Value.Service))
                {
                    Take(node.Value.Service);
                    _callers.Remove(node);
                    node.Value.Entered.SetResult();
                }

                node = next;
            }
        }

        Changed?.Invoke();
    }

    private RegisteredService? Next(IReadOnlyList<Waiting> waiting, Dictionary<string, int> left)
    {
        RegisteredService? best = null;
        var least = double.PositiveInfinity;
        foreach (var (service, _) in waiting)
        {
            var share = left[service.Name] > 0 && Fits(service) ? ShareOf(service) : double.PositiveInfinity;
            if (share < least)
            {
                (best, least) = (service, share);
            }
        }

        return best;
    }

    /// <summary>The larger share of the machine that the running jobs of a service hold (dominant resource fairness).</summary>
    private double ShareOf(RegisteredService service) =>
        _running.TryGetValue(service.Name, out var share) ? Math.Max((double)share.Millicores / _millicores, (double)share.Memory / _memoryBytes) : 0;

    private bool Fits(RegisteredService service)
    {
        var share = _running.GetValueOrDefault(service.Name);
        return service.Millicores <= _freeMillicores && service.MemoryBytes <= _freeMemory
            && (service.Definition.MaxConcurrency == 0 || share.Jobs < service.Definition.MaxConcurrency)
            && share.Millicores + service.Millicores <= Limit(service.Definition.TotalCpu, Quantity.TryMillicores)
            && share.Memory + service.MemoryBytes <= Limit(service.Definition.TotalMemory, Quantity.TryBytes);
    }

    private static long Limit(string text, QuantityReader read) => text.Length > 0 && read(text, out var limit) ? limit : long.MaxValue;

    private void Take(RegisteredService service) => Give(service, 1);

    private void Give(RegisteredService service, int jobs)
    {
        var share = _running.GetValueOrDefault(service.Name);
        var after = new Share(share.Jobs + jobs, share.Millicores + (jobs * service.Millicores), share.Memory + (jobs * service.MemoryBytes));
        if (after.Jobs == 0)
        {
            _running.Remove(service.Name);
        }
        else
        {
            _running[service.Name] = after;
        }

        _freeMillicores -= jobs * service.Millicores;
        _freeMemory -= jobs * service.MemoryBytes;
    }

    private void GiveUp(Caller caller, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_callers.Remove(caller))
            {
                caller.Entered.SetCanceled(cancellation);
            }
        }
    }

    private delegate bool QuantityReader(string text, out long value);

    private readonly record struct Share(int Jobs, long Millicores, long Memory);

    private sealed record Caller(RegisteredService Service)
    {
        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
