namespace Continuo.Cli.Running;

using System.CommandLine;
using System.CommandLine.Parsing;

using Continuo.Cli.Screens;
using Continuo.Files;

/// <summary>One line about a command line that cannot be understood.</summary>
internal static class WrongUse
{
    /// <summary>What is wrong, if anything is.</summary>
    public static string? In(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var problem = EmptyValue(parsed)
            ?? SwallowedOption(parsed)
            ?? (parsed.UnmatchedTokens.Count > 0 ? Unmatched(command, parsed.UnmatchedTokens[0]) : null)
            ?? parsed.Errors.Select(error => Wording(command, error)).FirstOrDefault();
        return problem is null ? null : Line(command, problem);
    }

    public static string Line(Command command, string problem) =>
        $"{Name(command)}: {OneLine.Of(problem.TrimEnd('.'))} (see {Name(command)} --help)";

    public static string Name(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Name(parent)} {command.Name}" : "continuo";

    /// <summary>An empty value, mostly a variable of a script that is not set; no option has a use for it.</summary>
    private static string? EmptyValue(ParseResult parsed) => parsed.CommandResult.Children
        .Where(result => result.Tokens.Any(token => token.Value.Length == 0))
        .Select(result => result is OptionResult option ? $"option '{option.Option.Name}' needs a value"
            : $"{(result as ArgumentResult)?.Argument.Name ?? "an argument"} must not be empty")
        .FirstOrDefault();

    /// <summary>An option whose value was forgotten takes the next option for it.</summary>
    private static string? SwallowedOption(ParseResult parsed) => parsed.CommandResult.Children.OfType<OptionResult>()
        .Where(option => option.Tokens.Any(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
        .Select(option => $"option '{option.Option.Name}' needs a value")
        .FirstOrDefault();

    private static string Unmatched(Command command, string token)
    {
        var isOption = token.StartsWith('-');
        if (isOption && command.Action is null)
        {
            return $"needs a command: {Names(command)}";
        }

        var known = isOption ? OptionNames(command) : command.Subcommands.Select(sub => sub.Name);
        var hint = Suggestion.For(token, known) is { } suggestion ? $"; {suggestion}" : "";
        return isOption ? $"unknown option '{token}'{hint}"
            : command.Subcommands.Count > 0 ? $"unknown command '{token}'{(hint.Length > 0 ? hint : $"; there are: {Names(command)}")}"
            : $"unexpected argument '{token}'";
    }

    private static string Wording(Command command, ParseError error) =>
        command.Subcommands.Count > 0 && command.Action is null ? $"needs a command: {Names(command)}"
        : error.SymbolResult is OptionResult option && option.Tokens.Count < option.Option.Arity.MinimumNumberOfValues
            ? $"option '{option.Option.Name}' needs {(option.Option.Arity.MinimumNumberOfValues == 1 ? "a value" : $"{option.Option.Arity.MinimumNumberOfValues} values")}"
        : error.SymbolResult is OptionResult repeated && repeated.Option.Arity.MaximumNumberOfValues == 1 && repeated.IdentifierTokenCount > 1
            ? $"option '{repeated.Option.Name}' is given more than once"
        : error.Message;

    private static IEnumerable<string> OptionNames(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive)))
            .Select(option => option.Name);

    private static string Names(Command command) => string.Join(", ", command.Subcommands.Select(sub => sub.Name));
}
