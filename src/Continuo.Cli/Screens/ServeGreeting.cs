namespace Continuo.Cli.Screens;

using System.Collections.Immutable;

using Continuo.Cli.Commands.Functions;
using Continuo.Cli.Documents;
using Continuo.Cli.Running;
using Continuo.Functions.Serving;
using Continuo.Model;

/// <summary>What a server says when it is ready. The password it made itself is shown once, and only to a person.</summary>
internal static class ServeGreeting
{
    public static void Write(Call call, FunctionsServer server, ImmutableArray<Diagnostic> diagnostics, ServeArguments arguments)
    {
        var (output, error) = (call.Surroundings.Out, call.Surroundings.Error);
        var addresses = server.Addresses;
        if (call.Verbosity.Json)
        {
            output.Write(ReadyDocument.Render(addresses));
        }
        else if (!call.Verbosity.Quiet)
        {
            output.Write($"Ready. API {addresses.Api.GetLeftPart(UriPartial.Authority)}  object storage {addresses.S3.GetLeftPart(UriPartial.Authority)}  data {arguments.Options.DataFolder}\n");
            output.Write(call.Surroundings.OutIsTerminal && arguments.Options.PasswordFile is null && server.IsFirstStart
                ? $"User {addresses.User}, password {File.ReadAllText(addresses.PasswordFile).Trim()} (kept in {addresses.PasswordFile})\n"
                : $"User {addresses.User}, password in {addresses.PasswordFile}\n");
            output.Write($"Access key {addresses.AccessKey}, secret key in {addresses.SecretKeyFile}\n");
        }

        foreach (var diagnostic in diagnostics.Where(d => d.Severity == DiagnosticSeverity.Warning && !call.Verbosity.Quiet))
        {
            error.Write(diagnostic + "\n");
        }

        if (server.LimitsRefused is { } refused && !call.Verbosity.Quiet)
        {
            error.Write(new Diagnostic(CliCodes.ServeWithoutLimits, DiagnosticSeverity.Warning, refused) + "\n");
        }

        output.Flush();
        error.Flush();
    }
}
