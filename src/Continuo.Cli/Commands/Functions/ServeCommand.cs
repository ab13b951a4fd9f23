namespace Continuo.Cli.Commands.Functions;

using System.CommandLine;

using Continuo.Cli.Inputs;
using Continuo.Cli.Connections;
using Continuo.Cli.Options;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Functions.Serving;
using Continuo.Model;

/// <summary><c>continuo serve</c>: runs functions on this machine.</summary>
internal static class ServeCommand
{
    /// <summary>Beyond the time that jobs are given, for closing files.</summary>
    private static readonly TimeSpan Closing = TimeSpan.FromSeconds(5);

    /// <summary>Why there is no server on another system.</summary>
    public static Diagnostic NotHere { get; } = new(CliCodes.ServeNotHere, DiagnosticSeverity.Error, "Functions run on Linux only.");

    public static Command Create(CommandRunner runner)
    {
        var options = new ServeOptionSet();
        var command = new Command("serve", "Run functions on this machine: object storage, events, jobs");
        options.AddTo(command);
        return runner.BindAsync(command, (parsed, call) => ServeAsync(options.Read(parsed, call.Surroundings), call), parsed => options.Drain(parsed) + Closing);
    }

    /// <summary>Why a server does not start.</summary>
    public static Diagnostic DiagnosticOf(ServeException fault) => new(Code(fault.Fault), DiagnosticSeverity.Error, fault.Message) { Hint = fault.Hint };

    private static async Task<Answer> ServeAsync(ServeArguments arguments, Call call)
    {
        if (!OperatingSystem.IsLinux())
        {
            return Answer.Invalid(NotHere);
        }

        var watch = new FunctionsWatch(arguments.FunctionsFile, arguments.Options.DataFolder, call.Surroundings);
        var first = watch.Read();
        if (first.Definitions is not { } definitions)
        {
            return Answer.Invalid(first.Diagnostics);
        }

        try
        {
            var server = await FunctionsServer.StartAsync(arguments.Options).ConfigureAwait(false);
            await using (server.ConfigureAwait(false))
            {
                await server.ApplyAsync(definitions).ConfigureAwait(false);
                using var ready = ReadyFile.Write(call.Surroundings.StateFolder, server.Addresses);
                ServeGreeting.Write(call, server, first.Diagnostics, arguments);
                await watch.FollowAsync(arguments.Watch, server, call.Cancellation).ConfigureAwait(false);
            }

            return new Answer(ExitCode.Done, []) { Document = "" };
        }
        catch (ServeException fault)
        {
            return Answer.Invalid(DiagnosticOf(fault));
        }
    }

    private static string Code(ServeFault fault) => fault switch
    {
        ServeFault.DataFolder => CliCodes.ServeDataFolder,
        ServeFault.Address => CliCodes.ServeAddress,
        ServeFault.Password => CliCodes.ServePassword,
        ServeFault.Storage => CliCodes.ServeStorage,
        _ => CliCodes.ServeCertificate,
    };
}
