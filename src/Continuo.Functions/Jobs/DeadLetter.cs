namespace Continuo.Functions.Jobs;

using Continuo.Oscar.Services;

/// <summary>Where the event of a job that failed for good goes.</summary>
/// <param name="Bucket">Bucket.</param>
/// <param name="Key">Key: that of a job never changes, so that a repetition overwrites.</param>
internal sealed record DeadLetter(string Bucket, string Key)
{
    /// <summary>The place for a job; null: its service wants none.</summary>
    public static DeadLetter? Of(ServiceDefinition service, Job job) => Of(service, job.Name);

    /// <inheritdoc cref="Of(ServiceDefinition, Job)"/>
    public static DeadLetter? Of(ServiceDefinition service, string job)
    {
        if (service.DeadLetter.Length == 0)
        {
            return null;
        }

        var target = service.DeadLetter.Split('/', 2);
        var folder = target.Length > 1 && target[1].Length > 0 ? target[1].TrimEnd('/') + "/" : "";
        return new DeadLetter(target[0], $"{folder}{job}.json");
    }
}
