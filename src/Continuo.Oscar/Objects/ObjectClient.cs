namespace Continuo.Oscar.Objects;

using System.Collections.Immutable;
using System.Net;
using System.Runtime.CompilerServices;

using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;

using Continuo.Oscar.Client;

/// <summary>
/// Client of an object storage: that of <c>continuo serve</c>, MinIO, or S3. Paths name buckets, and checksums are sent only where the
/// protocol demands them, since older MinIO refuses others. Every method throws <see cref="OscarException"/> when the storage refuses or is not reached.
/// </summary>
public sealed class ObjectClient : IDisposable
{
    /// <summary>Larger files go up in parts of this size, in bytes.</summary>
    public const long PartSize = 16 << 20;

    /// <summary>Files are read and sent in pieces of this size, in bytes; the 8 KiB of the package cost a call of the system each.</summary>
    private const int PieceSize = 128 << 10;

    private readonly AmazonS3Client _s3;
    private readonly TransferUtility _transfers;

    /// <summary>A client of a storage.</summary>
    /// <param name="storage">Which storage, and with which keys.</param>
    public ObjectClient(ClusterStorage storage)
    {
        _s3 = new AmazonS3Client(new BasicAWSCredentials(storage.AccessKey, storage.SecretKey), new AmazonS3Config
        {
            ServiceURL = storage.Endpoint.AbsoluteUri,
            AuthenticationRegion = storage.Region,
            ForcePathStyle = true,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            MaxErrorRetry = 3,
            BufferSize = PieceSize,
            HttpClientFactory = new StorageHttpClientFactory(storage),
        });
        _transfers = new TransferUtility(_s3, new TransferUtilityConfig { MinSizeBeforePartUpload = PartSize, ConcurrentServiceRequests = 4 });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _transfers.Dispose();
        _s3.Dispose();
    }

    /// <summary>Writes a file as an object; a large one in parts.</summary>
    /// <param name="bucket">Bucket.</param>
    /// <param name="key">Key.</param>
    /// <param name="file">Path of the file.</param>
    /// <param name="progress">Told the bytes of the file that are sent, not always in order; in the end all.</param>
    /// <param name="metadata">Kept with the object as <c>x-amz-meta-NAME</c>; <see langword="null"/>: none.</param>
    /// <param name="cancellation">Ends it; nothing is written then.</param>
    public Task PutAsync(string bucket, string key, string file, IProgress<long>? progress = null, IReadOnlyDictionary<string, string>? metadata = null, CancellationToken cancellation = default)
    {
        var request = new TransferUtilityUploadRequest { BucketName = bucket, Key = key, FilePath = file, PartSize = PartSize };
        foreach (var (name, value) in metadata ?? ImmutableDictionary<string, string>.Empty)
        {
            request.Metadata[name] = value;
        }

        request.UploadProgressEvent += (_, sent) => progress?.Report(sent.TransferredBytes);
        return SaidAsync(
            async () =>
            {
                await _transfers.UploadAsync(request, cancellation).ConfigureAwait(false);

                // The events of the package come late; the last may not have come yet.
                progress?.Report(new FileInfo(file).Length);
            },
            $"{bucket}/{key}");
    }

    /// <summary>Writes an object into a file, whole or not at all; folders on the way are made.</summary>
    /// <param name="bucket">Bucket.</param>
    /// <param name="key">Key.</param>
    /// <param name="file">Path of the file.</param>
    /// <param name="progress">Told the bytes that came.</param>
    /// <param name="cancellation">Ends it; nothing is written then.</param>
    public Task GetAsync(string bucket, string key, string file, IProgress<long>? progress = null, CancellationToken cancellation = default) => SaidAsync(
        async () =>
        {
            using var response = await _s3.GetObjectAsync(new GetObjectRequest { BucketName = bucket, Key = key }, cancellation).ConfigureAwait(false);
            await SaveAsync(response.ResponseStream, Path.GetFullPath(file), progress, cancellation).ConfigureAwait(false);
        },
        $"{bucket}/{key}");

    /// <summary>Writes an object into a stream, as it comes.</summary>
    /// <param name="bucket">Bucket.</param>
    /// <param name="key">Key.</param>
    /// <param name="target">Where it is written.</param>
    /// <param name="cancellation">Ends it; a part may be written then.</param>
    public Task GetAsync(string bucket, string key, Stream target, CancellationToken cancellation = default) => SaidAsync(
        async () =>
        {
            using var response = await _s3.GetObjectAsync(new GetObjectRequest { BucketName = bucket, Key = key }, cancellation).ConfigureAwait(false);
            await response.ResponseStream.CopyToAsync(target, PieceSize, cancellation).ConfigureAwait(false);
        },
        $"{bucket}/{key}");

