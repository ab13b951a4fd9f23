namespace Continuo.Cli.Commands;

using System.CommandLine;
using System.Text.Json;

using Continuo.Cli.Running;
using Continuo.Files;
using Continuo.Model;

/// <summary><c>continuo schema</c>: JSON Schemas of the files that users write.</summary>
internal static class SchemaCommand
{
    public static Command Create(CommandRunner runner)
    {
        var name = new Argument<string?>("NAME") { Description = "Which one; without it, the names are listed", Arity = ArgumentArity.ZeroOrOne };
        name.CompletionSources.Add(_ => Schema.Names.Select(known => new System.CommandLine.Completions.CompletionItem(known)));
        var command = new Command("schema", "Print the JSON Schema of an input file, or list them") { name };
        return runner.Bind(command, (parsed, _) => parsed.GetValue(name) is { } asked ? Print(asked) : List());
    }

    private static Answer List() => new(ExitCode.Done, [])
    {
        Text = string.Concat(Schema.Names.Select(known => known + "\n")),
        Members = writer =>
        {
            writer.WriteStartArray("schemas");
            foreach (var known in Schema.Names)
            {
                writer.WriteStringValue(known);
            }

            writer.WriteEndArray();
        },
    };

    private static Answer Print(string name)
    {
        if (Schema.Text(name) is not { } text)
        {
            return Answer.Invalid(new Diagnostic(CliCodes.UnknownSchema, DiagnosticSeverity.Error, $"There is no schema '{name}'.")
            {
                Hint = Suggestion.For(name, Schema.Names) ?? $"there are {string.Join(", ", Schema.Names)}",
            });
        }

        return new Answer(ExitCode.Done, [])
        {
            Text = text,
            Members = writer =>
            {
                writer.WriteString("name", name);
                writer.WritePropertyName("schema");
                using var schema = JsonDocument.Parse(text);
                schema.RootElement.WriteTo(writer);
            },
        };
    }
}
