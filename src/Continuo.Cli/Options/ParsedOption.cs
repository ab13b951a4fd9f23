namespace Continuo.Cli.Options;

using System.CommandLine;
using System.CommandLine.Parsing;

/// <summary>Options whose text is read by our own rules, so that a wrong value is answered with what is expected.</summary>
internal static class ParsedOption
{
    /// <summary>An option with one value.</summary>
    /// <param name="name">Its name, with hyphens.</param>
    /// <param name="value">The value's name in the help.</param>
    /// <param name="description">What it does.</param>
    /// <param name="read">Reads the text; throws <see cref="FormatException"/> with what is expected.</param>
    public static Option<T?> Of<T>(string name, string value, string description, Func<string, T> read) => new(name)
    {
        HelpName = value,
        Description = description,
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result => Read(result, name, read),
    };

    /// <summary>An option that may be given several times.</summary>
    public static Option<T[]> ListOf<T>(string name, string value, string description, Func<string, T> read) => new(name)
    {
        HelpName = value,
        Description = description,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        CustomParser = result => [.. result.Tokens.Select(token => Read(result, name, read, token.Value)!)],
    };

    private static T? Read<T>(ArgumentResult result, string name, Func<string, T> read) =>
        result.Tokens.Count == 0 ? default : Read(result, name, read, result.Tokens[^1].Value);

    private static T? Read<T>(ArgumentResult result, string name, Func<string, T> read, string text)
    {
        try
        {
            return read(text);
        }
        catch (FormatException wrong)
        {
            result.AddError($"option '{name}' got '{text}' but {wrong.Message}");
            return default;
        }
    }
}
