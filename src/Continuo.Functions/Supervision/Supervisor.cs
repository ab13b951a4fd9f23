namespace Continuo.Functions.Supervision;

using Continuo.Functions.Running;

/// <summary>
/// Runs tries of jobs under the contract of OSCAR's supervisor: the same folders, variables, files and lines of the log.
/// The files that a script leaves are only found; who calls stores them with the record of the job.
/// </summary>
/// <param name="launcher">Runs the scripts.</param>
/// <param name="time">Gives the time.</param>
internal sealed class Supervisor(Launcher launcher, TimeProvider time)
{
    /// <summary>Runs a try to its end.</summary>
    /// <param name="job">The try.</param>
    /// <param name="cancellationToken">Stops it; it then ends with reason <see cref="EndReason.Cancelled"/>.</param>
    /// <returns>How it ended; the caller removes its folder.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    public async Task<SupervisedTry> RunAsync(JobTry job, CancellationToken cancellationToken)
    {
        var folder = PrivateFolder.Create(job.Folder);
        try
        {
            return await new TryRun(job, folder, launcher, time).RunAsync(cancellationToken);
        }
        catch
        {
            folder.Remove();
            throw;
        }
    }
}
