namespace Continuo.Functions.Schedules;

using System.Collections.Concurrent;

using Continuo.Functions.Jobs;
using Continuo.Functions.Services;
using Continuo.Functions.State;
using Continuo.Functions.Telemetry;

using Cronos;

/// <summary>
/// Starts the jobs of services that have a schedule. What was due while the server was down is started once, not once for each
/// time that was missed.
/// </summary>
internal sealed class CronTriggers(StateDatabase database, ServiceRegistry services, JobQueue queue, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, (string Expression, DateTimeOffset Next)> _next = new(StringComparer.Ordinal);

    /// <summary>Starts what is due.</summary>
    /// <returns>When to look again, at the latest in a minute.</returns>
    public async Task<TimeSpan> StartDueAsync()
    {
        var now = time.GetUtcNow();
        var soonest = now + TimeSpan.FromMinutes(1);
        foreach (var service in services.All.Values.Where(s => s.Definition.Schedule.Length > 0))
        {
            var cron = CronExpression.Parse(service.Definition.Schedule);
            var known = _next.GetOrAdd(service.Name, _ => (service.Definition.Schedule, NextAfter(cron, Last(service))));
            if (known.Expression != service.Definition.Schedule)
            {
                known = (service.Definition.Schedule, NextAfter(cron, now));
            }

            if (known.Next <= now)
            {
                await StartAsync(service, known.Next, now).ConfigureAwait(false);
                known = known with { Next = NextAfter(cron, now) };
            }

            _next[service.Name] = known;
            soonest = known.Next < soonest ? known.Next : soonest;
        }

        return soonest > now ? soonest - now : TimeSpan.Zero;
    }

    private static DateTimeOffset NextAfter(CronExpression cron, DateTimeOffset moment) =>
        cron.GetNextOccurrence(moment, TimeZoneInfo.Utc) ?? DateTimeOffset.MaxValue;

    private static string Setting(RegisteredService service) => $"schedule:{service.Name}";

    private DateTimeOffset Last(RegisteredService service) =>
        database.Read(t => t.First("SELECT value FROM settings WHERE name = $1", row => row.GetString(0), Setting(service))) is { } text
            ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(text))
            : service.Updated;

    private async Task StartAsync(RegisteredService service, DateTimeOffset due, DateTimeOffset now)
    {
        var job = new Job
        {
            Name = JobName.Next(service.Name),
            Service = service.Name,
            Created = now,
            Due = now,
            Trace = Tracing.NewContext(),
            Event = $$"""{"schedule":"{{service.Definition.Schedule}}","time":"{{due.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}}"}""",
        };
        await database.CommitAsync(t =>
        {
            queue.Add(t, job, $"{Setting(service)}\n{due.ToUnixTimeMilliseconds()}");
            t.Execute("INSERT OR REPLACE INTO settings (name, value) VALUES ($1, $2)", Setting(service), now.ToUnixTimeMilliseconds().ToString());
        }).ConfigureAwait(false);
        queue.Wake();
    }
}
