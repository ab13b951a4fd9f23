namespace Continuo.Cli.Options;

using System.CommandLine;

using Continuo.Cli.Running;

/// <summary>The options of every command: how the answer is given.</summary>
internal sealed class OutputOptions
{
    private readonly Option<bool> _json = new("--json") { Description = "Write one JSON document to standard output" };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Write only the answer, in one line; no progress, no warnings" };
    private readonly Option<bool> _verbose = new("--verbose") { Description = "Write advice too, and progress even without a terminal" };

    public void AddTo(Command command)
    {
        command.Options.Add(_json);
        command.Options.Add(_quiet);
        command.Options.Add(_verbose);
    }

    public Verbosity Read(ParseResult parsed) => new(parsed.GetValue(_json), parsed.GetValue(_quiet), parsed.GetValue(_verbose));
}
