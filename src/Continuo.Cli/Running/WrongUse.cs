namespace Continuo.Cli.Running;

using System.CommandLine;
using System.CommandLine.Parsing;

using Continuo.Files;

/// <summary>One line about a command line that cannot be understood.</summary>
internal static class WrongUse
{
    public static string Describe(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var problem = parsed.UnmatchedTokens.Count > 0
            ? Unmatched(command, parsed.UnmatchedTokens[0])
            : parsed.Errors.Select(error => Wording(command, error)).First();
        return Line(command, problem);
    }

    public static string Line(Command command, string problem) =>
        $"{Name(command)}: {problem.TrimEnd('.')} (see {Name(command)} --help)";

    public static string Name(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Name(parent)} {command.Name}" : "continuo";

    private static string Unmatched(Command command, string token)
    {
        var isOption = token.StartsWith('-');
        var known = isOption ? OptionNames(command) : command.Subcommands.Select(sub => sub.Name);
        var hint = Suggestion.For(token, known) is { } suggestion ? $"; {suggestion}" : "";
        return isOption ? $"unknown option '{token}'{hint}"
            : command.Subcommands.Count > 0 ? $"unknown command '{token}'{(hint.Length > 0 ? hint : $"; there are: {Names(command)}")}"
            : $"unexpected argument '{token}'";
    }

    private static string Wording(Command command, ParseError error) =>
        command.Subcommands.Count > 0 && command.Action is null ? $"needs a command: {Names(command)}"
        : error.SymbolResult is OptionResult option && option.Tokens.Count == 0 && option.Option.Arity.MinimumNumberOfValues > 0
            ? $"option '{option.Option.Name}' needs a value"
        : error.SymbolResult is OptionResult repeated && repeated.Option.Arity.MaximumNumberOfValues == 1 && repeated.IdentifierTokenCount > 1
            ? $"option '{repeated.Option.Name}' is given more than once"
        : error.Message;

    private static IEnumerable<string> OptionNames(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive)))
            .Select(option => option.Name);

    private static string Names(Command command) => string.Join(", ", command.Subcommands.Select(sub => sub.Name));
}
