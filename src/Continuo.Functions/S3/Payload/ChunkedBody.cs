namespace Continuo.Functions.S3.Payload;

using System.Buffers;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text;

using Continuo.Functions.S3.Signing;

/// <summary>
/// A body in the framing of aws-chunked: chunks of <c>size[;chunk-signature=…]</c>, the bytes and a line end each, one of size 0 last,
/// then perhaps a trailer. A chunk may have any size: its signature is checked when its bytes have passed.
/// </summary>
/// <param name="pipe">The body as sent.</param>
/// <param name="length">Bytes that the chunks have together.</param>
/// <param name="signer">Checks the signatures; null when chunks are not signed.</param>
/// <param name="hasTrailer">Whether a trailer follows.</param>
internal sealed class ChunkedBody(PipeReader pipe, long length, ChunkSigner? signer, bool hasTrailer) : RequestBody(length)
{
    private const int LongestLine = 4096;
    private const int MostTrailers = 32;

    /// <summary>Bytes of line ends that may follow the end.</summary>
    private const int MostStray = 4;

    private const string TrailerSignature = "x-amz-trailer-signature";

    private readonly IncrementalHash? _hash = signer is null ? null : IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Dictionary<string, string> _trailer = new(StringComparer.Ordinal);
    private ChunkHeader _chunk;
    private long _leftInChunk;
    private long _left = length;
    private bool _ended;

    public override IReadOnlyDictionary<string, string> Trailer => _trailer;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        if (_leftInChunk == 0 && !await BeginChunkAsync(cancellation).ConfigureAwait(false))
        {
            return 0;
        }

        var result = await pipe.ReadAsync(cancellation).ConfigureAwait(false);
        var count = (int)Math.Min(Math.Min(result.Buffer.Length, buffer.Length), _leftInChunk);
        var taken = result.Buffer.Slice(0, count);
        taken.CopyTo(buffer.Span);
        pipe.AdvanceTo(taken.End);
        if (count == 0)
        {
            throw S3Errors.IncompleteBody();
        }

        _hash?.AppendData(buffer.Span[..count]);
        _leftInChunk -= count;
        _left -= count;
        if (_leftInChunk == 0)
        {
            await EndChunkAsync(cancellation).ConfigureAwait(false);
        }

        return count;
    }

    public override void Dispose()
    {
        _hash?.Dispose();
        base.Dispose();
    }

    /// <returns>False at the end.</returns>
    private async ValueTask<bool> BeginChunkAsync(CancellationToken cancellation)
    {
        if (_ended)
        {
            return false;
        }

        _chunk = ChunkHeader.Parse(await LineAsync(cancellation).ConfigureAwait(false), signed: signer is not null);
        if (_chunk.Size > _left || (_chunk.Size == 0 && _left > 0))
        {
            throw S3Errors.IncompleteBody("The chunks have not the number of bytes that x-amz-decoded-content-length says.");
        }

        if (_chunk.Size > 0)
        {
            _leftInChunk = _chunk.Size;
            return true;
        }

        VerifyChunk();
        await EndAsync(cancellation).ConfigureAwait(false);
        _ended = true;
        return false;
    }

    private async ValueTask EndChunkAsync(CancellationToken cancellation)
    {
        VerifyChunk();
        if ((await LineAsync(cancellation).ConfigureAwait(false)).Length != 0)
        {
            throw S3Errors.InvalidChunk("A chunk is longer than its header says.");
        }
    }

    private void VerifyChunk() => signer?.VerifyChunk(Convert.ToHexStringLower(_hash!.GetHashAndReset()), _chunk.Signature);

    private async ValueTask EndAsync(CancellationToken cancellation)
    {
        var signed = new StringBuilder();
        var lines = 0;
        string? signature = null;
        while (hasTrailer && await LineAsync(cancellation).ConfigureAwait(false) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':');
            if (colon <= 0 || lines++ == MostTrailers)
            {
                throw S3Errors.MalformedTrailer();
            }

            var (name, value) = (line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
            if (name == TrailerSignature)
            {
                signature = value;
                break;
            }

            if (!_trailer.TryAdd(name, value))
            {
                throw S3Errors.MalformedTrailer();
            }

            signed.Append(name).Append(':').Append(value).Append('\n');
        }

        if (hasTrailer)
        {
            signer?.VerifyTrailer(Hmac.HashHex(signed.ToString()), signature ?? "");
        }

        await DrainAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Takes the line end that is left, so that the connection can be used again.</summary>
    private async ValueTask DrainAsync(CancellationToken cancellation)
    {
        var stray = 0L;
        while (true)
        {
            var result = await pipe.ReadAsync(cancellation).ConfigureAwait(false);
            stray += result.Buffer.Length;
            pipe.AdvanceTo(result.Buffer.End);
            if (stray > MostStray)
            {
                throw S3Errors.InvalidChunk("Bytes follow the last chunk.");
            }

            if (result.IsCompleted)
            {
                return;
            }
        }
    }

    /// <summary>The next line without its end. The pipe is told of each read what was taken, also of one that is refused: the server goes on with it.</summary>
    private async ValueTask<string> LineAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var result = await pipe.ReadAsync(cancellation).ConfigureAwait(false);
            var buffer = result.Buffer;
            if (buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = buffer.Slice(0, end);
                var text = line.Length <= LongestLine ? Encoding.Latin1.GetString(line) : null;
                pipe.AdvanceTo(buffer.GetPosition(1, end));
                return text?.TrimEnd('\r') ?? throw S3Errors.InvalidChunk("A line is too long.");
            }

            var isTooLong = buffer.Length > LongestLine;
            pipe.AdvanceTo(buffer.Start, buffer.End);
            if (result.IsCompleted || isTooLong)
            {
                throw S3Errors.IncompleteBody("The body ends within a line, or the line is too long.");
            }
        }
    }
}
