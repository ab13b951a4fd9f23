namespace Continuo.Functions.Jobs;

using System.Collections.Immutable;

using Continuo.Functions.Admission;
using Continuo.Functions.Services;

/// <summary>Room on the machine for jobs: those of the queue, and those whose callers wait, which come first within their service.</summary>
internal sealed class JobRoom(JobAdmission admission)
{
    /// <summary>Most jobs of a service that are looked at together.</summary>
    public const int MostAtOnce = 64;

    /// <summary>Most callers that wait for an answer.</summary>
    private const int MostCallers = 1000;

    private readonly Lock _gate = new();
    private readonly List<Caller> _callers = [];

    /// <summary>Raised when more jobs might be started.</summary>
    public event Action? Changed;

    /// <summary>Why a job of a service can never run here; null: it can.</summary>
    public string? Refusal(RegisteredService service) => admission.Refusal(Waiting(service, 1));

    /// <summary>Sets room aside for as many jobs as fit; callers are let in.</summary>
    /// <param name="waiting">Jobs of the queue that wait, by service.</param>
    /// <returns>Services of which a job of the queue is to be started, each with what is set aside for it.</returns>
    public List<(RegisteredService Service, Reservation Reservation)> Choose(IReadOnlyCollection<(RegisteredService Service, int Jobs)> waiting)
    {
        lock (_gate)
        {
            var services = waiting.Select(w => w.Service).Concat(_callers.Select(c => c.Service)).DistinctBy(s => s.Name).ToDictionary(s => s.Name, StringComparer.Ordinal);
            var jobs = waiting.ToDictionary(w => w.Service.Name, w => w.Jobs, StringComparer.Ordinal);
            var admitted = admission.Admit(
                [.. services.Values.Select(s => Waiting(s, jobs.GetValueOrDefault(s.Name) + _callers.Count(c => c.Service.Name == s.Name)))]);
            return [.. admitted.Where(r => !LetIn(r)).Select(r => (services[r.Service], r))];
        }
    }

    /// <summary>Waits until there is room for a job of a service.</summary>
    /// <returns>What is set aside for it.</returns>
    /// <exception cref="QueueFullException">Too many callers wait, or there will never be room.</exception>
    public async Task<Reservation> EnterAsync(RegisteredService service, CancellationToken cancellation)
    {
        var caller = new Caller(service);
        lock (_gate)
        {
            if (_callers.Count >= MostCallers || Refusal(service) is not null)
            {
                throw new QueueFullException();
            }

            _callers.Add(caller);
        }

        Changed?.Invoke();
        await using var registration = cancellation.Register(() => GiveUp(caller, cancellation)).ConfigureAwait(false);
        return await caller.Entered.Task.ConfigureAwait(false);
    }

    /// <summary>Gives back what was set aside for a job.</summary>
    public void Leave(Reservation reservation)
    {
        admission.Release(reservation);
        Changed?.Invoke();
    }

    private static WaitingService Waiting(RegisteredService service, int jobs) => new(service.Name, jobs, service.Millicores, service.MemoryBytes)
    {
        MaxConcurrency = service.Definition.MaxConcurrency,
        TotalMillicores = service.TotalMillicores,
        TotalMemoryBytes = service.TotalMemoryBytes,
    };

    private bool LetIn(Reservation reservation)
    {
        if (_callers.FirstOrDefault(c => c.Service.Name == reservation.Service) is not { } caller)
        {
            return false;
        }

        _callers.Remove(caller);
        caller.Entered.SetResult(reservation);
        return true;
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

    private sealed record Caller(RegisteredService Service)
    {
        public TaskCompletionSource<Reservation> Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
