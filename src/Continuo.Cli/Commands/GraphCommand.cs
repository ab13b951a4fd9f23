namespace Continuo.Cli.Commands;

using System.Collections.Immutable;
using System.CommandLine;

using Continuo.Charts.Graphs;
using Continuo.Cli.Inputs;
using Continuo.Cli.Options;
using Continuo.Cli.Running;
using Continuo.Files;
using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Reports;
using Continuo.Placement.Rules;

/// <summary><c>continuo graph</c>: the application, alone or placed, as a picture.</summary>
internal static class GraphCommand
{
    public static Command Create(CommandRunner runner)
    {
        var path = new Argument<string>("PATH") { Description = "System description or application directory" };
        var placement = new Option<string?>("--placement") { HelpName = "FILE", Description = "Placement to draw over the layers" };
        var format = ParsedOption.Of("--format", "svg|mermaid|dot", "Form of the picture. Default: by the name of the output, else svg", text => OptionText.Choice(text, "svg", "mermaid", "dot"));
        var output = new Option<string?>("--output") { HelpName = "FILE", Description = "Write the picture there instead of to standard output" };
        var command = new Command("graph", "Draw the application, or a placement over the computational layers") { path, placement, format, output };
        return runner.Bind(command, (parsed, _) => Draw(new GraphOptions(
            parsed.GetValue(path)!, parsed.GetValue(placement), parsed.GetValue(format) ?? FormatOf(parsed.GetValue(output)), parsed.GetValue(output))));
    }

    private static Answer Draw(GraphOptions options)
    {
        OutputTarget.Check("--output", options.Output, options.Path, options.Placement);
        var system = AnyInputReader.Read(options.Path);
        if (!system.Succeeded)
        {
            return Answer.Invalid(system.Diagnostics);
        }

        var placement = options.Placement is null ? null : SolutionReader.Read(options.Placement, system.Value);
        ImmutableArray<Diagnostic> found = [.. system.Diagnostics, .. placement?.Diagnostics ?? []];
        if (placement is { Succeeded: false })
        {
            return Answer.Invalid(found);
        }

        var text = Text(Graph(system.Value, placement?.Value), options.Format);
        ImmutableArray<Diagnostic> all = [.. found, .. OutputTarget.Write(options.Output, () => text)];
        return new Answer(all.Length > found.Length ? ExitCode.Negative : ExitCode.Done, all)
        {
            Text = options.Output is null ? text : null,
            Line = options.Output ?? "",
            Show = screen => screen.Line($"{options.Output} written ({options.Format})"),
            Members = writer =>
            {
                writer.WriteString("format", options.Format);
                writer.WriteString("output", options.Output);
                writer.WriteString("graph", text);
            },
        };
    }

    /// <summary>Without a load in the files the figures are those of an idle system.</summary>
    private static LayeredDag Graph(SystemDescription system, Placement? placement) => placement is null
        ? ApplicationGraph.Of(system)
        : ApplicationGraph.Of(
            system, new PlacementEvaluator(system, system.Load ?? LoadProfile.Of(0), EvaluationRules.Continuo).Evaluate(placement));

    private static string Text(LayeredDag graph, string format) => format switch
    {
        "mermaid" => GraphText.Mermaid(graph),
        "dot" => GraphText.Dot(graph),
        _ => graph.Draw().ToSvg(),
    };

    private static string FormatOf(string? output) => Path.GetExtension(output)?.ToUpperInvariant() switch
    {
        ".MMD" or ".MERMAID" => "mermaid",
        ".DOT" or ".GV" => "dot",
        _ => "svg",
    };
}
