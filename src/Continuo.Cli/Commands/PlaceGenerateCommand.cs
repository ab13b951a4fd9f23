namespace Continuo.Cli.Commands;

using System.Collections.Immutable;
using System.CommandLine;

using Continuo.Cli.Options;
using Continuo.Cli.Running;
using Continuo.Files;
using Continuo.Model;
using Continuo.Placement.Generation;

/// <summary><c>continuo place generate</c>: a random system to try things on.</summary>
internal static class PlaceGenerateCommand
{
    private const int MostComponents = 500;

    public static Command Create(CommandRunner runner)
    {
        var scenario = ParsedOption.Of<int?>("--scenario", "1|2|3", "Size: 7, 10 or 15 components with 4, 5 or 6 layers of servers (default 1)", text => (int)OptionText.Integer(text, 1, 3));
        var seed = ParsedOption.Of<int?>("--seed", "N", "The same seed gives the same system (default 1)", text => (int)OptionText.Integer(text, 0, int.MaxValue - 1));
        var constraints = ParsedOption.Of<string?>("--constraints", "strict|light", "Light limits are ten times looser (default strict)", text => OptionText.Choice(text, "strict", "light"));
        var components = ParsedOption.Of<int?>("--components", "N", "Another number of components", text => (int)OptionText.Integer(text, 2, MostComponents));
        var output = new Option<string?>("--output") { HelpName = "FILE", Description = "Write the system description there instead of to standard output" };
        var command = new Command("generate", "Make a random system in the distribution of the literature") { scenario, seed, constraints, components, output };
        return runner.Bind(command, (parsed, _) => Generate(new GenerateOptions(
            parsed.GetValue(scenario) ?? 1,
            parsed.GetValue(seed) ?? 1,
            parsed.GetValue(constraints) == "light",
            parsed.GetValue(components),
            parsed.GetValue(output) is "-" ? null : parsed.GetValue(output))));
    }

    private static Answer Generate(GenerateOptions options)
    {
        OutputForm.Document.Check("--output", options.Output);
        var size = SystemGeneratorOptions.Scenario(options.Scenario);
        var system = SystemGenerator.Generate(
            size with { LimitFactor = options.Light ? 10 : 1, Components = options.Components ?? size.Components }, options.Seed);
        ImmutableArray<Diagnostic> notes = OutputTarget.Write(options.Output, () => SystemDescriptionWriter.Write(system));
        return new Answer(notes.IsEmpty ? ExitCode.Done : ExitCode.Negative, notes)
        {
            Text = options.Output is null ? SystemDescriptionWriter.Write(system) : notes.IsEmpty ? $"{options.Output} written\n" : "",
            Members = writer =>
            {
                writer.WriteNumber("components", system.Application.Components.Length);
                writer.WriteNumber("seed", options.Seed);
                writer.WriteString("output", options.Output);
            },
        };
    }
}
