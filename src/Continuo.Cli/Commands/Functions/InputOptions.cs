namespace Continuo.Cli.Commands.Functions;

using System.CommandLine;
using System.Text;

using Continuo.Cli.Connections;
using Continuo.Cli.Running;
using Continuo.Model;

/// <summary>The options that say with what a function is called.</summary>
internal sealed class InputOptions
{
    private readonly Option<string?> _text = new("--input", "-i") { HelpName = "TEXT", Description = "Input as text" };
    private readonly Option<string?> _file = new("--file", "-f") { HelpName = "FILE", Description = "File that is the input" };

    public void AddTo(Command command)
    {
        command.Add(_text);
        command.Add(_file);
    }

    /// <summary>The input; nothing when none is given.</summary>
    /// <exception cref="FailureException">The file cannot be read.</exception>
    public byte[] Read(ParseResult parsed)
    {
        if (parsed.GetValue(_file) is not { } file)
        {
            return Encoding.UTF8.GetBytes(parsed.GetValue(_text) ?? "");
        }

        if (parsed.GetValue(_text) is not null)
        {
            throw new UsageException("options '--input' and '--file' exclude each other");
        }

        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new FailureException(
                new Diagnostic(CliCodes.NothingToSend, DiagnosticSeverity.Error, $"The input cannot be read: {wrong.Message}") { Position = new SourcePosition(file, 0, 0) }, wrong);
        }
    }
}
