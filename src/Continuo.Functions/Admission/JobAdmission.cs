namespace Continuo.Functions.Admission;

using System.Collections.Immutable;

/// <summary>Decides which services may start how many jobs, so that the machine is never promised twice.</summary>
/// <remarks>
/// Fair between services by weighted dominant shares: the one whose larger part of processors and memory is the
/// smallest is served next, the one that waited longest among equals (Ghodsi et al., Dominant Resource Fairness, NSDI
/// 2011, § 4). A job that does not fit what is free lets others pass for some rounds; then nothing else is started until
/// it fits, so that small jobs cannot keep a big one out. May be called from any thread.
/// </remarks>
internal sealed class JobAdmission
{
    private readonly Lock _gate = new();
    private readonly Capacity _capacity;
    private readonly AdmissionOptions _options;
    private readonly Dictionary<string, ServiceShare> _shares = new(StringComparer.Ordinal);
    private readonly HashSet<Reservation> _reservations = [];
    private long _millicores;
    private long _memoryBytes;
    private long _starts;

    public JobAdmission(Capacity capacity, AdmissionOptions options)
    {
        _capacity = capacity;
        _options = options;
    }

    /// <summary>Why a job of a service could never be started; null when it can.</summary>
    public string? Refusal(WaitingService job) =>
        job.Millicores > _capacity.Millicores ? $"It needs {job.Millicores} millicores, and the machine has {_capacity.Millicores} for jobs."
        : job.MemoryBytes > _capacity.MemoryBytes ? $"It needs {job.MemoryBytes} bytes of memory, and the machine has {_capacity.MemoryBytes} for jobs."
        : new ServiceShare().Allows(job) ? null
        : "One job needs more than total_cpu or total_memory allow all jobs of the service together.";

    /// <summary>Decides what is started now, and keeps room for it.</summary>
    /// <param name="waiting">The services with jobs that wait, each once. Those that could never be started are left out.</param>
    /// <returns>For each job to start its reservation, in the order in which they were chosen.</returns>
    public ImmutableArray<Reservation> Admit(IReadOnlyCollection<WaitingService> waiting)
    {
        lock (_gate)
        {
            Forget(waiting);
            var left = waiting.Where(w => Refusal(w) is null).ToDictionary(w => w, w => w.Jobs);
            var started = ImmutableArray.CreateBuilder<Reservation>();
            while (Next(left) is { } next)
            {
                left[next]--;
                started.Add(Reserve(next));
            }

            CountRound(left, started);
            return started.ToImmutable();
        }
    }

    /// <summary>Gives back what was kept for a job. A second time it does nothing.</summary>
    public void Release(Reservation reservation)
    {
        lock (_gate)
        {
            if (_reservations.Remove(reservation))
            {
                Count(reservation, -1);
            }
        }
    }

    private WaitingService? Next(Dictionary<WaitingService, int> left)
    {
        var possible = left.Where(l => l.Value > 0 && ShareOf(l.Key).Allows(l.Key)).Select(l => l.Key).ToList();
        var overdue = possible.Where(w => ShareOf(w).PassedOver >= _options.Patience).MaxBy(w => ShareOf(w).PassedOver);
        return overdue is null
            ? possible.Where(Fits).OrderBy(w => ShareOf(w).Dominant(_capacity, w.Weight)).ThenBy(w => ShareOf(w).LastServed).FirstOrDefault()
            : Fits(overdue) ? overdue : null;
    }

    private bool Fits(WaitingService job) =>
        _millicores + job.Millicores <= _capacity.Millicores && _memoryBytes + job.MemoryBytes <= _capacity.MemoryBytes;

    private Reservation Reserve(WaitingService job)
    {
        var reservation = new Reservation(job.Service, job.Millicores, job.MemoryBytes);
        _reservations.Add(reservation);
        Count(reservation, 1);
        var share = ShareOf(job);
        share.LastServed = ++_starts;
        share.PassedOver = 0;
        return reservation;
    }

    private void Count(Reservation reservation, int sign)
    {
        _shares[reservation.Service].Add(reservation, sign);
        _millicores += sign * reservation.Millicores;
        _memoryBytes += sign * reservation.MemoryBytes;
    }

    private void CountRound(Dictionary<WaitingService, int> left, ImmutableArray<Reservation>.Builder started)
    {
        var served = started.Select(r => r.Service).ToHashSet(StringComparer.Ordinal);
        foreach (var (job, jobs) in left)
        {
            if (served.Count > 0 && jobs > 0 && !served.Contains(job.Service) && ShareOf(job).Allows(job))
            {
                ShareOf(job).PassedOver++;
            }
        }
    }

    /// <summary>A service without jobs that run or wait leaves no trace.</summary>
    private void Forget(IReadOnlyCollection<WaitingService> waiting)
    {
        var names = waiting.Where(w => w.Jobs > 0).Select(w => w.Service).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, share) in _shares.Where(s => !names.Contains(s.Key)).ToList())
        {
            share.PassedOver = 0;
            if (share.Running == 0)
            {
                _shares.Remove(name);
            }
        }
    }

    private ServiceShare ShareOf(WaitingService job)
    {
        if (!_shares.TryGetValue(job.Service, out var share))
        {
            _shares[job.Service] = share = new ServiceShare();
        }

        return share;
    }
}
