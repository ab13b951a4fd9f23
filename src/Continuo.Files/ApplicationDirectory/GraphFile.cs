namespace Continuo.Files;

using System.Collections.Immutable;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>Reads <c>common_config/application_dag.yaml</c>.</summary>
internal static class GraphFile
{
    private const string File = "common_config/application_dag.yaml";

    public static ApplicationGraph Read(DirectoryFiles files, SystemDraft draft, DiagnosticList diagnostics)
    {
        if (files.Required(File, "it names the components and how they call each other") is not { } root
            || root.Required("System", ignoreCase: true) is not { } entry
            || RecordReader.From(entry.Value, "'System'", diagnostics) is not { } system)
        {
            draft.Unread.Add(SubjectKind.Component);
            draft.Unread.Add(SubjectKind.GraphNode);
            return new ApplicationGraph([], [], []) { IsRead = false };
        }

        draft.Name = system.Text("name") ?? "";
        ImmutableArray<string> components = [];
        NamedRecords.Watch(diagnostics, draft, SubjectKind.Component, [], () => components = Components(system, draft, diagnostics));
        NamedRecords.Watch(diagnostics, draft, SubjectKind.GraphNode, [], () =>
        {
            foreach (var dependency in system.Optional("dependencies") is { } list ? system.Items(list) : [])
            {
                Dependency(dependency, draft, diagnostics);
            }
        });

        var alternatives = system.Entries(system.Optional("alternative_components"))
            .SelectMany(e => system.Items(e))
            .OfType<ScalarNode>()
            .Select(node => node.Text)
            .ToImmutableArray();
        if (!alternatives.IsEmpty)
        {
            diagnostics.Info(
                DiagnosticCodes.IgnoredValue, entry.KeyPosition, $"The alternative components {string.Join(", ", alternatives)} are not part of the system.");
        }

        return new ApplicationGraph(components, [.. draft.Dependencies], alternatives) { IsRead = !draft.Unread.Any(SubjectKind.Component) };
    }

    private static ImmutableArray<string> Components(RecordReader system, SystemDraft draft, DiagnosticList diagnostics)
    {
        var components = ImmutableArray.CreateBuilder<string>();
        if (system.Required("components") is not { } list)
        {
            return [];
        }

        draft.ComponentList = list.KeyPosition;
        foreach (var item in system.Items(list))
        {
            if (Scalars.Text(item, "A component", diagnostics) is not { } name)
            {
                continue;
            }

            if (draft.Sources.Has(SubjectKind.Component, name))
            {
                diagnostics.Error(DiagnosticCodes.DuplicateName, item.Position, $"The component '{name}' is listed twice.");
                continue;
            }

            draft.Sources.Note(item.Position, SubjectKind.Component, name);
            draft.Sources.Note(item.Position, SubjectKind.GraphNode, name);
            components.Add(name);
        }

        return components.ToImmutable();
    }

    private static void Dependency(DocumentNode node, SystemDraft draft, DiagnosticList diagnostics)
    {
        if (node is not SequenceNode { Items: [var first, var second, var third] })
        {
            diagnostics.Error(DiagnosticCodes.WrongType, node.Position, "A dependency must be a list [from, to, probability].");
            return;
        }

        if (Scalars.Text(first, "The first name of a dependency", diagnostics) is not { } from
            || Scalars.Text(second, "The second name of a dependency", diagnostics) is not { } to)
        {
            return;
        }

        foreach (var (name, position) in ((string, SourcePosition)[])[(from, first.Position), (to, second.Position)])
        {
            if (!draft.Sources.Has(SubjectKind.Component, name))
            {
                draft.Sources.Note(position, SubjectKind.GraphNode, name);
                draft.GraphNodes.Add(name);
            }
        }

        var probability = Scalars.Number(third, $"The probability from '{from}' to '{to}'", NumberRange.Probability, diagnostics) ?? 1;
        if (draft.Sources.Has(SubjectKind.Dependency, from, to))
        {
            diagnostics.Error(DiagnosticCodes.DuplicateName, node.Position, $"The dependency from '{from}' to '{to}' is given twice.");
            return;
        }

        draft.Sources.Note(node.Position, SubjectKind.Dependency, from, to);
        draft.Dependencies.Add(new Dependency(from, to, probability));
    }
}
