namespace Continuo.Files;

using System.Globalization;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>
/// Early exits between the segments of a split. The graph of a deployment, <c>aisprint/deployments/NAME/application_dag.yaml</c>, holds
/// the probability that a request goes on: <c>[a_partition1_1, a_partition1_2, 0.75]</c> means that a quarter leaves after the first segment.
/// Where no deployment speaks of a split, the <c>transition_probabilities</c> of the annotations count.
/// </summary>
internal sealed class EarlyExits
{
    private const string Folder = "aisprint/deployments";
    private const string File = "application_dag.yaml";

    private readonly Dictionary<(string Component, int Split, int Segment), (double GoesOn, SourcePosition Position)> _goesOn = [];

    /// <summary>Reads what the deployments and the annotations say.</summary>
    public static EarlyExits Read(
        DirectoryFiles files, ApplicationGraph graph, Dictionary<string, ComponentSplits> splits, AnnotationsFile annotations, DiagnosticList diagnostics)
    {
        var exits = new EarlyExits();
        foreach (var deployment in files.Folders(Folder))
        {
            exits.Deployment(files, $"{Folder}/{deployment}/{File}", graph, splits, diagnostics);
        }

        exits.Annotations(splits, annotations, diagnostics);
        return exits;
    }

    /// <summary>Probability that a request leaves the component after a segment.</summary>
    public double After(string component, int split, int segment) =>
        _goesOn.TryGetValue((component, split, segment), out var known) ? 1 - known.GoesOn : 0;

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    private void Deployment(
        DirectoryFiles files, string file, ApplicationGraph graph, Dictionary<string, ComponentSplits> splits, DiagnosticList diagnostics)
    {
        if (files.Optional(file)?.Optional("System", ignoreCase: true) is not { } entry
            || RecordReader.From(entry.Value, $"'System' of {file}", diagnostics) is not { } system
            || system.Optional("dependencies") is not { } list)
        {
            return;
        }

        foreach (var item in system.Items(list))
        {
            if (item is not SequenceNode { Items: [ScalarNode from, ScalarNode to, var probability] }
                || PartitionName.Parse(from.Text) is not { Component.Length: > 0, Split: { } split } first
                || PartitionName.Parse(to.Text) is not { } second
                || second != first with { Segment = first.Segment + 1 }
                || Scalars.Number(probability, $"The probability from '{from.Text}' to '{to.Text}'", NumberRange.Probability, diagnostics) is not { } goesOn)
            {
                continue;
            }

            if (splits.TryGetValue(first.Component, out var component) && component.Segments.GetValueOrDefault(split) > first.Segment)
            {
                Add((first.Component, split, first.Segment), goesOn, item.Position, diagnostics);
            }
            else if (graph.IsRead && !graph.Alternatives.Contains(first.Component))
            {
                diagnostics.Warning(
                    DiagnosticCodes.UnusedEntry, item.Position,
                    $"'{from.Text}' and '{to.Text}' are no segments of a split of the application; the probability between them is ignored.");
            }
        }
    }

    private void Add((string Component, int Split, int Segment) key, double goesOn, SourcePosition position, DiagnosticList diagnostics)
    {
        if (!_goesOn.TryAdd(key, (goesOn, position)) && _goesOn[key].GoesOn != goesOn)
        {
            diagnostics.Warning(
                DiagnosticCodes.SeveralExits, position,
                $"The probability {Text(goesOn)} after segment {key.Segment} of split {key.Split} of '{key.Component}' is ignored: it is {Text(_goesOn[key].GoesOn)} in {_goesOn[key].Position.File}.");
        }
    }

    private void Annotations(Dictionary<string, ComponentSplits> splits, AnnotationsFile annotations, DiagnosticList diagnostics)
    {
        foreach (var (component, probabilities) in annotations.Transitions)
        {
            if (!splits.TryGetValue(component, out var known))
            {
                continue;
            }

            foreach (var (split, segments) in known.Segments)
            {
                for (var segment = 1; segment < segments && segment <= probabilities.Count; segment++)
                {
                    var (goesOn, position) = probabilities[segment - 1];
                    Add((component, split, segment), goesOn, position, diagnostics);
                }
            }
        }
    }
}
