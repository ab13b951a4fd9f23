namespace Continuo.Files;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>Reads response-time limits and the expected throughput from <c>common_config/annotations.yaml</c>.</summary>
internal sealed class AnnotationsFile
{
    public const string File = "common_config/annotations.yaml";

    private readonly List<(string Component, double Seconds, SourcePosition Position)> _local = [];
    private readonly List<(List<(string Name, SourcePosition Position)> Path, double Seconds, SourcePosition Position)> _global = [];
    private readonly List<(double Rate, SourcePosition Position)> _rates = [];

    /// <summary>Per component with early exits, the probability that a request goes on after each segment but the last.</summary>
    public Dictionary<string, List<(double GoesOn, SourcePosition Position)>> Transitions { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether there is such a file.</summary>
    public bool Exists { get; private set; }

    public static AnnotationsFile Read(DirectoryFiles files)
    {
        var annotations = new AnnotationsFile();
        if (files.Optional(File) is { } root)
        {
            annotations.Exists = true;
            foreach (var entry in root.Rest())
            {
                if (RecordReader.From(entry.Value, $"'{entry.Key}'", files.Diagnostics) is { } record)
                {
                    annotations.Component(entry, record);
                }
            }
        }

        return annotations;
    }

    public LoadProfile? Load(DiagnosticList diagnostics)
    {
        if (_rates.Count == 0)
        {
            return null;
        }

        foreach (var (rate, position) in _rates.Skip(1).Where(other => other.Rate != _rates[0].Rate))
        {
            diagnostics.Warning(DiagnosticCodes.SeveralThroughputs, position, $"A second expected throughput, {rate}, is ignored; the first is {_rates[0].Rate}.");
        }

        return LoadProfile.Of(_rates[0].Rate);
    }

    /// <summary>Adds the limits; annotations of folders that are no component of the graph count for nothing.</summary>
    public void AddLimits(SystemDraft draft, ApplicationGraph graph)
    {
        foreach (var (component, seconds, position) in _local.Where(limit => graph.Components.Contains(limit.Component)))
        {
            draft.Sources.Note(position, SubjectKind.LocalConstraint, component);
            draft.Local.Add(new LocalConstraint(component, seconds));
        }

        foreach (var (path, seconds, position) in _global.Where(limit => graph.Components.Contains(limit.Path[^1].Name)))
        {
            var name = $"global_constraint_{draft.Global.Count + 1}";
            draft.Sources.Note(position, SubjectKind.GlobalConstraint, name);
            foreach (var (component, place) in path)
            {
                draft.Sources.Note(place, SubjectKind.GlobalConstraint, name, component);
            }

            draft.Global.Add(new GlobalConstraint(name, [.. path.Select(p => p.Name)], seconds));
        }
    }

    private void Component(MappingEntry entry, RecordReader record)
    {
        if (record.Optional("component_name") is not { } naming || RecordReader.From(naming.Value, $"'component_name' of '{entry.Key}'", record.Diagnostics)?.Text("name") is not { } name)
        {
            return;
        }

        if (record.Optional("expected_throughput") is { } throughput
            && RecordReader.From(throughput.Value, $"'expected_throughput' of '{name}'", record.Diagnostics)?.Number("rate", NumberRange.NotNegative) is { } rate)
        {
            _rates.Add((rate, throughput.KeyPosition));
        }

        if (record.Optional("early_exits_model") is { } exits
            && RecordReader.From(exits.Value, $"'early_exits_model' of '{name}'", record.Diagnostics) is { } model
            && model.Optional("transition_probabilities") is { } probabilities)
        {
            Transitions[name] = [.. model.Items(probabilities).Select(item => (
                Scalars.Number(item, $"A transition probability of '{name}'", NumberRange.Probability, record.Diagnostics) ?? 1, item.Position))];
        }

        if (record.Optional("exec_time") is not { } time || RecordReader.From(time.Value, $"'exec_time' of '{name}'", record.Diagnostics) is not { } limits)
        {
            return;
        }

        if (limits.Number("local_time_thr", NumberRange.Positive) is { } local)
        {
            _local.Add((name, local, time.KeyPosition));
        }

        if (limits.Number("global_time_thr", NumberRange.Positive) is { } global)
        {
            var path = (limits.Required("prev_components") is { } list ? limits.Items(list) : [])
                .Select(item => (Scalars.Text(item, $"A component before '{name}'", record.Diagnostics) ?? "", item.Position));
            _global.Add(([.. path, (name, time.KeyPosition)], global, time.KeyPosition));
        }

        limits.WarnAboutRest();
    }
}
