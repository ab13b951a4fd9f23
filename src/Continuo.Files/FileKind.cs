namespace Continuo.Files;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>
/// A kind of file that lies where inputs lie, recognised by its keys, so that a reader that is given the wrong one can say what it is instead
/// of what it lacks.
/// </summary>
/// <param name="Noun">What it is, with its article.</param>
/// <param name="Use">Where it belongs.</param>
internal sealed record FileKind(string Noun, string Use)
{
    private const string InDirectory = "it is read with its application directory: validate DIR, or --application-dir DIR";

    /// <summary>A system description.</summary>
    public static FileKind System { get; } = new("a system description", "it is given as --system FILE; validate and graph take its path");

    /// <summary>A solution file.</summary>
    public static FileKind Solution { get; } = new("a placement", "it is given beside the system: --placement FILE, or --current FILE to adapt");

    /// <summary>A load profile.</summary>
    public static FileKind Profile { get; } = new("a load profile", "adapt simulate takes it: --profile FILE");

    /// <summary>A run configuration.</summary>
    public static FileKind RunConfiguration { get; } = new("a run configuration of SPACE4AI-D", "space4ai-d takes it: --config FILE");

    private static string[] Strong { get; } = ["DirectedAcyclicGraph", "CompatibilityMatrix", "Performance", "NetworkTechnology"];

    private static string[] Weak { get; } = ["EdgeResources", "CloudResources", "FaaSResources", "Components", "LocalConstraints", "GlobalConstraints"];

    private static (Func<MappingNode, bool> Is, FileKind Kind)[] Kinds { get; } =
    [
        (root => Has(root, "tosca_definitions_version") || Has(root, "topology_template"), new("a TOSCA template", "it is for a deployer of TOSCA; no command takes it")),
        (root => Has(root, "ConfigFiles") && Has(root, "OutputFiles"), new("a configuration of SPACE4AI-R", "give the system that 'ConfigFiles' names: --system FILE")),
        (root => Is<SequenceNode>(root, "EdgeResources", "CloudResources", "FaaSResources"), new("a SPACE4AI-D.yaml, which sorts the layers of an application directory", InDirectory)),
        (root => Has(root, "Methods") && !Has(root, "Components"), RunConfiguration),
        (root => Is<MappingNode>(root, "functions"), new("a functions file", "apply takes it, and serve: --functions FILE")),
        (root => In(root, "System", system => Has(system, "sorted_deployments_performance")), new("a list of deployments by their accuracy", "no command takes it")),
        (root => In(root, "System", system => Has(system, "Deployments")), new("a list of the limits of each deployment", "the limits of the application are read with its directory: --application-dir DIR")),
        (root => In(root, "System", system => Has(system, "local_constraints") || Has(system, "global_constraints")), new("a list of limits (qos_constraints.yaml)", InDirectory)),
        (root => In(root, "System", system => Is<SequenceNode>(system, "components")), new("the graph of an application (application_dag.yaml)", InDirectory)),
        (root => In(root, "System", system => Has(system, "NetworkDomains") && !Has(system, "Components")), new("a list of candidate resources (candidate_resources.yaml)", InDirectory)),
        (root => ProductionDeployment.Of(root) is not null, Solution),
        (root => Each(root, "Components", component => Has(component, "Containers") && Has(component, "name")), new("a list of candidate deployments (candidate_deployments.yaml)", InDirectory)),
        (root => Each(root, "components", component => Is<SequenceNode>(component, "partitions") && !Has(component, "deployment")), new("a list of partitions (component_partitions.yaml)", InDirectory)),
        (root => Each(root, "components", component => Has(component, "docker_images")), new("a list of container images (containers.yaml)", "no command takes it")),
        (root => Has(root, "input_files") && Has(root, "run"), new("the parameters of a profiling run (run_parameters.yaml)", "no command takes it")),
        (root => Is<MappingNode>(root, "ComputationalLayers"), new("a list of physical nodes (physical_nodes.yaml)", "no command takes it")),
        (root => Has(root, "intercept") && Has(root, "coefficients"), new("a regression", "a performance model names it: regressor_file")),
        (root => Strong.Any(key => Has(root, key)) || In(root, "system", system => Strong.Any(key => Has(system, key))), System),
        (IsSolution, Solution),
        (root => Values(root).Any(value => value is MappingNode file && Has(file, "component_name")), new("a list of annotations (annotations.yaml)", InDirectory)),
        (root => Values(root).Any() && Values(root).All(IsModels), new("a list of performance models (performance_models.json)", InDirectory)),
        (root => !Has(root, "Lambda") && !Has(root, "Time") && Values(root).Any() && Values(root).All(value => value is ScalarNode scalar && scalar.TryNumber(out _)), new("a list of output sizes (components_data_size.yaml)", InDirectory)),
        (root => Weak.Any(key => Has(root, key)), System),
    ];

