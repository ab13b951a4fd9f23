namespace Continuo.Files;

using Continuo.Files.Documents;

/// <summary>Tells the kinds of files apart by their keys. The first that fits counts: files of the tools share keys.</summary>
internal static class FileKeys
{
    private const string InDirectory = "it is read with its application directory: validate DIR, or --application-dir DIR";

    private const string Nowhere = "no command takes it";

    private static string[] Strong { get; } = ["DirectedAcyclicGraph", "CompatibilityMatrix", "Performance", "NetworkTechnology"];

    private static string[] Weak { get; } =
        ["EdgeResources", "CloudResources", "FaaSResources", "Components", "LocalConstraints", "GlobalConstraints"];

    /// <summary>Keys at the root of other files: with a number one is a mistake there, and no component with its size.</summary>
    private static string[] RootKeys { get; } =
        [.. Strong, .. Weak, "Lambda", "Time", "placement", "assignment", "assignments", "solution", "feasible", "functions"];

    private static (Func<MappingNode, bool> Is, FileKind Kind)[] Kinds { get; } =
    [
        (root => Has(root, "tosca_definitions_version") || Has(root, "topology_template"),
            new("a TOSCA template", "it is for a deployer of TOSCA; no command takes it")),
        (root => Has(root, "ConfigFiles") && Has(root, "OutputFiles"),
            new("a configuration of SPACE4AI-R", "give the system that 'ConfigFiles' names: --system FILE")),
        (root => Is<SequenceNode>(root, "EdgeResources", "CloudResources", "FaaSResources"),
            new("a SPACE4AI-D.yaml, which sorts the layers of an application directory", InDirectory)),
        (root => Has(root, "Methods") && !Has(root, "Components"), FileKind.RunConfiguration),
        (root => Is<MappingNode>(root, "functions"),
            new("a functions file", "apply takes it, and serve: --functions FILE")),
        (root => In(root, "System", system => Has(system, "sorted_deployments_performance")),
            new("a list of deployments by their accuracy", Nowhere)),
        (root => In(root, "System", system => Has(system, "Deployments")),
            new("a list of the limits of each deployment", "the limits of the application are read with its directory: --application-dir DIR")),
        (root => In(root, "System", system => Has(system, "local_constraints") || Has(system, "global_constraints")),
            new("a list of limits (qos_constraints.yaml)", InDirectory)),
        (root => In(root, "System", system => Is<SequenceNode>(system, "components")),
            new("the graph of an application (application_dag.yaml)", InDirectory)),
        (root => In(root, "System", system => Has(system, "NetworkDomains") && !Has(system, "Components")),
            new("a list of candidate resources (candidate_resources.yaml)", InDirectory)),
        (root => ProductionDeployment.Of(root) is not null, FileKind.Solution),
        (root => Each(root, "Components", component => Has(component, "Containers") && Has(component, "name")),
            new("a list of candidate deployments (candidate_deployments.yaml)", InDirectory)),
        (root => Each(root, "components", component => Is<SequenceNode>(component, "partitions") && !Has(component, "deployment")),
            new("a list of partitions (component_partitions.yaml)", InDirectory)),
        (root => Each(root, "components", component => Has(component, "docker_images")),
            new("a list of container images (containers.yaml)", Nowhere)),
        (root => Has(root, "input_files") && Has(root, "run"),
            new("the parameters of a profiling run (run_parameters.yaml)", Nowhere)),
        (root => Is<MappingNode>(root, "ComputationalLayers"),
            new("a list of physical nodes (physical_nodes.yaml)", Nowhere)),
        (root => Has(root, "intercept") && Has(root, "coefficients"),
            new("a regression", "a performance model names it: regressor_file")),
        (root => IsSystem(root) || In(root, "system", IsSystem), FileKind.System),
        (IsSolution, FileKind.Solution),
        (root => Values(root).Any(value => value is MappingNode file && Has(file, "component_name")),
            new("a list of annotations (annotations.yaml)", InDirectory)),
        (root => Values(root).Any() && Values(root).All(IsModels),
            new("a list of performance models (performance_models.json)", InDirectory)),
        (root => !RootKeys.Any(key => root.FindIgnoringCase(key) is not null) && Values(root).Any() && Values(root).All(IsNumber),
            new("a list of output sizes (components_data_size.yaml)", InDirectory)),
        (root => Weak.Any(key => Has(root, key)), FileKind.System),
    ];

    public static FileKind? KindOf(MappingNode root) => Array.Find(Kinds, kind => kind.Is(root)).Kind;

    /// <summary>Whether it has a section that only system descriptions have.</summary>
    public static bool IsSystem(MappingNode root) => Strong.Any(key => Has(root, key));

    /// <summary>Whether a part of it is a solution, whatever stands beside it.</summary>
    public static bool HoldsSolution(MappingNode root) =>
        Array.Exists(["placement", "assignment", "assignments", "solution"], key => root.FindIgnoringCase(key) is { Value: MappingNode or SequenceNode });

    private static bool IsSolution(MappingNode root) =>
        HoldsSolution(root) || Has(root, "feasible")
        || (root.FindIgnoringCase("components") is { Value: MappingNode } components && !Each(root, components.Key, IsDescribed));

    /// <summary>Whether a component is described, with partitions that follow each other, and not placed.</summary>
    private static bool IsDescribed(MappingNode component) =>
        component.Entries.Any(deployment => deployment.Value is MappingNode partitions && partitions.Entries.Any(IsPartition));

    /// <summary>Whether an entry is a partition as a system describes it, and not as a solution places it.</summary>
    private static bool IsPartition(MappingEntry entry) => entry.Value is MappingNode partition && (Has(partition, "next") || Has(partition, "data_size"));

    private static bool IsModels(DocumentNode component) =>
        component is MappingNode { Entries.Length: > 0 } partitions && partitions.Entries.All(partition =>
            partition.Value is MappingNode { Entries.Length: > 0 } resources
            && resources.Entries.All(resource => resource.Value is MappingNode model && Has(model, "model")));

    private static bool IsNumber(DocumentNode value) => value is ScalarNode scalar && scalar.TryNumber(out _);

    private static IEnumerable<DocumentNode> Values(MappingNode root) =>
        root.Entries.Where(entry => entry.Key != "$schema").Select(entry => entry.Value);

    private static bool Has(MappingNode node, string key) => node.Find(key) is not null;

    private static bool Is<T>(MappingNode node, params string[] keys) => keys.Any(key => node.Find(key) is { Value: T });

    private static bool In(MappingNode root, string key, Func<MappingNode, bool> holds) =>
        root.FindIgnoringCase(key) is { Value: MappingNode inner } && holds(inner);

    private static bool Each(MappingNode root, string key, Func<MappingNode, bool> holds) =>
        root.Find(key) is { Value: MappingNode { Entries.Length: > 0 } entries }
        && entries.Entries.All(entry => entry.Value is MappingNode inner && holds(inner));
}
