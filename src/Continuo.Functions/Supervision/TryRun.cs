namespace Continuo.Functions.Supervision;

using System.Collections.Immutable;
using Continuo.Functions.Native;
using Continuo.Functions.Running;
using Continuo.Functions.State;

/// <summary>The steps of one try.</summary>
internal sealed class TryRun(JobTry job, PrivateFolder folder, Launcher launcher, TimeProvider time)
{
    private const int FailureCode = 1;

    /// <summary>What shells return for a program that is not there.</summary>
    private const int NotFoundCode = 127;
    private const int CancelledCode = 128 + (int)Signal.Terminate;

    private readonly SupervisorLog _log = new(job.Log, job.Service.LogLevel, time);
    private readonly long _begin = time.GetTimestamp();
    private readonly JobEvent _event = EventReading.Read(job.Event);

    public async Task<SupervisedTry> RunAsync(CancellationToken cancellationToken)
    {
        Announce();
        var start = time.GetElapsedTime(_begin);
        try
        {
            var (inputPath, input) = await new InputStage(job, _event, _log, time).BringAsync(folder, cancellationToken);
            var phases = new TryPhases(start.TotalMilliseconds, (time.GetElapsedTime(_begin) - start).TotalMilliseconds, 0);
            return ScriptFile.Write(job.Service, folder, _log) is { } script
                ? await RunAsync(script, inputPath, input, phases, cancellationToken)
                : NotRun(EndReason.Error, FailureCode, phases);
        }
        catch (Exception fault) when (Reports(fault, cancellationToken))
        {
            var isCancelled = cancellationToken.IsCancellationRequested;
            _log.Fail(isCancelled ? "The job was cancelled." : $"The job failed: {fault.Message}");
            var phases = new TryPhases(start.TotalMilliseconds, (time.GetElapsedTime(_begin) - start).TotalMilliseconds, 0);
            var reason = isCancelled ? EndReason.Cancelled : DiskFullException.IsCause(fault) ? EndReason.DiskFull : EndReason.Error;
            return NotRun(reason, isCancelled ? CancelledCode : FailureCode, phases);
        }
    }

    private static bool Reports(Exception fault, CancellationToken cancellationToken) =>
        fault is not OperationCanceledException || cancellationToken.IsCancellationRequested;

    private void Announce()
    {
        if (_event.Kind == JobEventKind.Storage)
        {
            _log.Step("Storage event found.");
            _log.Step($"{_event.StorageType.ToUpperInvariant()} event created");
        }

        _log.Step("Reading storage configuration");
        if (job.Service.Output.IsEmpty)
        {
            _log.Warn("There is no output defined for this function.");
        }

        if (job.Service.Input.IsEmpty)
        {
            _log.Warn("There is no input defined for this function.");
        }

        if (job.StorageUser.Length > 0)
        {
            _log.Step($"Using MinIO credentials for user: '{job.StorageUser}'");
        }

        _log.Step("SUPERVISOR: Initializing Binary supervisor");
    }

    private async Task<SupervisedTry> RunAsync(
        string script, string? inputPath, JobInput? input, TryPhases phases, CancellationToken cancellationToken)
    {
        var environment = TryEnvironment.Of(job, _event, folder, inputPath, _log);
        var interpreter = ScriptFile.InterpreterOf(script);
        if (interpreter.Missing(environment.GetValueOrDefault("PATH", "")) is { } missing)
        {
            _log.Fail($"The script begins with '{interpreter.Line}', but '{missing}' is not on this machine.");
            return NotRun(EndReason.Error, NotFoundCode, phases);
        }

        var printed = folder.FileNamed("printed.txt");
        var scriptStart = time.GetUtcNow();
        var begin = time.GetTimestamp();
        var end = await launcher.RunAsync(
            new Launch
            {
                Name = $"{job.Job}-{job.Number}",
                Command = interpreter.Command(script),
                Environment = environment,
                WorkingFolder = folder.Home,
                OutputPath = printed,
                TimeLimit = job.Service.Timeout,
                Limits = job.Limits,
                Watcher = _log,
            },
            cancellationToken);
        var scriptTime = time.GetElapsedTime(begin);

        var succeeded = end.Reason == EndReason.Completed || (!job.Service.CheckExitCode && end.Reason is EndReason.Error or EndReason.OOMKilled);
        var entries = succeeded ? ReadOutput() : ReportFailure(end);
        var outputs = succeeded ? OutputStage.Collect(entries, job.Service.Output, _log) : [];
        _log.Step("Creating response");
        return new SupervisedTry
        {
            Succeeded = succeeded,
            ExitCode = end.ExitCode,
            Reason = end.Reason,
            Outputs = outputs,
            ResponsePath = await ResponseFile.CreateAsync(_event.Kind, folder, entries, printed),
            Phases = phases with { ScriptMilliseconds = scriptTime.TotalMilliseconds },
            ScriptStart = scriptStart,
            PeakMemoryBytes = end.PeakMemoryBytes,
            CpuSeconds = end.CpuSeconds,
            Inputs = input is null ? [] : [input],
            RepeatCommand = RepeatCommand.Of(environment, job.Service.Secrets.Keys, interpreter),
            Folder = folder,
        };
    }

    private ImmutableArray<OutputEntry> ReadOutput()
    {
        _log.Step($"Searching for files to upload in folder '{folder.Output}'");
        return OutputTree.Read(folder.Output, _log);
    }

    private ImmutableArray<OutputEntry> ReportFailure(RunEnd end)
    {
        var why = end.Reason switch
        {
            EndReason.Timeout => $"The script was stopped after its time limit of {job.Service.Timeout.TotalSeconds:0.###} s",
            EndReason.Cancelled => "The script was stopped because the job was cancelled",
            EndReason.OOMKilled => "The script was killed because its memory limit was reached",
            _ => $"The script ended with exit code {end.ExitCode}",
        };
        _log.Fail($"{why}: its files are not uploaded.");
        return [];
    }

    private SupervisedTry NotRun(EndReason reason, int exitCode, TryPhases phases) => new()
    {
        Succeeded = false,
        ExitCode = exitCode,
        Reason = reason,
        Outputs = [],
        Phases = phases,
        Folder = folder,
    };
}
