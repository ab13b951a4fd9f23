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
        var load = ParsedOption.Of("--load", "RATE", "Requests/s that the figures of the placement are for: 1.8, or c1=0.5,c2=2. Default: the load of the files", LoadText.Read);
        var rules = ParsedOption.Of("--rules", "NAME", "How the placement is judged: continuo (default), space4ai-d, space4ai-r", text => OptionText.Choice(text, "continuo", "space4ai-d", "space4ai-r"));
        var format = ParsedOption.Of("--format", "svg|mermaid|dot", "Form of the picture. Default: by the name of the output, else svg", text => OptionText.Choice(text, "svg", "mermaid", "dot"));
        var output = new Option<string?>("--output") { HelpName = "FILE", Description = "Write the picture there instead of to standard output" };
        var command = new Command("graph", "Draw the application, or a placement over the computational layers") { path, placement, load, rules, format, output };
        return runner.Bind(command, (parsed, _) =>
        {
            var target = parsed.GetValue(output) is "-" ? null : parsed.GetValue(output);
            return Draw(new GraphOptions(
                parsed.GetValue(path)!,
                parsed.GetValue(placement),
                parsed.GetValue(load),
                EvaluationRules.Named(parsed.GetValue(rules) ?? "continuo")!,
                GraphFormat.Of(parsed.GetValue(format), target),
                target));
        });
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

        // Without any load the figures are those of an idle system.
        var load = options.Load is null && system.Value.Load is null
            ? new Outcome<LoadProfile>(LoadProfile.Of(0), [])
            : LoadCheck.Of(options.Load, system.Value, options.Path);
        if (!load.Succeeded)
        {
            return Answer.Invalid([.. found, .. load.Diagnostics]);
        }

        var text = Text(Graph(system.Value, placement?.Value, load.Value, options.Rules), options.Format);
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

    private static LayeredDag Graph(SystemDescription system, Placement? placement, LoadProfile load, EvaluationRules rules) => placement is null
        ? ApplicationGraph.Of(system)
        : ApplicationGraph.Of(
            system, new PlacementEvaluator(system, load, rules).Evaluate(placement));

    private static string Text(LayeredDag graph, string format) => format switch
    {
        "mermaid" => GraphText.Mermaid(graph),
        "dot" => GraphText.Dot(graph),
        _ => graph.Draw().ToSvg(),
    };
}
