namespace Continuo.Cli.Running;

using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

using Continuo.Cli.Options;
using Continuo.Cli.Screens;
using Continuo.Model;

/// <summary>Runs the work of a command between reading its options and giving its answer; Ctrl-C ends it within a second.</summary>
internal sealed class CommandRunner(Surroundings surroundings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);

    /// <summary>Gives a command its output options and its work.</summary>
    public Command Bind(Command command, Func<ParseResult, Call, Answer> work) =>
        BindAsync(command, (parsed, call) => Task.FromResult(work(parsed, call)));

    /// <summary>Gives a command its output options and its work, which waits for others: a cluster, a storage.</summary>
    /// <param name="command">The command.</param>
    /// <param name="work">Its work.</param>
    /// <param name="patience">Time that the work has to end when it is told to; null: less than a second.</param>
    public Command BindAsync(Command command, Func<ParseResult, Call, Task<Answer>> work, Func<ParseResult, TimeSpan>? patience = null)
    {
        var output = new OutputOptions();
        output.AddTo(command);
        command.SetAction((parsed, _) => RunAsync(command, parsed, output.Read(parsed), work, patience?.Invoke(parsed) ?? Patience));
        return command;
    }

    private async Task<int> RunAsync(Command command, ParseResult parsed, Verbosity verbosity, Func<ParseResult, Call, Task<Answer>> work, TimeSpan patience)
    {
        using var cancellation = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        using var progress = new ProgressLine(surroundings, verbosity);
        var presenter = new Presenter(surroundings, verbosity);
        var call = new Call(surroundings, verbosity, progress, cancellation.Token);
        var running = Task.Run(() => WorkAsync(command, parsed, call, work, presenter), CancellationToken.None);
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellation.Token.Register(stopped.SetResult).ConfigureAwait(false);
        await Task.WhenAny(running, stopped.Task).ConfigureAwait(false);
        await Task.WhenAny(running, Task.Delay(patience, surroundings.Time, CancellationToken.None)).ConfigureAwait(false);
        if (running.IsCompleted || !presenter.Present(new Answer(ExitCode.Interrupted, [Interruption.Notice])))
        {
            return await running.ConfigureAwait(false);
        }

        return ExitCode.Interrupted;

        void Cancel(PosixSignalContext context)
        {
            // The second Ctrl-C is not held back: it ends the process at once.
            context.Cancel = !cancellation.IsCancellationRequested;
            cancellation.Cancel();
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The user gets a sentence, never a stack trace.")]
    private async Task<int> WorkAsync(Command command, ParseResult parsed, Call call, Func<ParseResult, Call, Task<Answer>> work, Presenter presenter)
    {
        Answer answer;
        try
        {
            answer = await work(parsed, call).ConfigureAwait(false);
        }
        catch (UsageException wrong)
        {
            call.Progress.Close();
            surroundings.Error.Write(WrongUse.Line(command, wrong.Message) + "\n");
            surroundings.Error.Flush();
            return ExitCode.WrongUse;
        }
        catch (OperationCanceledException) when (call.Cancellation.IsCancellationRequested)
        {
            answer = new Answer(ExitCode.Interrupted, [Interruption.Notice]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            answer = Answer.Invalid(new Diagnostic(CliCodes.OutputNotWritten, DiagnosticSeverity.Error, exception.Message));
        }
        catch (Exception exception)
        {
            answer = Answer.Invalid(new Diagnostic(CliCodes.InternalFault, DiagnosticSeverity.Error, $"A fault in continuo itself: {exception.Message}")
            {
                Hint = "please report it with the command and its input",
            });
        }

        call.Progress.Close();
        presenter.Present(answer);
        return answer.ExitCode;
    }
}
