namespace Continuo.Cli.Commands.Functions;

using System.Collections.Immutable;
using System.CommandLine;

using Continuo.Cli.Connections;
using Continuo.Cli.Documents;
using Continuo.Cli.Inputs;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Model;
using Continuo.Oscar.Client;
using Continuo.Oscar.Fdl;

/// <summary><c>continuo apply</c>: makes or renews the functions of a file.</summary>
internal static class ApplyCommand
{
    public static Command Create(CommandRunner runner)
    {
        var file = new Argument<string>("FILE") { Description = "Functions file" };
        var delete = new Option<bool>("--delete") { Description = "Remove the functions of the file instead" };
        var cluster = new ClusterOptions();
        var command = new Command("apply", "Make or renew the functions of a file on a server or an OSCAR cluster") { file, delete };
        cluster.AddTo(command);
        return runner.BindAsync(command, (parsed, call) => ApplyAsync(new ApplyOptions(parsed.GetValue(file)!, parsed.GetValue(delete), cluster.Read(parsed)), call));
    }

    private static async Task<Answer> ApplyAsync(ApplyOptions options, Call call)
    {
        var read = FunctionsFileReader.Read(options.File);
        if (!read.Succeeded)
        {
            return Answer.Invalid(read.Diagnostics);
        }

        if (!options.Delete && OfferedRuns.Check(read.Value) is { IsEmpty: false } others)
        {
            return Answer.Invalid([.. read.Diagnostics, .. others]);
        }

        var found = read.Diagnostics.ToList();
        var applied = new List<AppliedFunction>();
        var clusters = new FunctionClusters(read.Value, options.Cluster, call.Surroundings);
        foreach (var functions in read.Value.Functions.GroupBy(function => function.ClusterId, StringComparer.Ordinal))
        {
            try
            {
                using var connection = clusters.Open(functions.Key);
                await ApplyAsync([.. functions], connection, options.Delete, applied, found, call).ConfigureAwait(false);
            }
            catch (FailureException failure)
            {
                found.Add(failure.Diagnostic);
            }
        }

        ImmutableArray<Diagnostic> all = [.. found, .. clusters.Diagnostics];
        var failed = all.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return new Answer(failed || applied.Count == 0 ? ExitCode.Negative : ExitCode.Done, all)
        {
            Members = writer => ApplyDocument.WriteMembers(writer, applied),
            Show = applied.Count == 0 && failed ? null : screen => ApplyScreen.Show(screen, applied, read.Value.Functions.Length),
            Line = ApplyScreen.Line(applied, read.Value.Functions.Length),
        };
    }

    private static async Task ApplyAsync(
        ImmutableArray<FunctionEntry> functions, ClusterConnection connection, bool delete, List<AppliedFunction> applied, List<Diagnostic> found, Call call)
    {
        foreach (var function in functions)
        {
            call.Progress.Report(function.Service.Name);
            var action = "failed";
            try
            {
                action = await (delete ? DeleteAsync(function, connection, call) : MakeAsync(function, connection, call)).ConfigureAwait(false);
            }
            catch (OscarException wrong) when (wrong.Status is null)
            {
                found.Add(connection.Of(wrong));
                return;
            }
            catch (OscarException refusal)
            {
                found.Add(connection.Of(refusal) with { Code = CliCodes.ServiceNotApplied, Message = $"'{function.Service.Name}' is refused: {refusal.Message}", Position = function.Position });
            }

            applied.Add(new AppliedFunction(function.Service.Name, connection.Address.Endpoint.AbsoluteUri, action));
        }
    }

    private static async Task<string> MakeAsync(FunctionEntry function, ClusterConnection connection, Call call)
    {
        if (await connection.Client.ServiceAsync(function.Service.Name, call.Cancellation).ConfigureAwait(false) is null)
        {
            await connection.Client.CreateAsync(function.Service, call.Cancellation).ConfigureAwait(false);
            return "created";
        }

        await connection.Client.UpdateAsync(function.Service, call.Cancellation).ConfigureAwait(false);
        return "updated";
    }

    private static async Task<string> DeleteAsync(FunctionEntry function, ClusterConnection connection, Call call)
    {
        try
        {
            await connection.Client.RemoveAsync(function.Service.Name, cancellation: call.Cancellation).ConfigureAwait(false);
            return "deleted";
        }
        catch (OscarException refusal) when (refusal.IsNotFound)
        {
            return "absent";
        }
    }
}