    /// <summary>What was kept with an object when it was written, by name in lower case.</summary>
    /// <exception cref="OscarException">There is no such object, or the storage refuses or is not reached.</exception>
    public Task<IReadOnlyDictionary<string, string>> MetadataAsync(string bucket, string key, CancellationToken cancellation = default) => SaidAsync<IReadOnlyDictionary<string, string>>(
        async () =>
        {
            var found = (await _s3.GetObjectMetadataAsync(bucket, key, cancellation).ConfigureAwait(false)).Metadata;
            return found.Keys.ToImmutableSortedDictionary(name => name["x-amz-meta-".Length..].ToLowerInvariant(), name => found[name], StringComparer.Ordinal);
        },
        $"{bucket}/{key}");

    /// <summary>Objects whose keys begin with a prefix, in order of keys.</summary>
    public async IAsyncEnumerable<ObjectEntry> ListAsync(string bucket, string prefix = "", [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        string? next = null;
        do
        {
            var request = new ListObjectsV2Request { BucketName = bucket, Prefix = prefix, ContinuationToken = next };
            var page = await SaidAsync(() => _s3.ListObjectsV2Async(request, cancellation), $"bucket {bucket}").ConfigureAwait(false);
            foreach (var item in page.S3Objects ?? [])
            {
                yield return new ObjectEntry(bucket, item.Key, item.Size ?? 0, item.LastModified?.ToUniversalTime());
            }

            next = page.IsTruncated == true ? page.NextContinuationToken : null;
        }
        while (next is not null);
    }

    /// <summary>All buckets of the user.</summary>
    public async Task<ImmutableArray<string>> BucketsAsync(CancellationToken cancellation = default)
    {
        var answer = await SaidAsync(() => _s3.ListBucketsAsync(cancellation), "the list of buckets").ConfigureAwait(false);
        return [.. (answer.Buckets ?? []).Select(bucket => bucket.BucketName)];
    }

    /// <summary>Makes a bucket; one that the user has already is no fault.</summary>
    public Task CreateBucketAsync(string bucket, CancellationToken cancellation = default) => SaidAsync(
        async () =>
        {
            try
            {
                await _s3.PutBucketAsync(bucket, cancellation).ConfigureAwait(false);
            }
            catch (AmazonS3Exception refusal) when (refusal.ErrorCode == "BucketAlreadyOwnedByYou")
            {
                // It is there, which is what is wanted.
            }
        },
        $"bucket {bucket}");

    /// <summary>Removes an object; one that is not there is no fault.</summary>
    public Task RemoveAsync(string bucket, string key, CancellationToken cancellation = default) =>
        SaidAsync(() => _s3.DeleteObjectAsync(bucket, key, cancellation), $"{bucket}/{key}");

    private static async Task SaveAsync(Stream from, string file, IProgress<long>? progress, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var temporary = $"{file}.{Guid.CreateVersion7():n}.part";
        try
        {
            await using (var to = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                var buffer = new byte[1 << 17];
                for (int count; (count = await from.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
                {
                    await to.WriteAsync(buffer.AsMemory(0, count), cancellation).ConfigureAwait(false);
                    progress?.Report(to.Position);
                }
            }

            File.Move(temporary, file, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static Task<bool> SaidAsync(Func<Task> work, string subject) => SaidAsync(
        async () =>
        {
            await work().ConfigureAwait(false);
            return true;
        },
        subject);

    /// <summary>Faults of the package in our words.</summary>
    private static async Task<T> SaidAsync<T>(Func<Task<T>> work, string subject)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (AmazonS3Exception refusal) when (refusal.StatusCode >= HttpStatusCode.BadRequest)
        {
            throw new OscarException(refusal.StatusCode, refusal.StatusCode == HttpStatusCode.NotFound ? $"there is no {subject}" : $"{subject}: {refusal.Message}");
        }
        catch (Exception wrong) when (wrong is AmazonServiceException or AmazonClientException or HttpRequestException or HttpIOException)
        {
            throw new OscarException($"the object storage is not reached: {(wrong.InnerException ?? wrong).Message}", wrong);
        }
    }
}
