namespace Continuo.Functions.Jobs;

using Continuo.Functions.State;

/// <summary>The durable queue. All changes of a job go through it; it wakes whoever waits for work.</summary>
internal sealed class JobQueue(StateDatabase database, JobQueueOptions options, TimeProvider time)
{
    private long _pending;

    /// <summary>Raised after something was committed that may be worked on.</summary>
    public event Action? Changed;

    /// <summary>Jobs that wait or run. Work that is undone may leave it wrong until the next <see cref="Recount"/>.</summary>
    public long Unfinished => Interlocked.Read(ref _pending);

    /// <summary>Whether no more events from outside are taken. Those of outputs always are: the job that wrote them makes room.</summary>
    public bool IsFull => Unfinished >= options.MostPending;

    /// <summary>How it waits and forgets.</summary>
    public JobQueueOptions Options => options;

    /// <summary>Takes up what an earlier run left: jobs that ran wait again.</summary>
    public async Task StartAsync()
    {
        await database.CommitAsync(Resume).ConfigureAwait(false);
        Recount();
    }

    /// <summary>Counts the unfinished jobs anew.</summary>
    public void Recount() => Interlocked.Exchange(ref _pending, database.Read(t => t.Number("SELECT count(*) FROM jobs WHERE finished IS NULL")));

    /// <summary>Adds a job inside a transaction, after which <see cref="Wake"/> is due.</summary>
    /// <param name="transaction">The transaction, perhaps that of the object which causes it.</param>
    /// <param name="job">The job.</param>
    /// <param name="identity">What the event is known by; null: it is a new one in any case.</param>
    /// <returns>False: the event was accepted before.</returns>
    /// <exception cref="JobNameTakenException">There is a job of that name.</exception>
    public bool Add(StateTransaction transaction, Job job, string? identity)
    {
        if (identity is not null &&
            transaction.Execute("INSERT OR IGNORE INTO seen (identity, at) VALUES ($1, $2)", identity, time.GetUtcNow().ToUnixTimeMilliseconds()) == 0)
        {
            return false;
        }

        var loops = job.Hops >= options.MostHops;
        if (!JobRows.Insert(transaction, loops ? Looping(job) : job))
        {
            throw new JobNameTakenException(job.Name);
        }

        if (!loops)
        {
            Interlocked.Increment(ref _pending);
        }

        return true;
    }

    /// <summary>Adds a job for an event from outside.</summary>
    /// <inheritdoc cref="Add"/>
    /// <exception cref="QueueFullException">Too many wait.</exception>
    public async Task<bool> AddAsync(Job job, string? identity)
    {
        if (IsFull)
        {
            throw new QueueFullException();
        }

        var added = await database.CommitAsync(t => Add(t, job, identity)).ConfigureAwait(false);
        Wake();
        return added;
    }

    /// <summary>Tells those who wait for work that there may be some.</summary>
    public void Wake() => Changed?.Invoke();

    /// <summary>A job; null: there is none of that name.</summary>
    public Job? Find(string name) => database.Read(t => JobRows.Find(t, name));

    /// <summary>Jobs of a service that may be tried at a moment, the oldest first.</summary>
    public List<Job> Due(string service, DateTimeOffset moment, int most) => database.Read(t => JobRows.Due(t, service, moment, most));

    /// <summary>When the next job of some services may be tried that could not be at a moment; null: there is none.</summary>
    public DateTimeOffset? NextDue(IEnumerable<string> services, DateTimeOffset moment) =>
        database.Read(t => services.Min(service => JobRows.NextDue(t, service, moment)));

    /// <summary>Writes that a try begins. It need not be on disk before the try does begin.</summary>
    public Task BeginAsync(Job running) => database.CommitAsync(t => JobRows.Update(t, running, JobState.Pending));

    /// <summary>Ends a job inside a transaction.</summary>
    /// <exception cref="JobGoneException">It was removed or cancelled meanwhile; nothing may be committed.</exception>
    public void End(StateTransaction transaction, Job ended)
    {
        if (!JobRows.Update(transaction, ended, JobState.Running))
        {
            throw new JobGoneException(ended.Name);
        }

        if (ended.State is JobState.Succeeded or JobState.Failed)
        {
            Interlocked.Decrement(ref _pending);
        }
    }

    /// <summary>Forgets what is old.</summary>
    /// <returns>Jobs that are forgotten, whose logs are to be deleted.</returns>
    public Task<List<string>> ForgetAsync()
    {
        var now = time.GetUtcNow();
        return database.CommitAsync(t =>
        {
            t.Execute("DELETE FROM seen WHERE at < $1", (now - options.Deduplication).ToUnixTimeMilliseconds());
            var old = t.Query("SELECT name FROM jobs WHERE finished < $1 LIMIT 1000", row => row.GetString(0), (now - options.Retention).ToUnixTimeMilliseconds());
            old.ForEach(name => JobRows.Delete(t, name));
            return old;
        });
    }

    /// <summary>Removes a job, which then never ends.</summary>
    /// <returns>False: there is none of that name.</returns>
    public Task<bool> RemoveAsync(string name) => database.CommitAsync(t =>
    {
        if (JobRows.Find(t, name) is not { } job)
        {
            return false;
        }

        JobRows.Delete(t, name);
        if (job.Finished is null)
        {
            Interlocked.Decrement(ref _pending);
        }

        return true;
    });

    /// <summary>The jobs of a service that failed for good.</summary>
    public List<string> Failed(string service) =>
        database.Read(t => t.Query("SELECT name FROM jobs WHERE service = $1 AND state = 'Failed'", row => row.GetString(0), service));

    /// <summary>Has a failed job tried again inside a transaction, after which <see cref="Recount"/> and <see cref="Wake"/> are due.</summary>
    /// <returns>False: it has not failed any more.</returns>
    public bool Redrive(StateTransaction transaction, string job) => transaction.Execute(
        "UPDATE jobs SET state = 'Pending', due = $2, finished = NULL, record = NULL, tries = 0 WHERE name = $1 AND state = 'Failed'",
        job, time.GetUtcNow().ToUnixTimeMilliseconds()) > 0;

    private Job Looping(Job job)
    {
        var now = time.GetUtcNow();
        return job with
        {
            State = JobState.Failed,
            Finished = now,
            Tries = [new JobTryRecord { Started = now, Finished = now, Reason = "Loop", Message = $"the chain has had {job.Hops} jobs; it is taken for a loop" }],
        };
    }

    private void Resume(StateTransaction t)
    {
        foreach (var job in JobRows.InState(t, JobState.Running))
        {
            var last = job.Tries.IsEmpty ? null : job.Tries[^1];
            var tries = last is { Finished: null }
                ? job.Tries.SetItem(job.Tries.Length - 1, last with { Finished = time.GetUtcNow(), Reason = JobTryRecord.Interrupted })
                : job.Tries;
            JobRows.Update(t, job with { State = JobState.Pending, Tries = tries }, JobState.Running);
        }
    }
}
