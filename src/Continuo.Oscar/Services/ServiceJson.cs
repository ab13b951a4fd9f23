namespace Continuo.Oscar.Services;

using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Unicode;

/// <summary>Reads definitions as the API of OSCAR carries them: keys in any case, <c>null</c> as absent.</summary>
public static class ServiceJson
{
    /// <summary>What the cluster makes itself; a client that sends back what it read does not set it.</summary>
    private static readonly ImmutableHashSet<string> MadeByCluster = ["namespace", "bucket_list", "volume_status", "deployment"];

    private static readonly ImmutableHashSet<string> InputKinds = ["minio", "webdav", "rucio"];

    /// <summary>Reads and checks a definition that a client sends.</summary>
    /// <param name="json">The body, UTF-8.</param>
    /// <returns>The definition, or the answer that refuses it.</returns>
    public static ServiceReading Read(ReadOnlyMemory<byte> json)
    {
        // The parser looks at texts only when they are asked for.
        if (!Utf8.IsValid(json.Span))
        {
            return Refused(ServiceError.NotValid("it is no UTF-8 text"));
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (JsonException wrong)
        {
            return Refused(ServiceError.NotValid(wrong.Message));
        }
    }

    /// <summary>Reads and checks a definition that stands inside another document.</summary>
    /// <param name="json">The definition.</param>
    /// <returns>The definition, or the answer that refuses it.</returns>
    public static ServiceReading Read(JsonElement json)
    {
        var reading = ReadStored(json);
        return reading.Succeeded && Problem(reading.Service) is { } error ? Refused(error) : reading;
    }

    /// <summary>Reads a definition that a cluster keeps; other clusters have other rules, so only its form counts.</summary>
    /// <param name="json">The definition.</param>
    /// <returns>The definition, or what is wrong with its form.</returns>
    public static ServiceReading ReadStored(JsonElement json)
    {
        try
        {
            return new ServiceReading(Service(new ServiceMembers(json, "the service")), null);
        }
        catch (ServiceFormatException wrong)
        {
            return Refused(wrong.Error);
        }
    }

    private static ServiceReading Refused(ServiceError error) => new(null, error);

    private static ServiceDefinition Service(ServiceMembers members)
    {
        var name = members.Text("name") ?? throw new ServiceFormatException("'name' is missing");
        var (variables, secrets) = Environment(members);
        var usual = new ServiceDefinition { Name = name, Script = members.Text("script")?.ReplaceLineEndings("\n") ?? "" };
        var synchronous = members.Object("synchronous");
        return usual with
        {
            Image = members.Text("image") ?? "",
            Memory = members.Filled("memory") ?? usual.Memory,
            Cpu = members.Filled("cpu") ?? usual.Cpu,
            TotalMemory = members.Text("total_memory") ?? "",
            TotalCpu = members.Text("total_cpu") ?? "",
            LogLevel = Services.LogLevel.Of(members.Text("log_level")),
            FileStageIn = members.Truth("file_stage_in") ?? false,
            EnableGpu = members.Truth("enable_gpu") ?? false,
            Input = Paths(members, "input", name, ServiceError.NoInputPath),
            Output = Paths(members, "output", name, ServiceError.NoOutputPath),
            Variables = variables,
            Secrets = secrets,
            Instances = (synchronous?.Integer("min_scale") ?? 0, synchronous?.Integer("max_scale") ?? 0),
            Labels = members.Texts("labels"),
            Annotations = members.Texts("annotations"),
            StorageProviders = Providers(members.Object("storage_providers")),
            ClusterId = members.Text("cluster_id") ?? "",
            Token = members.Text("token") ?? "",
            Owner = members.Text("owner") ?? "",
            Visibility = members.Filled("visibility") ?? usual.Visibility,
            AllowedUsers = members.TextList("allowed_users"),
            Run = RunKindOf(members.Text("run")),
            Timeout = TimeoutOf(members.Text("timeout")) ?? usual.Timeout,
            Retries = members.Integer("retries") ?? usual.Retries,
            MaxConcurrency = members.Integer("max_concurrency") ?? 0,
            Schedule = members.Text("schedule") ?? "",
            DeadLetter = members.Text("dead_letter") ?? "",
            CheckExitCode = members.Truth("check_exit_code") ?? true,
            Other = members.Rest(MadeByCluster),
        };
    }

    private static (ImmutableSortedDictionary<string, string> Variables, ImmutableSortedDictionary<string, string> Secrets) Environment(ServiceMembers members) =>
        members.Object("environment") is { } environment ? (environment.Texts("variables"), environment.Texts("secrets"))
            : (ServiceMembers.NoTexts, ServiceMembers.NoTexts);

    private static ImmutableArray<StoragePath> Paths(ServiceMembers members, string key, string service, ServiceError empty) =>
    [
        .. members.Objects(key).Select(path =>
            (StoragePath.Parse(path.Filled("storage_provider") ?? StoragePath.DefaultProvider, path.Text("path") ?? "", service) ?? throw new ServiceFormatException(empty)) with
            {
                Suffixes = path.TextList("suffix"),
                Prefixes = path.TextList("prefix"),
            }),
    ];

    private static ImmutableArray<StorageProvider> Providers(ServiceMembers? members) => members is null ? [] :
    [
        .. members.Keys.SelectMany(kind => members.Object(kind) is not { } providers ? [] : providers.Keys.Select(id =>
            new StorageProvider(kind, id, providers.Texts(id)))),
    ];

    private static RunKind RunKindOf(string? text) => text switch
    {
        null or "" or "process" => RunKind.Process,
        "warm" => RunKind.Warm,
        "container" => RunKind.Container,
        _ => throw new ServiceFormatException($"'run' must be process, warm or container, not '{text}'"),
    };

    private static TimeSpan? TimeoutOf(string? text) => string.IsNullOrEmpty(text) ? null
        : ServiceTimeout.Parse(text) ?? throw new ServiceFormatException($"'timeout' must be a time such as 300, 300s or 5m, not '{text}'");

    private static ServiceError? Problem(ServiceDefinition service) =>
        ServiceName.Problem(service.Name) is { } wrong ? ServiceError.NotValid(wrong)
        : service.Script.Length == 0 ? ServiceError.NotValid("'script' is missing")
        : service.Retries < 0 || service.MaxConcurrency < 0 ? ServiceError.NotValid("'retries' and 'max_concurrency' must be 0 or more")
        : service.Schedule.Length > 0 && !ServiceSchedule.IsValid(service.Schedule) ? ServiceError.NotValid($"'schedule' must be a cron expression of five fields, not '{service.Schedule}'")
        : service.Schedule.Length > 0 && ServiceSchedule.IsNeverDue(service.Schedule) ? ServiceError.NotValid($"'schedule' is never due: no year has a day of '{service.Schedule}'")
        : service.DeadLetter.Length > 0 && DeadLetterOf(service) is null ? ServiceError.NotValid("'dead_letter' is no path")
        : service.Input.Any(path => !InputKinds.Contains(path.Provider.Split('.')[0])) ? ServiceError.WrongInput
        : HasWrongQuantity(service) ? ServiceError.WrongQuantity
        : service.Input.Concat(service.Output).FirstOrDefault(path => !path.IsLocal && service.StorageProviders.All(provider => provider.Name != path.Provider)) is { } unknown
            ? ServiceError.UnknownProvider(unknown.Provider)
        : PathsOf(service).Select(path => path.BucketProblem() ?? path.FolderProblem()).FirstOrDefault(problem => problem is not null) is { } name
            ? ServiceError.NotValid(name)
        : null;

    private static IEnumerable<StoragePath> PathsOf(ServiceDefinition service) =>
        service.Input.Concat(service.Output).Concat(DeadLetterOf(service) is { } letters ? [letters] : []);

    private static StoragePath? DeadLetterOf(ServiceDefinition service) => StoragePath.ParseDeadLetter(service.DeadLetter);

    private static bool HasWrongQuantity(ServiceDefinition service) =>
        !Quantity.TryBytes(service.Memory, out _) || !Quantity.TryMillicores(service.Cpu, out _)
        || (service.TotalMemory.Length > 0 && !Quantity.TryBytes(service.TotalMemory, out _))
        || (service.TotalCpu.Length > 0 && !Quantity.TryMillicores(service.TotalCpu, out _));
}
