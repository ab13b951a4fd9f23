namespace Continuo.Functions.Supervision;

using Continuo.Functions.Running;
using Continuo.Oscar.Services;

/// <summary>Brings the input of a job into its folder.</summary>
/// <param name="job">The try.</param>
/// <param name="jobEvent">What started it.</param>
/// <param name="log">Gets the steps.</param>
/// <param name="time">Names event files.</param>
internal sealed class InputStage(JobTry job, JobEvent jobEvent, SupervisorLog log, TimeProvider time)
{
    private const string NamelessFile = "input";

    /// <summary>Downloads the object, or writes the event into a file when it is not known.</summary>
    /// <returns>The file, null when the script fetches its input itself; and the object that was downloaded.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    public async Task<(string? Path, JobInput? Input)> BringAsync(PrivateFolder folder, CancellationToken cancellationToken)
    {
        if (job.Service.FileStageIn)
        {
            log.Step("Skipping download of input file.");
            return (null, null);
        }

        var isUnknown = jobEvent.Kind == JobEventKind.Unknown;
        log.Step($"Found '{(isUnknown ? "LOCAL" : jobEvent.StorageType.ToUpperInvariant())}' input provider");
        var (path, input) = isUnknown
            ? (await WriteEventAsync(folder, cancellationToken), null)
            : await DownloadAsync(folder, cancellationToken);
        log.Step($"INPUT_FILE_PATH variable set to '{path}'");
        return (path, input);
    }

    private async Task<string> WriteEventAsync(PrivateFolder folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder.Input, $"event-file-{Guid.CreateVersion7(time.GetUtcNow())}");
        await File.WriteAllBytesAsync(path, EventFile.ContentOf(jobEvent.Body), cancellationToken);
        return path;
    }

    private async Task<(string Path, JobInput Input)> DownloadAsync(PrivateFolder folder, CancellationToken cancellationToken)
    {
        var source = FindSource();
        log.Step($"Downloading item from bucket '{source.Bucket}' with key '{source.Key}'");
        var path = Path.Combine(folder.Input, FileNameOf(source.Key));
        await job.Storage.DownloadAsync(source.Provider, source.Bucket, source.Key, path, cancellationToken);
        log.Step($"Successful download of file '{source.Key}' from bucket '{source.Bucket}' in path '{path}'");
        return (path, source with { Bytes = new FileInfo(path).Length });
    }

    /// <summary>The provider is that of the input folder the object lies in, unless the event names one.</summary>
    private JobInput FindSource()
    {
        var input = job.Service.Input.FirstOrDefault(IsSource);
        return jobEvent.Bucket.Length == 0 && input is not null
            ? new JobInput(input.Provider, input.Bucket, input.KeyPrefix + jobEvent.Key, 0)
            : new JobInput(ProviderOf(input), jobEvent.Bucket, jobEvent.Key, 0);
    }

    private bool IsSource(StoragePath input) =>
        jobEvent.Bucket.Length == 0
            ? input.Provider == jobEvent.Provider
            : TypeOf(input) == jobEvent.StorageType
                && input.Bucket == jobEvent.Bucket
                && jobEvent.Key.StartsWith(input.KeyPrefix, StringComparison.Ordinal);

    private string ProviderOf(StoragePath? input) =>
        jobEvent.Provider.Length > 0 ? jobEvent.Provider : input?.Provider ?? jobEvent.StorageType + ".default";

    private static string TypeOf(StoragePath path) => path.Provider.Split('.')[0];

    private static string FileNameOf(string key) => key.Split('/')[^1] is var name and not ("" or "." or "..") ? name : NamelessFile;
}
