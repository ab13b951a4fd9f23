namespace Continuo.Functions.Api;

using Continuo.Functions.Serving;

using Microsoft.AspNetCore.Http;

/// <summary>What clients ask before anything else: whether the server is well, and where the object storage is.</summary>
internal sealed class ConfigurationEndpoints(ServerCredentials credentials, ServerHealth health, StorageAddress address)
{
    /// <summary>GET /health.</summary>
    public Task HealthAsync(HttpContext context) => health.Problem is { } problem
        ? ApiResponse.TextAsync(context, StatusCodes.Status503ServiceUnavailable, problem)
        : ApiResponse.TextAsync(context, StatusCodes.Status200OK, "Ok");

    /// <summary>GET /system/config.</summary>
    public Task ConfigAsync(HttpContext context) => ApiResponse.JsonAsync(context, json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("config");
        json.WriteString("name", "continuo");
        json.WriteString("namespace", "continuo");
        json.WriteString("services_namespace", "continuo");
        json.WriteString("controller_service_account", "");
        json.WriteBoolean("gpu_available", false);
        json.WriteBoolean("interLink_available", false);
        json.WriteString("serverless_backend", "continuo");
        json.WriteBoolean("yunikorn_enable", false);
        json.WriteBoolean("kueue_enable", false);
        json.WriteBoolean("volume_enable", false);
        json.WriteStartArray("oidc_groups");
        json.WriteEndArray();
        json.WriteBoolean("minio_quota_enabled", false);
        json.WriteEndObject();
        json.WriteStartObject("minio_provider");
        json.WriteString("endpoint", address.For(context.Request));
        json.WriteBoolean("verify", false);
        json.WriteString("access_key", credentials.AccessKey);
        json.WriteString("secret_key", credentials.SecretKey);
        json.WriteString("region", credentials.Region);
        json.WriteBoolean("carries_traces", !address.IsExternal);
        json.WriteEndObject();
        json.WriteStartArray("allowed_image_repositories");
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
