namespace Continuo.Functions.Objects;

using System.Security.Cryptography;

using Continuo.Functions.Native;
using Continuo.Functions.State;

/// <summary>A file of contents that is being written; it is deleted unless it is completed.</summary>
internal sealed class BlobWriter : IAsyncDisposable
{
    /// <summary>How the framework says that there is no room for all of a file; the number of the system is lost on the way.</summary>
    private const int NotAllocated = unchecked((int)0x80131620);

    private readonly IncrementalHash _md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
    private readonly FileStream _file;
    private readonly string _path;
    private bool _completed;

    public BlobWriter(string id, string path, long? length)
    {
        (Id, _path) = (id, path);
        try
        {
            _file = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Share = FileShare.Read,
                BufferSize = 0,
                PreallocationSize = length is > 1 << 20 and { } size ? size : 0,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
        }
        catch (IOException fault) when (DiskFullException.IsCause(fault) || fault.HResult == NotAllocated)
        {
            File.Delete(path);
            throw new DiskFullException(fault);
        }
    }

    /// <summary>Name of the file.</summary>
    public string Id { get; }

    /// <summary>Bytes written.</summary>
    public long Length { get; private set; }

    /// <summary>Writes the next bytes.</summary>
    /// <exception cref="DiskFullException">There is no room for them.</exception>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            await _file.WriteAsync(bytes, cancellation).ConfigureAwait(false);
        }
        catch (IOException fault) when (DiskFullException.IsCause(fault))
        {
            throw new DiskFullException(fault);
        }

        _md5.AppendData(bytes.Span);
        Length += bytes.Length;
    }

    /// <summary>MD5 of what was written, in lower-case hex.</summary>
    public string Md5() => Convert.ToHexStringLower(_md5.GetCurrentHash());

    /// <summary>Puts the file on disk for good.</summary>
    /// <returns>The contents; they belong to nobody until they are committed with an object or a part.</returns>
    public StagedBlob Complete()
    {
        try
        {
            _file.Flush(flushToDisk: true);
            Disk.SyncFolderOf(_path);
        }
        catch (IOException fault) when (DiskFullException.IsCause(fault))
        {
            throw new DiskFullException(fault);
        }

        _completed = true;
        return new StagedBlob(Id, Length, Md5());
    }

    public async ValueTask DisposeAsync()
    {
        _md5.Dispose();
        await _file.DisposeAsync().ConfigureAwait(false);
        if (!_completed)
        {
            File.Delete(_path);
        }
    }
}
