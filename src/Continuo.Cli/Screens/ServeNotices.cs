namespace Continuo.Cli.Screens;

using Continuo.Cli.Running;
using Continuo.Model;

/// <summary>What a running server has to say, as warnings on the standard error; they come from any of its threads.</summary>
internal sealed class ServeNotices(TextWriter error) : IProgress<string>
{
    public void Report(string value)
    {
        error.Write(new Diagnostic(CliCodes.ServeNotice, DiagnosticSeverity.Warning, value) + "\n");
        error.Flush();
    }
}
