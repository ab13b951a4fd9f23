namespace Continuo.Functions.S3.Payload;

using System.Buffers;

using Continuo.Functions.Objects;

/// <summary>Writes a body into a file of contents: a piece is hashed and written while the next one is received.</summary>
internal sealed class BodyCopy(RequestBody body, ContentChecks checks, BlobWriter writer)
{
    private const int PieceSize = 128 << 10;

    /// <summary>Copies to the end of the body.</summary>
    /// <exception cref="S3Exception">What comes is not what was announced.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var size = (int)Math.Clamp(body.Length, 1, PieceSize);
        var (received, spare) = (ArrayPool<byte>.Shared.Rent(size), ArrayPool<byte>.Shared.Rent(size));
        var writing = Task.CompletedTask;
        try
        {
            while (await body.FillAsync(received.AsMemory(0, size), cancellation).ConfigureAwait(false) is > 0 and var count)
            {
                await writing.ConfigureAwait(false);
                var piece = received.AsMemory(0, count);
                writing = Task.Run(() => WriteAsync(piece, cancellation), CancellationToken.None);
                (received, spare) = (spare, received);
            }

            await writing.ConfigureAwait(false);
        }
        finally
        {
            // When the body breaks off, a piece may still be written; what went wrong with it is told above.
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ArrayPool<byte>.Shared.Return(received);
            ArrayPool<byte>.Shared.Return(spare);
        }
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> piece, CancellationToken cancellation)
    {
        checks.Append(piece.Span);
        await writer.WriteAsync(piece, cancellation).ConfigureAwait(false);
    }
}
