namespace Continuo.Functions.S3.Payload;

/// <summary>A body without framing.</summary>
/// <param name="stream">Its bytes.</param>
/// <param name="length">Their number.</param>
internal sealed class PlainBody(Stream stream, long length) : RequestBody(length)
{
    private long _left = length;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        if (_left == 0)
        {
            return 0;
        }

        var read = await stream.ReadAsync(buffer[..(int)Math.Min(buffer.Length, _left)], cancellation).ConfigureAwait(false);
        _left -= read;
        return read == 0 ? throw S3Errors.IncompleteBody() : read;
    }
}
