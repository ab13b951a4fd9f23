namespace Continuo.Cli.Inputs;

using System.Collections.Immutable;

using Continuo.Cli.Running;
using Continuo.Functions.Serving;
using Continuo.Model;
using Continuo.Oscar.Fdl;
using Continuo.Oscar.Services;

/// <summary>A functions file of a server, read at its start and, if wanted, again whenever something beside it changes.</summary>
/// <param name="file">The file; null: there is none.</param>
/// <param name="dataFolder">Folder of the server, which may lie beside the file; what it writes there is no change of the file.</param>
/// <param name="surroundings">Folder that paths count from, and where changes are told.</param>
internal sealed class FunctionsWatch(string? file, string dataFolder, Surroundings surroundings)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    private readonly string _ownFolder = Path.TrimEndingDirectorySeparator(dataFolder) + "/";

    /// <summary>Reads the file.</summary>
    /// <returns>The services, none without a file; null with what is wrong.</returns>
    public (ImmutableArray<ServiceDefinition>? Definitions, ImmutableArray<Diagnostic> Diagnostics) Read()
    {
        if (file is null)
        {
            return ([], []);
        }

        var outcome = FunctionsFileReader.Read(Path.GetFullPath(file, surroundings.CurrentFolder));
        if (OfferedRuns.Check(outcome.Value) is { IsEmpty: false } others)
        {
            return (null, [.. outcome.Diagnostics, .. others]);
        }

        return (outcome.Value is { } read ? [.. read.Functions.Select(f => f.Service)] : null, outcome.Diagnostics);
    }

    /// <summary>Waits for the end of the server; changes of the file are applied meanwhile.</summary>
    public async Task FollowAsync(bool watch, FunctionsServer server, CancellationToken cancellation)
    {
        var changed = new SemaphoreSlim(0);
        using var watcher = watch ? Watcher(Path.GetFullPath(file!, surroundings.CurrentFolder), changed) : null;
        try
        {
            while (true)
            {
                await changed.WaitAsync(cancellation).ConfigureAwait(false);

                // An editor writes a file in several steps.
                while (await changed.WaitAsync(Quiet, cancellation).ConfigureAwait(false))
                {
                }

                await ApplyAsync(server).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The server is to end.
        }
    }

    private async Task ApplyAsync(FunctionsServer server)
    {
        var (definitions, diagnostics) = Read();
        foreach (var diagnostic in diagnostics.Where(d => d.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning))
        {
            surroundings.Error.Write(diagnostic + "\n");
        }

        if (definitions is { } valid)
        {
            await server.ApplyAsync(valid).ConfigureAwait(false);
            surroundings.Error.Write($"continuo: {file} applied\n");
        }

        surroundings.Error.Flush();
    }

    private FileSystemWatcher Watcher(string path, SemaphoreSlim changed)
    {
        var watcher = new FileSystemWatcher(Path.GetDirectoryName(path)!) { IncludeSubdirectories = true };
        watcher.Changed += Note;
        watcher.Created += Note;
        watcher.Renamed += Note;
        watcher.EnableRaisingEvents = true;
        return watcher;

        void Note(object sender, FileSystemEventArgs change)
        {
            if (!$"{change.FullPath}/".StartsWith(_ownFolder, StringComparison.Ordinal))
            {
                changed.Release();
            }
        }
    }
}
