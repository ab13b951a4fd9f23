namespace Continuo.Functions.Jobs;

using System.Text;

using Continuo.Functions.Running.ControlGroups;
using Continuo.Functions.Services;
using Continuo.Functions.Supervision;
using Continuo.Oscar.Services;

/// <summary>What each try of a job gets to run with.</summary>
/// <param name="work">Folder of the private folders.</param>
/// <param name="logs">Logs.</param>
/// <param name="storage">Where the inputs of a service come from.</param>
/// <param name="accessKey">Access key that the log names.</param>
/// <param name="node">Name of this machine.</param>
internal sealed class JobTries(string work, JobLogs logs, Func<ServiceDefinition, IInputStorage> storage, string accessKey, string node)
{
    /// <summary>Prepares the last try of a job.</summary>
    public BegunTry Begin(RegisteredService service, Job job) => new(
        new JobTry
        {
            Job = job.Name,
            Number = job.Tries.Length,
            Service = service.Definition,
            Event = Encoding.UTF8.GetBytes(job.Event),
            ServiceToken = service.Token,
            Folder = Path.Combine(work, job.Name),
            Log = logs.Open(job.Name, job.Tries.Length, job.Tries[^1].Started),
            Limits = service.Limits,
            Storage = storage(service.Definition),
            StorageUser = accessKey,
            Trace = job.Trace,
            Node = node,
        },
        logs);

    /// <summary>A try that is begun; its log is open until it is disposed of.</summary>
    public sealed class BegunTry(JobTry attempt, JobLogs logs) : IDisposable
    {
        public JobTry Try => attempt;

        public void Dispose() => logs.Close(attempt.Job);
    }
}
