namespace Continuo.Functions.Jobs;

/// <summary>Names of jobs: the service, a hyphen, a UUID.</summary>
internal static class JobName
{
    private const int LongestService = 24;
    private const int ShortenedService = 16;

    /// <summary>A name that no other job has.</summary>
    /// <param name="service">The service; of a name of 25 characters or more the first 16 are used.</param>
    public static string Next(string service) =>
        $"{(service.Length > LongestService ? service[..ShortenedService] : service)}-{Guid.CreateVersion7()}";
}