    /// <summary>The kind of a document; <see langword="null"/> for none that is known.</summary>
    public static FileKind? Of(DocumentNode root) => root switch
    {
        SequenceNode => Solution,
        MappingNode { Entries.Length: > 0 } mapping => Array.Find(Kinds, kind => kind.Is(mapping)).Kind,
        ScalarNode text when text.Text.TrimStart().StartsWith("time,", StringComparison.OrdinalIgnoreCase) => Profile,
        _ => null,
    };

    /// <summary>Reports a document that is known to be something else than what is wanted.</summary>
    /// <returns>Whether it is, so that reading it would only give follow-up errors.</returns>
    public static bool IsAnother(DocumentNode root, FileKind wanted, DiagnosticList diagnostics)
    {
        if (root is MappingNode mapping && (wanted == System ? Strong.Any(key => Has(mapping, key)) : wanted == Solution && IsSolution(mapping)))
        {
            return false;
        }

        if (Of(root) is not { } kind || kind == wanted)
        {
            return false;
        }

        diagnostics.Error(DiagnosticCodes.WrongFile, root.Position, $"The file is {kind.Noun}, not {wanted.Noun}.", kind.Use);
        return true;
    }

    private static bool IsSolution(MappingNode root) =>
        ((string[])["components", "assignment", "assignments", "placement", "solution"]).Any(key => root.FindIgnoringCase(key) is { Value: MappingNode or SequenceNode } entry
            && (entry.Key != "Components" || Each(root, "Components", component => !component.Entries.Any(deployment => deployment.Value is MappingNode d && d.Entries.Any(IsPartition)))))
        || Has(root, "feasible");

    /// <summary>Whether an entry is a partition as a system describes it, and not as a solution places it.</summary>
    private static bool IsPartition(MappingEntry entry) => entry.Value is MappingNode partition && (Has(partition, "next") || Has(partition, "data_size"));

    private static bool IsModels(DocumentNode component) =>
        component is MappingNode { Entries.Length: > 0 } partitions && partitions.Entries.All(partition =>
            partition.Value is MappingNode { Entries.Length: > 0 } resources && resources.Entries.All(resource => resource.Value is MappingNode model && Has(model, "model")));

    private static IEnumerable<DocumentNode> Values(MappingNode root) => root.Entries.Where(entry => entry.Key != "$schema").Select(entry => entry.Value);

    private static bool Has(MappingNode node, string key) => node.Find(key) is not null;

    private static bool Is<T>(MappingNode node, params string[] keys) => keys.Any(key => node.Find(key) is { Value: T });

    private static bool In(MappingNode root, string key, Func<MappingNode, bool> holds) => root.FindIgnoringCase(key) is { Value: MappingNode inner } && holds(inner);

    private static bool Each(MappingNode root, string key, Func<MappingNode, bool> holds) =>
        root.Find(key) is { Value: MappingNode { Entries.Length: > 0 } entries } && entries.Entries.All(entry => entry.Value is MappingNode inner && holds(inner));
}
