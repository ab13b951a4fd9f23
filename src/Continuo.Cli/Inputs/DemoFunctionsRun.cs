namespace Continuo.Cli.Inputs;

using System.Collections.Immutable;
using System.Runtime.Versioning;

using Continuo.Cli.Commands;
using Continuo.Cli.Commands.Functions;
using Continuo.Cli.Connections;
using Continuo.Cli.Running;
using Continuo.Files;
using Continuo.Functions.Serving;
using Continuo.Model;
using Continuo.Oscar.Client;
using Continuo.Oscar.Fdl;
using Continuo.Oscar.Services;

/// <summary>Runs the sample of functions on a server inside this process, in a folder that goes afterwards.</summary>
internal sealed class DemoFunctionsRun(Call call)
{
    private const string Sample = "thumbnails";
    private const string PictureName = "picture.ppm";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs it.</summary>
    /// <returns>What happened; without a value the reason why the rest of the demonstration has to do without it.</returns>
    public async Task<Outcome<DemoFunctions>> RunAsync()
    {
        var path = SampleFolder.Find(call.Surroundings.CurrentFolder, call.Surroundings.ProgramFolder, Sample);
        if (!OperatingSystem.IsLinux() || path is null)
        {
            return Without(path is null ? new Diagnostic(CliCodes.SampleMissing, DiagnosticSeverity.Warning, $"The sample '{Sample}' does not lie beside the program.") : ServeCommand.NotHere);
        }

        var file = FunctionsFileReader.Read(Path.GetFullPath(Path.Combine(path, "functions.yaml"), call.Surroundings.CurrentFolder));
        if (!file.Succeeded)
        {
            return new Outcome<DemoFunctions>(null, file.Diagnostics);
        }

        using var late = CancellationTokenSource.CreateLinkedTokenSource(call.Cancellation);
        late.CancelAfter(Patience);
        try
        {
            return new Outcome<DemoFunctions>(await ServeAsync(path, [.. file.Value.Functions.Select(f => f.Service)], late.Token).ConfigureAwait(false), []);
        }
        catch (ServeException fault)
        {
            return Without(ServeCommand.DiagnosticOf(fault));
        }
        catch (OscarException fault)
        {
            return Without(new Diagnostic(CliCodes.ClusterRefuses, DiagnosticSeverity.Warning, $"The server of the demonstration refuses: {fault.Message}"));
        }
        catch (OperationCanceledException) when (!call.Cancellation.IsCancellationRequested)
        {
            return Without(new Diagnostic(CliCodes.DemoFunctionsLate, DiagnosticSeverity.Warning, $"The functions of the demonstration did not end within {Patience.TotalSeconds:0} s."));
        }
    }

    private static Outcome<DemoFunctions> Without(Diagnostic reason) => new(null, [reason with { Severity = DiagnosticSeverity.Warning }]);

    [SupportedOSPlatform("linux")]
    private async Task<DemoFunctions> ServeAsync(string path, ImmutableArray<ServiceDefinition> services, CancellationToken cancellation)
    {
        var time = call.Surroundings.Time;
        var folder = Directory.CreateTempSubdirectory("continuo-demo-");
        try
        {
            var began = time.GetTimestamp();
            var server = await FunctionsServer.StartAsync(new ServeOptions { DataFolder = folder.FullName, Port = 0, S3Port = 0, Drain = TimeSpan.Zero }).ConfigureAwait(false);
            await using (server.ConfigureAwait(false))
            {
                var started = time.GetElapsedTime(began);
                await server.ApplyAsync(services).ConfigureAwait(false);
                using var connection = ClusterConnection.Open(new ClusterAddress(server.Addresses.Api, server.Addresses.User, PasswordFile.Read(server.Addresses.PasswordFile)));
                var (objects, input) = (await connection.ObjectsAsync(cancellation).ConfigureAwait(false), services[0].Input[0]);
                began = time.GetTimestamp();
                await objects.PutAsync(input.Bucket, input.KeyPrefix + PictureName, Path.GetFullPath(Path.Combine(path, PictureName), call.Surroundings.CurrentFolder), cancellation: cancellation).ConfigureAwait(false);
                var jobs = await JobsAsync(services, connection.Client, cancellation).ConfigureAwait(false);
                return new DemoFunctions(path, PictureName, started, time.GetElapsedTime(began), jobs);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The jobs when each function has had one, or one has failed, since then no more follow.</summary>
    private async Task<ImmutableArray<(string Function, JobEntry Job)>> JobsAsync(ImmutableArray<ServiceDefinition> services, OscarClient client, CancellationToken cancellation)
    {
        while (true)
        {
            var jobs = ImmutableArray.CreateBuilder<(string Function, JobEntry Job)>();
            foreach (var service in services)
            {
                jobs.AddRange((await client.AllJobsAsync(service.Name, cancellation).ConfigureAwait(false)).Select(job => (service.Name, job)));
            }

            if (jobs.Any(j => j.Job.State == JobState.Failed) || jobs.Count(j => j.Job.IsOver) == services.Length)
            {
                return jobs.ToImmutable();
            }

            await Task.Delay(Interval, call.Surroundings.Time, cancellation).ConfigureAwait(false);
        }
    }
}
