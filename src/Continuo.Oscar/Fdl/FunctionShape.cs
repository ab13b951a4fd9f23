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

    private readonly FunctionValues _values = new(record);

    /// <summary>The definition; <see langword="null"/> when it lacks its name or its script.</summary>
    /// <param name="cluster">Cluster for which it is meant.</param>
    public ServiceDefinition? Read(string cluster)
    {
        var name = _values.Name();
        var script = Script();
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
        synchronous?.WarnAboutRest();
        record.WarnAboutRest();
        return name.Length > 0 && script is not null ? service : null;
    }

    /// <summary>The text of the script, whose path is relative to the functions file.</summary>
    private string? Script()
    {
        if (record.Required("script") is not { } entry || Scalars.Text(entry.Value, $"'script' of {record.Subject}", record.Diagnostics) is not { } path)
        {
            return null;
        }

        var found = new DiagnosticList();
        var text = DocumentText.Read(Path.Combine(folder, path), DocumentLimits.Default, found);
        if (text is null)
        {
            var reason = File.Exists(Path.Combine(folder, path)) ? $"The script '{path}' cannot be read." : $"There is no script '{path}'.";
            record.Diagnostics.Error(DiagnosticCodes.ScriptUnreadable, entry.Value.Position, reason, "the path counts from the folder of the functions file; the script is UTF-8 text");
        }
        else if (string.IsNullOrWhiteSpace(text))
        {
            record.Diagnostics.Error(DiagnosticCodes.ScriptUnreadable, entry.Value.Position, $"The script '{path}' is empty.");
        }

        return text?.ReplaceLineEndings("\n");
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
