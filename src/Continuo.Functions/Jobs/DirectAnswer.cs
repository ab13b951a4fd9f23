namespace Continuo.Functions.Jobs;

using System.Text;

using Continuo.Functions.Supervision;

/// <summary>What a script leaves for a caller that waits; its files are removed when it is disposed of.</summary>
/// <param name="succeeded">Whether the job succeeded.</param>
/// <param name="attempt">The try; null when it could not be made.</param>
internal sealed class DirectAnswer(bool succeeded, SupervisedTry? attempt) : IAsyncDisposable
{
    private const int BufferBytes = 64 << 10;

    public bool Succeeded => succeeded;

    /// <summary>Whether the answer is text in UTF-8: a script may print any bytes.</summary>
    public async Task<bool> IsTextAsync(CancellationToken cancellation)
    {
        if (attempt?.ResponsePath is not { } path)
        {
            return true;
        }

        var decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[BufferBytes];
        var text = new char[BufferBytes + 1];
        await using var response = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        try
        {
            for (int count; (count = await response.ReadAsync(bytes, cancellation).ConfigureAwait(false)) > 0;)
            {
                decoder.GetChars(bytes.AsSpan(0, count), text, flush: false);
            }

            decoder.GetChars([], text, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>Writes the answer.</summary>
    public async Task CopyToAsync(Stream target, CancellationToken cancellation)
    {
        if (attempt?.ResponsePath is not { } path)
        {
            await target.WriteAsync(Encoding.UTF8.GetBytes("The job could not be run; its log says why.\n"), cancellation).ConfigureAwait(false);
            return;
        }

        await using var response = File.OpenRead(path);
        await response.CopyToAsync(target, cancellation).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync()
    {
        attempt?.RemoveFolder();
        return ValueTask.CompletedTask;
    }
}
