namespace Continuo.Oscar.Services;

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

/// <summary>Writes definitions as the API of OSCAR carries them.</summary>
public static class ServiceJsonWriter
{
    private static readonly ImmutableArray<(string Key, string Json)> Unset =
    [
        ("ephemeral_storage_request", "\"\""), ("enable_sgx", "false"), ("image_prefetch", "false"), ("alpine", "false"), ("image_pull_secrets", "[]"),
        ("expose", """{"min_scale":0,"max_scale":0,"api_port":[],"cpu_threshold":0,"rewrite_target":false,"nodePort":[],"default_command":false,"set_auth":false}"""),
        ("mount", """{"storage_provider":"","path":""}"""), ("clusters", "{}"), ("interlink_node_name", "\"\""), ("isolation_level", "\"SERVICE\""),
        ("vo", "\"\""), ("volume_status", """{"enabled":false}"""),
    ];

    /// <summary>Writes what a client sends: secrets and keys in clear.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="service">The definition.</param>
    public static void WriteRequest(Utf8JsonWriter writer, ServiceDefinition service)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(service);
        writer.WriteStartObject();
        Members(writer, service, secret => secret, service.StorageProviders);
        Raw(writer, service.Other.Select(member => (member.Key, member.Value)));
        writer.WriteEndObject();
    }

    /// <summary>Writes what a cluster answers: everything filled in, secrets empty, the keys of its own storage hidden.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="service">The definition.</param>
    /// <param name="endpoint">Address of the cluster's own storage.</param>
    /// <param name="region">Its region.</param>
    public static void WriteAnswer(Utf8JsonWriter writer, ServiceDefinition service, string endpoint, string region)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(service);
        var own = StorageProvider.Shown(endpoint, region);
        writer.WriteStartObject();
        Members(writer, service, _ => "", [own, .. service.StorageProviders.Where(provider => provider.Name != own.Name)]);
        Raw(writer, service.Other.Select(member => (member.Key, member.Value)));
        Raw(writer, Unset.Where(member => !service.Other.ContainsKey(member.Key)));
        writer.WriteEndObject();
    }

    private static void Members(Utf8JsonWriter writer, ServiceDefinition service, Func<string, string> secret, ImmutableArray<StorageProvider> providers)
    {
        writer.WriteString("name", service.Name);
        writer.WriteString("cluster_id", service.ClusterId);
        writer.WriteString("image", service.Image);
        writer.WriteString("script", service.Script);
        writer.WriteString("memory", service.Memory);
        writer.WriteString("cpu", service.Cpu);
        writer.WriteString("total_memory", service.TotalMemory);
        writer.WriteString("total_cpu", service.TotalCpu);
        writer.WriteBoolean("enable_gpu", service.EnableGpu);
        writer.WriteString("log_level", service.LogLevel);
        writer.WriteBoolean("file_stage_in", service.FileStageIn);
        writer.WriteStartObject("synchronous");
        writer.WriteNumber("min_scale", service.Instances.Least);
        writer.WriteNumber("max_scale", service.Instances.Most);
        writer.WriteEndObject();
        Paths(writer, "input", service.Input);
        Paths(writer, "output", service.Output);
        writer.WriteStartObject("environment");
        Texts(writer, "variables", service.Variables);
        Texts(writer, "secrets", service.Secrets.Select(entry => KeyValuePair.Create(entry.Key, secret(entry.Value))));
        writer.WriteEndObject();
        Texts(writer, "labels", service.Labels);
        Texts(writer, "annotations", service.Annotations);
        Providers(writer, providers);
        writer.WriteString("token", service.Token);
        writer.WriteString("owner", service.Owner);
        writer.WriteString("visibility", service.Visibility);
        Texts(writer, "allowed_users", service.AllowedUsers);
        Running(writer, service);
    }

    private static void Running(Utf8JsonWriter writer, ServiceDefinition service)
    {
        writer.WriteString("run", service.Run switch { RunKind.Warm => "warm", RunKind.Container => "container", _ => "process" });
        writer.WriteString("timeout", service.Timeout.TotalSeconds.ToString("0.#######", CultureInfo.InvariantCulture) + "s");
        writer.WriteNumber("retries", service.Retries);
        writer.WriteNumber("max_concurrency", service.MaxConcurrency);
        writer.WriteString("schedule", service.Schedule);
        writer.WriteString("dead_letter", service.DeadLetter);
        writer.WriteBoolean("check_exit_code", service.CheckExitCode);
    }

    private static void Paths(Utf8JsonWriter writer, string name, ImmutableArray<StoragePath> paths)
    {
        writer.WriteStartArray(name);
        foreach (var path in paths)
        {
            writer.WriteStartObject();
            writer.WriteString("storage_provider", path.Provider);
            writer.WriteString("path", path.Text);
            Texts(writer, "suffix", path.Suffixes);
            Texts(writer, "prefix", path.Prefixes);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Providers(Utf8JsonWriter writer, ImmutableArray<StorageProvider> providers)
    {
        writer.WriteStartObject("storage_providers");
        foreach (var kind in providers.GroupBy(provider => provider.Kind, StringComparer.Ordinal))
        {
            writer.WriteStartObject(kind.Key);
            foreach (var provider in kind)
            {
                writer.WriteStartObject(provider.Id);
                foreach (var (key, value) in provider.Settings)
                {
                    Setting(writer, key, value);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Setting(Utf8JsonWriter writer, string key, string value)
    {
        if (key == "verify" && value is ("true" or "false"))
        {
            writer.WriteBoolean(key, value == "true");
        }
        else
        {
            writer.WriteString(key, value);
        }
    }

    private static void Texts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter writer, string name, IEnumerable<KeyValuePair<string, string>> texts)
    {
        writer.WriteStartObject(name);
        foreach (var (key, value) in texts)
        {
            writer.WriteString(key, value);
        }

        writer.WriteEndObject();
    }

    private static void Raw(Utf8JsonWriter writer, IEnumerable<(string Key, string Json)> members)
    {
        foreach (var (key, json) in members)
        {
            writer.WritePropertyName(key);
            writer.WriteRawValue(json);
        }
    }
}
