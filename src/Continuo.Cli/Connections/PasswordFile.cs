namespace Continuo.Cli.Connections;

using Continuo.Cli.Running;
using Continuo.Model;

/// <summary>Passwords come from files, never from the command line, which other users can see.</summary>
internal static class PasswordFile
{
    /// <summary>The first line of a file.</summary>
    /// <exception cref="FailureException">It cannot be read.</exception>
    public static string Read(string path)
    {
        try
        {
            return File.ReadLines(path).FirstOrDefault() ?? "";
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new FailureException(
                new Diagnostic(CliCodes.PasswordUnreadable, DiagnosticSeverity.Error, "The file with the password cannot be read.") { Position = new SourcePosition(path, 0, 0), Hint = "give one that can: --password-file FILE" },
                wrong);
        }
    }
}
