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
    public static DeadLetter? Of(ServiceDefinition service, string job) =>
        StoragePath.ParseDeadLetter(service.DeadLetter) is { } place ? new DeadLetter(place.Bucket, $"{place.KeyPrefix}{job}.json") : null;
}
