namespace Continuo.Oscar.Fdl;

using System.Collections.Immutable;

using Continuo.Files;
using Continuo.Files.Documents;
using Continuo.Oscar.Services;

/// <summary>One function of a functions file.</summary>
internal sealed class FunctionShape(RecordReader record, SharedSections shared, string folder)
{
    /// <summary>Keys that mean something to real clusters only, and are handed on as they are.</summary>
    private static readonly ImmutableArray<string> HandedOn =
    [
        "alpine", "image_prefetch", "enable_sgx", "ephemeral_storage_request", "image_pull_secrets", "expose", "mount", "volume", "federation", "kserve",
        "isolation_level", "interlink_node_name", "vo", "replicas", "delegation", "rescheduler_threshold",
    ];

    /// <summary>Keys that say something of a function, and so name no cluster.</summary>
    private static readonly ImmutableHashSet<string> Keys =
    [
        "name", "script", "image", "memory", "cpu", "total_memory", "total_cpu", "log_level", "file_stage_in", "enable_gpu", "input", "output", "environment", "synchronous",
        "labels", "annotations", "storage_providers", "visibility", "allowed_users", "run", "timeout", "retries", "max_concurrency", "schedule", "dead_letter",
        "check_exit_code", "clusters", .. HandedOn,
    ];

    private readonly FunctionValues _values = new(record);

    /// <summary>Whether a key says something of a function.</summary>
    public static bool IsKey(string key) => Keys.Contains(key);

    /// <summary>The definition; <see langword="null"/> when it lacks its name or its script.</summary>
    /// <param name="cluster">Cluster for which it is meant.</param>
    public ServiceDefinition? Read(string cluster)
    {
        var name = _values.Name();
        var script = new FunctionScript(record, folder).Read();
        var usual = new ServiceDefinition { Name = name, Script = script ?? "" };
        var paths = new PathsShape(record, name, [.. ProvidersShape.Read(record), .. shared.Providers]);
        var environment = Environment();
        var synchronous = record.Optional("synchronous") is { } entry ? RecordReader.From(entry.Value, $"'synchronous' of {record.Subject}", record.Diagnostics) : null;
        var service = usual with
        {
            ClusterId = cluster,
            Image = record.Text("image") ?? "",
            Memory = _values.Bytes("memory") ?? usual.Memory,
            Cpu = _values.Processors("cpu") ?? usual.Cpu,
            TotalMemory = _values.Bytes("total_memory") ?? "",
            TotalCpu = _values.Processors("total_cpu") ?? "",
            LogLevel = _values.Word("log_level", LogLevel.All, ignoreCase: true) ?? usual.LogLevel,
            FileStageIn = _values.Truth("file_stage_in") ?? false,
            EnableGpu = _values.Truth("enable_gpu") ?? false,
            Input = paths.Read("input", isInput: true),
            Output = paths.Read("output", isInput: false),
            Variables = environment.Variables,
            Secrets = environment.Secrets,
            Instances = (synchronous?.Integer("min_scale", NumberRange.NotNegative) ?? 0, synchronous?.Integer("max_scale", NumberRange.NotNegative) ?? 0),
            Labels = TextMap.Read(record, record.Optional("labels")),
            Annotations = TextMap.Read(record, record.Optional("annotations")),
            StorageProviders = paths.Providers,
            Visibility = _values.Word("visibility", ["private", "restricted", "public"]) ?? usual.Visibility,
            AllowedUsers = _values.Texts("allowed_users"),
            Run = _values.Word("run", ["process", "warm", "container"]) switch { "warm" => RunKind.Warm, "container" => RunKind.Container, _ => RunKind.Process },
            Timeout = _values.Duration("timeout") ?? usual.Timeout,
            Retries = record.Integer("retries", NumberRange.NotNegative) ?? usual.Retries,
            MaxConcurrency = record.Integer("max_concurrency", NumberRange.NotNegative) ?? 0,
            Schedule = _values.Schedule("schedule") ?? "",
            DeadLetter = _values.DeadLetter() ?? "",
            CheckExitCode = _values.Truth("check_exit_code") ?? true,
            Other = Other(),
        };
        PlausibleValues.Check(service, record);
        synchronous?.WarnAboutRest();
        record.WarnAboutRest();
        return name.Length > 0 && script is not null ? service : null;
    }

    private (ImmutableSortedDictionary<string, string> Variables, ImmutableSortedDictionary<string, string> Secrets) Environment()
    {
        if (record.Optional("environment") is not { } entry || RecordReader.From(entry.Value, $"'environment' of {record.Subject}", record.Diagnostics) is not { } environment)
        {
            return (ServiceMembers.NoTexts, ServiceMembers.NoTexts);
        }

        var variables = TextMap.Read(environment, environment.Optional("variables", ignoreCase: true));
        var secrets = TextMap.Read(environment, environment.Optional("secrets", ignoreCase: true));
        environment.WarnAboutRest();
        return (variables, secrets);
    }

    private ImmutableSortedDictionary<string, string> Other()
    {
        var other = ServiceMembers.NoTexts.ToBuilder();
        foreach (var entry in HandedOn.Select(key => record.Optional(key)).OfType<MappingEntry>())
        {
            other[entry.Key] = NodeJson.Text(entry.Value);
        }

        if ((record.Optional("clusters")?.Value ?? shared.Clusters) is { } clusters)
        {
            other["clusters"] = NodeJson.Text(clusters);
        }

        return other.ToImmutable();
    }
}
