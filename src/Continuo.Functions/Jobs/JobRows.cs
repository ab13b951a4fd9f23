namespace Continuo.Functions.Jobs;

using System.Collections.Immutable;
using System.Text.Json;

using Continuo.Functions.State;

using Microsoft.Data.Sqlite;

/// <summary>Jobs as rows.</summary>
internal static class JobRows
{
    private const string Columns = "name, service, state, created, due, started, finished, event, input, trace, hops, record";

    /// <summary>For lists: an event may have 16 MiB.</summary>
    private const string WithoutEvent = "name, service, state, created, due, started, finished, '', input, trace, hops, record";

    /// <summary>Contexts of a trace are <c>00-TRACE-SPAN-FLAGS</c>; '.' is the character after '-'.</summary>
    private const string InTrace = "trace >= '00-' || $1 || '-' AND trace < '00-' || $1 || '.'";

    /// <summary>Adds a job.</summary>
    /// <returns>False: there is one of that name.</returns>
    public static bool Insert(StateTransaction transaction, Job job) => transaction.Execute(
        $"INSERT OR IGNORE INTO jobs ({Columns}, tries) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        job.Name, job.Service, job.State.ToString(), Milliseconds(job.Created), Milliseconds(job.Due), Milliseconds(job.Started), Milliseconds(job.Finished),
        job.Event, job.Input, job.Trace, job.Hops, Write(job.Tries), job.Tries.Length) > 0;

    /// <summary>Writes what a job has become.</summary>
    /// <returns>False: it was removed meanwhile, or is not in the state it is expected in.</returns>
    public static bool Update(StateTransaction transaction, Job job, JobState expected) => transaction.Execute(
        "UPDATE jobs SET state = $2, due = $3, started = $4, finished = $5, record = $6, tries = $7 WHERE name = $1 AND state = $8",
        job.Name, job.State.ToString(), Milliseconds(job.Due), Milliseconds(job.Started), Milliseconds(job.Finished), Write(job.Tries), job.Tries.Length, expected.ToString()) > 0;

    public static Job? Find(StateTransaction transaction, string name) => transaction.First($"SELECT {Columns} FROM jobs WHERE name = $1", Read, name);

    /// <summary>The jobs of a service that may be tried now, the oldest first.</summary>
    public static List<Job> Due(StateTransaction transaction, string service, DateTimeOffset now, int most) => transaction.Query(
        $"SELECT {Columns} FROM jobs WHERE service = $1 AND state = 'Pending' AND due <= $2 ORDER BY due, created, name LIMIT $3", Read, service, Milliseconds(now), most);

    /// <summary>When the next job of a service may be tried that may not be tried now; null: there is none.</summary>
    public static DateTimeOffset? NextDue(StateTransaction transaction, string service, DateTimeOffset now) => transaction.First(
        "SELECT min(due) FROM jobs WHERE service = $1 AND state = 'Pending' AND due > $2",
        row => row.IsDBNull(0) ? (DateTimeOffset?)null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), service, Milliseconds(now));

    /// <summary>Jobs of a service, the latest first; without their events.</summary>
    /// <param name="transaction">Where they are read.</param>
    /// <param name="service">The service.</param>
    /// <param name="before">They are older than that job; null: from the latest.</param>
    /// <param name="state">Only jobs in that state; null: any.</param>
    /// <param name="most">Most of them.</param>
    public static List<Job> Page(StateTransaction transaction, string service, Job? before, JobState? state, int most) => transaction.Query(
        $"SELECT {WithoutEvent} FROM jobs WHERE service = $1 AND (created, name) < ($2, $3) AND ($4 IS NULL OR state = $4) ORDER BY created DESC, name DESC LIMIT $5",
        Read, service, before is null ? long.MaxValue : Milliseconds(before.Created), before?.Name ?? "", state?.ToString(), most);

    /// <summary>Jobs of all services that belong to a trace, the oldest first; without their events.</summary>
    /// <param name="transaction">Where they are read.</param>
    /// <param name="trace">Id of the trace, 32 hex digits.</param>
    /// <param name="after">They are younger than that job; null: from the oldest.</param>
    /// <param name="most">Most of them.</param>
    public static List<Job> OfTrace(StateTransaction transaction, string trace, Job? after, int most) => transaction.Query(
        $"SELECT {WithoutEvent} FROM jobs WHERE {InTrace} AND (created, name) > ($2, $3) ORDER BY created, name LIMIT $4",
        Read, trace, after is null ? long.MinValue : Milliseconds(after.Created), after?.Name ?? "", most);

    /// <summary>Jobs of a trace in each state.</summary>
    public static Dictionary<JobState, long> CountsOfTrace(StateTransaction transaction, string trace) => transaction
        .Query($"SELECT state, count(*) FROM jobs WHERE {InTrace} GROUP BY state", row => (Enum.Parse<JobState>(row.GetString(0)), row.GetInt64(1)), trace)
        .ToDictionary(pair => pair.Item1, pair => pair.Item2);

    public static List<Job> InState(StateTransaction transaction, JobState state) =>
        transaction.Query($"SELECT {Columns} FROM jobs WHERE state = $1", Read, state.ToString());

    /// <summary>Jobs of a service in one state; an index is counted.</summary>
    public static long Count(StateTransaction transaction, string service, JobState state) =>
        transaction.Number("SELECT count(*) FROM jobs WHERE service = $1 AND state = $2", service, state.ToString());

    /// <summary>Jobs of a service in each state.</summary>
    public static Dictionary<JobState, long> Counts(StateTransaction transaction, string service) => transaction
        .Query("SELECT state, count(*) FROM jobs WHERE service = $1 GROUP BY state", row => (Enum.Parse<JobState>(row.GetString(0)), row.GetInt64(1)), service)
        .ToDictionary(pair => pair.Item1, pair => pair.Item2);

    public static void Delete(StateTransaction transaction, string name) => transaction.Execute("DELETE FROM jobs WHERE name = $1", name);

    private static Job Read(SqliteDataReader row) => new()
    {
        Name = row.GetString(0),
        Service = row.GetString(1),
        State = Enum.Parse<JobState>(row.GetString(2)),
        Created = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
        Due = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        Started = Moment(row, 5),
        Finished = Moment(row, 6),
        Event = row.GetString(7),
        Input = row.IsDBNull(8) ? null : row.GetString(8),
        Trace = row.IsDBNull(9) ? null : row.GetString(9),
        Hops = row.GetInt32(10),
        Tries = row.IsDBNull(11) ? [] : JsonSerializer.Deserialize(row.GetString(11), JobJson.Default.ImmutableArrayJobTryRecord),
    };

    private static string? Write(ImmutableArray<JobTryRecord> tries) => tries.IsEmpty ? null : JsonSerializer.Serialize(tries, JobJson.Default.ImmutableArrayJobTryRecord);

    private static DateTimeOffset? Moment(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    private static long? Milliseconds(DateTimeOffset? moment) => moment?.ToUnixTimeMilliseconds();
}
