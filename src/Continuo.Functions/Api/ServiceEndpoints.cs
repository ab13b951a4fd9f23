namespace Continuo.Functions.Api;

using Continuo.Functions.Jobs;
using Continuo.Functions.Objects;
using Continuo.Functions.Services;
using Continuo.Functions.Serving;
using Continuo.Functions.Storage;
using Continuo.Functions.Triggers;
using Continuo.Oscar.Services;

using Microsoft.AspNetCore.Http;

/// <summary>Services: make, change, list, remove, process what is there already.</summary>
internal sealed class ServiceEndpoints(ServiceRegistry services, ObjectStore store, JobControl jobs, ExistingObjects existing, RemoteStorages remote, string region, StorageAddress address)
{
    /// <summary>Largest definition, with its script: 4 MiB.</summary>
    public const int LargestBody = 4 << 20;

    /// <summary>Who owns what the administrator makes, as clients expect it.</summary>
    private const string Administrator = "cluster_admin";

    /// <summary>POST /system/services.</summary>
    public Task CreateAsync(HttpContext context) => PutAsync(context, exists => exists ? ServiceError.NameTaken : null, StatusCodes.Status201Created);

    /// <summary>PUT /system/services.</summary>
    public Task UpdateAsync(HttpContext context) => PutAsync(context, exists => exists ? null : new ServiceError(StatusCodes.Status404NotFound, ""), StatusCodes.Status204NoContent);

    /// <summary>GET /system/services.</summary>
    public Task ListAsync(HttpContext context) => ApiResponse.JsonAsync(context, json =>
    {
        json.WriteStartArray();
        foreach (var service in services.All.Values)
        {
            ServiceJsonWriter.WriteAnswer(json, Shown(service), address.For(context.Request), region);
        }

        json.WriteEndArray();
    });

    /// <summary>GET /system/services/{service}.</summary>
    public Task GetAsync(HttpContext context) => Find(context) is { } service
        ? ApiResponse.JsonAsync(context, json => ServiceJsonWriter.WriteAnswer(json, Shown(service), address.For(context.Request), region))
        : ApiResponse.TextAsync(context, StatusCodes.Status404NotFound);

    /// <summary>DELETE /system/services/{service}: with its jobs; its buckets only with <c>delete_buckets=true</c>.</summary>
    public async Task RemoveAsync(HttpContext context)
    {
        if (Find(context) is not { } service || !await services.RemoveAsync(service.Name).ConfigureAwait(false))
        {
            await ApiResponse.TextAsync(context, StatusCodes.Status404NotFound).ConfigureAwait(false);
            return;
        }

        await jobs.RemoveAllAsync(service.Name, null).ConfigureAwait(false);
        if (context.Request.Query["delete_buckets"] == "true")
        {
            foreach (var bucket in service.Definition.Input.Concat(service.Definition.Output).Where(remote.IsOurs).Select(p => p.Bucket).Distinct(StringComparer.Ordinal))
            {
                await store.DeleteBucketAsync(bucket, withObjects: true).ConfigureAwait(false);
            }
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    /// <summary>POST /system/services/{service}/process: objects that are there already become events.</summary>
    public async Task ProcessAsync(HttpContext context)
    {
        if (Find(context) is not { } service)
        {
            await ApiResponse.TextAsync(context, StatusCodes.Status404NotFound).ConfigureAwait(false);
            return;
        }

        var started = await existing.ProcessAsync(service.Definition, context.RequestAborted).ConfigureAwait(false);
        await ApiResponse.JsonAsync(context, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("started", started);
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

    private async Task PutAsync(HttpContext context, Func<bool, ServiceError?> refuses, int done)
    {
        var body = await RequestBody.ReadAsync(context, LargestBody).ConfigureAwait(false);
        if (body is not { } json)
        {
            await ApiResponse.TextAsync(context, StatusCodes.Status413PayloadTooLarge, $"A definition has at most {LargestBody} bytes.").ConfigureAwait(false);
            return;
        }

        var reading = ServiceJson.Read(json);
        if ((reading.Error ?? refuses(services.Find(reading.Service!.Name) is not null)) is { } error)
        {
            await ApiResponse.TextAsync(context, error.Status, error.Text).ConfigureAwait(false);
            return;
        }

        if (reading.Service!.Run != RunKind.Process)
        {
            await ApiResponse.TextAsync(context, StatusCodes.Status501NotImplemented, $"'run: {reading.Service.Run.ToString().ToLowerInvariant()}' is not offered yet; services run as processes.").ConfigureAwait(false);
            return;
        }

        await services.PutAsync(reading.Service!, Administrator).ConfigureAwait(false);
        await store.PutMarkersAsync(reading.Service!.Input.Concat(reading.Service.Output).Where(p => remote.IsOurs(p) && p.Folder.Length > 0).Select(p => (p.Bucket, p.KeyPrefix))).ConfigureAwait(false);
        context.Response.StatusCode = done;
    }

    private RegisteredService? Find(HttpContext context) => services.Find((string)context.Request.RouteValues["service"]!);

    private static ServiceDefinition Shown(RegisteredService service) => service.Definition with { Token = service.Token, Owner = service.Owner };
}
