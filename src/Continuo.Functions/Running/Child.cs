namespace Continuo.Functions.Running;

using Continuo.Functions.Native;
using Microsoft.Win32.SafeHandles;

/// <summary>A started child, leader of its own session and group, until it is collected.</summary>
internal sealed class Child : IDisposable
{
    // What a pipe holds at most by default, twice. What escaped the group may go on writing, and is not waited for.
    private const int MostAfterEnd = 128 * 1024;

    private readonly Lock _gate = new();
    private readonly FileStream _output;
    private readonly SafeFileHandle _end;
    private bool _collected;

    private Child(int id, SafeFileHandle output, SafeFileHandle end)
    {
        Id = id;
        _output = new FileStream(output, FileAccess.Read, bufferSize: 0);
        _end = end;
    }

    /// <summary>Its process id, which is that of its group too.</summary>
    public int Id { get; }

    /// <summary>Starts a child.</summary>
    /// <exception cref="IOException">It cannot be started.</exception>
    public static Child Start(IReadOnlyList<string> command, IReadOnlyCollection<string> environment, string workingFolder, string inputPath)
    {
        var pipe = Pipe.Open();
        try
        {
            var id = Spawn.Start(new SpawnPlan
            {
                Command = command,
                Environment = environment,
                WorkingFolder = workingFolder,
                InputPath = inputPath,
                Output = pipe.Writer,
            });
            return new Child(id, pipe.Reader, WatchOrEnd(id));
        }
        catch
        {
            pipe.Reader.Dispose();
            throw;
        }
        finally
        {
            pipe.Writer.Dispose();
        }
    }

    /// <summary>Sends a signal to the whole group; nothing happens once the child was collected.</summary>
    public void SignalGroup(Signal signal)
    {
        // After the collection the number may be that of a stranger.
        lock (_gate)
        {
            if (!_collected)
            {
                Children.SignalGroup(Id, signal);
            }
        }
    }

    /// <summary>Hands over the output as it comes until the child has ended; what else is in its group may still run.</summary>
    /// <exception cref="IOException">The output cannot be kept.</exception>
    public void PumpUntilEnd(OutputText output)
    {
        var chunk = new byte[OutputText.ChunkBytes];
        var open = true;
        var running = true;
        while (running)
        {
            var (hasOutput, hasEnded) = Children.WaitForAny(open ? _output.SafeFileHandle : null, _end, -1);
            open = open && (!hasOutput || Take(chunk, output) > 0);
            running = !hasEnded;
        }
    }

    /// <summary>Hands over what is left in the pipe.</summary>
    /// <exception cref="IOException">The output cannot be kept.</exception>
    public void PumpRest(OutputText output)
    {
        var chunk = new byte[OutputText.ChunkBytes];
        var taken = 0;
        while (taken < MostAfterEnd && Children.WaitForAny(_output.SafeFileHandle, null, 0).First && Take(chunk, output) is > 0 and var count)
        {
            taken += count;
        }

        output.Complete();
    }

    /// <summary>Collects the child after it has ended, or waits for its end.</summary>
    /// <returns>Its exit code and what it used.</returns>
    public (int ExitCode, ResourceUse Use) Collect()
    {
        lock (_gate)
        {
            _collected = true;
            return Children.Collect(Id);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _output.Dispose();
        _end.Dispose();
    }

    private int Take(byte[] chunk, OutputText output)
    {
        var count = _output.Read(chunk);
        output.Append(chunk.AsSpan(0, count));
        return count;
    }

    private static SafeFileHandle WatchOrEnd(int id)
    {
        try
        {
            return Children.Watch(id);
        }
        catch (IOException)
        {
            Children.SignalGroup(id, Signal.Kill);
            _ = Children.Collect(id);
            throw;
        }
    }
}
