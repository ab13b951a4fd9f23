namespace Continuo.Functions.Jobs;

using System.Text;

using Continuo.Functions.Supervision;

/// <summary>What a script leaves for a caller that waits; its files are removed when it is disposed of.</summary>
/// <param name="succeeded">Whether the job succeeded.</param>
/// <param name="attempt">The try; null when it could not be made.</param>
internal sealed class DirectAnswer(bool succeeded, SupervisedTry? attempt) : IAsyncDisposable
{
    public bool Succeeded => succeeded;

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
