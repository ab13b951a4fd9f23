namespace Continuo.Functions.Supervision;

/// <summary>Where the inputs of jobs come from.</summary>
internal interface IInputStorage
{
    /// <summary>Writes an object into a file.</summary>
    /// <param name="provider">Storage provider, <c>type.id</c>.</param>
    /// <param name="bucket">Bucket.</param>
    /// <param name="key">Key, decoded.</param>
    /// <param name="path">File that is written.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <remarks>Any exception but that of the cancellation makes the try fail, with its message in the log.</remarks>
    Task DownloadAsync(string provider, string bucket, string key, string path, CancellationToken cancellationToken);
}
