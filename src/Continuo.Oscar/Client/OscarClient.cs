namespace Continuo.Oscar.Client;

using System.Collections.Immutable;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

using Continuo.Oscar.Services;

/// <summary>
/// Client of a cluster: OSCAR, or <c>continuo serve</c>. Every method throws <see cref="OscarException"/> when the cluster refuses or is not
/// reached; none has a time limit of its own, since logs are followed and functions run for long.
/// </summary>
public sealed class OscarClient : IDisposable
{
    private readonly OscarConnection _connection;

    /// <summary>A client of a cluster.</summary>
    /// <param name="address">Which cluster, and who asks.</param>
    public OscarClient(ClusterAddress address)
        : this(address, ClusterHandler.Of(address.Endpoint, address.VerifiesCertificate))
    {
    }

    /// <summary>A client whose requests go through a handler.</summary>
    /// <param name="address">Which cluster, and who asks.</param>
    /// <param name="handler">Gets the requests; disposed with the client.</param>
    public OscarClient(ClusterAddress address, HttpMessageHandler handler) =>
        _connection = new OscarConnection(new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan }, address);

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    /// <summary>How the cluster is, in a word.</summary>
    public async Task<string> HealthAsync(CancellationToken cancellation = default) =>
        (await _connection.TextAsync(HttpMethod.Get, "/health", cancellation).ConfigureAwait(false)).Trim();

    /// <summary>The object storage of the cluster, with the keys of this user.</summary>
    public async Task<ClusterStorage> StorageAsync(CancellationToken cancellation = default)
    {
        using var document = await _connection.JsonAsync(HttpMethod.Get, "/system/config", cancellation).ConfigureAwait(false);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("minio_provider", out var provider)
            || provider.ValueKind != JsonValueKind.Object || !Uri.TryCreate(Text(provider, "endpoint"), UriKind.Absolute, out var endpoint))
        {
            throw new OscarException("The cluster does not tell its object storage.");
        }

        return new ClusterStorage(endpoint, Text(provider, "access_key"), Text(provider, "secret_key"), Text(provider, "region") is { Length: > 0 } region ? region : "us-east-1")
        {
            VerifiesCertificate = !provider.TryGetProperty("verify", out var verify) || verify.ValueKind != JsonValueKind.False,
            CarriesTraces = provider.TryGetProperty("carries_traces", out var carries) && carries.ValueKind == JsonValueKind.True,
        };
    }

    /// <summary>All services that the user may see.</summary>
    public async Task<ImmutableArray<ServiceDefinition>> ServicesAsync(CancellationToken cancellation = default)
    {
        using var document = await _connection.JsonAsync(HttpMethod.Get, "/system/services", cancellation).ConfigureAwait(false);
        return document.RootElement.ValueKind == JsonValueKind.Array ? [.. document.RootElement.EnumerateArray().Select(Service)] : [];
    }

    /// <summary>A service.</summary>
    /// <returns>Its definition; <see langword="null"/> when there is none of that name.</returns>
    public async Task<ServiceDefinition?> ServiceAsync(string name, CancellationToken cancellation = default)
    {
        try
        {
            using var document = await _connection.JsonAsync(HttpMethod.Get, ServicePath(name), cancellation).ConfigureAwait(false);
            return Service(document.RootElement);
        }
        catch (OscarException refusal) when (refusal.IsNotFound)
        {
            return null;
        }
    }

    /// <summary>Makes a service.</summary>
    public Task CreateAsync(ServiceDefinition service, CancellationToken cancellation = default) => SendAsync(HttpMethod.Post, service, cancellation);

    /// <summary>Replaces a service.</summary>
    public Task UpdateAsync(ServiceDefinition service, CancellationToken cancellation = default) => SendAsync(HttpMethod.Put, service, cancellation);

    /// <summary>Removes a service.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="deleteBuckets">Whether its buckets go too; a real OSCAR always removes them.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task RemoveAsync(string name, bool deleteBuckets = false, CancellationToken cancellation = default) =>
        _connection.DoAsync(HttpMethod.Delete, ServicePath(name) + (deleteBuckets ? "?delete_buckets=true" : ""), null, cancellation);

    /// <summary>Calls a service and waits for its answer.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="input">Bytes of the input, which are sent as base64.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Body of the answer as it came: the text of the script, or base64 of a file.</returns>
    public async Task<byte[]> RunAsync(string name, ReadOnlyMemory<byte> input, CancellationToken cancellation = default)
    {
        using var response = await CallAsync("/run/", name, input, cancellation).ConfigureAwait(false);
        return await _connection.ReadAsync(() => response.Content.ReadAsByteArrayAsync(cancellation)).ConfigureAwait(false);
    }

    /// <summary>Starts a job of a service.</summary>
    /// <returns>Name of the job; <see langword="null"/> where the cluster does not tell it.</returns>
    public async Task<string?> StartJobAsync(string name, ReadOnlyMemory<byte> input, CancellationToken cancellation = default)
    {
        using var response = await CallAsync("/job/", name, input, cancellation).ConfigureAwait(false);
        return response.Headers.TryGetValues("X-Job-Name", out var names) ? names.FirstOrDefault() : null;
    }

    /// <summary>A page of the jobs of a service.</summary>
    /// <param name="service">Its name.</param>
    /// <param name="page">Token of the page; empty: the first one.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<JobPage> JobsAsync(string service, string page = "", CancellationToken cancellation = default) =>
        PageAsync($"{LogPath(service)}?page={Uri.EscapeDataString(page)}", cancellation);

    /// <summary>How many jobs of a service are in each state.</summary>
    public async Task<ImmutableSortedDictionary<JobState, long>> JobCountsAsync(string service, CancellationToken cancellation = default) =>
        (await PageAsync($"{LogPath(service)}?limit=1", cancellation).ConfigureAwait(false)).Counts
            ?? (await AllJobsAsync(service, cancellation).ConfigureAwait(false)).GroupBy(job => job.State).ToImmutableSortedDictionary(group => group.Key, group => group.LongCount());

    /// <summary>The jobs of all services that belong to a trace: those that an input started, those that their outputs started, and so on. Continuo only.</summary>
    /// <param name="trace">Id of the trace, 32 hex digits.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>All of them, the oldest first.</returns>
    public Task<ImmutableArray<JobEntry>> TraceAsync(string trace, CancellationToken cancellation = default) =>
        AllAsync(page => PageAsync($"{TracePath(trace)}?page={Uri.EscapeDataString(page)}", cancellation));

    /// <summary>How many jobs of a trace are in each state. Continuo only.</summary>
    /// <inheritdoc cref="TraceAsync"/>
    public async Task<ImmutableSortedDictionary<JobState, long>> TraceCountsAsync(string trace, CancellationToken cancellation = default) =>
        (await PageAsync($"{TracePath(trace)}?limit=0", cancellation).ConfigureAwait(false)).Counts ?? ImmutableSortedDictionary<JobState, long>.Empty;

    /// <summary>All jobs of a service, page after page.</summary>
    public Task<ImmutableArray<JobEntry>> AllJobsAsync(string service, CancellationToken cancellation = default) =>
        AllAsync(page => JobsAsync(service, page, cancellation));

    /// <summary>The log of a job so far.</summary>
    /// <param name="service">Service.</param>
    /// <param name="job">Job.</param>
    /// <param name="timestamps">Whether each line begins with its time.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<string> LogAsync(string service, string job, bool timestamps = false, CancellationToken cancellation = default) =>
        _connection.TextAsync(HttpMethod.Get, LogPath(service, job) + (timestamps ? "?timestamps=true" : ""), cancellation);

    /// <summary>The lines of a job's log, as they come, until it ends. A real OSCAR gives the lines so far.</summary>
    /// <inheritdoc cref="LogAsync"/>
    public async IAsyncEnumerable<string> FollowLogAsync(string service, string job, bool timestamps = false, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var path = $"{LogPath(service, job)}?follow=true{(timestamps ? "&timestamps=true" : "")}";
        using var response = await _connection.SendAsync(HttpMethod.Get, path, null, null, cancellation).ConfigureAwait(false);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false));
        while (await _connection.ReadAsync(() => reader.ReadLineAsync(cancellation).AsTask()).ConfigureAwait(false) is { } line)
        {
            yield return line;
        }
    }

    /// <summary>Removes a job and its log; one that runs is ended.</summary>
    public Task RemoveJobAsync(string service, string job, CancellationToken cancellation = default) =>
        _connection.DoAsync(HttpMethod.Delete, LogPath(service, job), null, cancellation);

    /// <summary>Removes the jobs of a service.</summary>
    /// <param name="service">Service.</param>
    /// <param name="all">Whether those go too that did not succeed; those that run are ended.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task RemoveJobsAsync(string service, bool all, CancellationToken cancellation = default) =>
        _connection.DoAsync(HttpMethod.Delete, LogPath(service) + (all ? "?all=true" : ""), null, cancellation);

    /// <summary>Ends a job and keeps its entry. Continuo only.</summary>
    public Task CancelJobAsync(string service, string job, CancellationToken cancellation = default) =>
        _connection.DoAsync(HttpMethod.Post, LogPath(service, job) + "/cancel", null, cancellation);

    /// <summary>Runs the jobs again that failed for good. Continuo only.</summary>
    /// <returns>How many.</returns>
    public Task<int> RedriveAsync(string service, CancellationToken cancellation = default) => CountAsync(ServicePath(service) + "/redrive", "redriven", cancellation);

    /// <summary>Starts jobs for the objects that lie in the input folders already. Continuo only.</summary>
    /// <returns>How many.</returns>
    public Task<int> ProcessExistingAsync(string service, CancellationToken cancellation = default) => CountAsync(ServicePath(service) + "/process", "started", cancellation);

    private static string TracePath(string trace) => $"/system/traces/{Uri.EscapeDataString(trace)}";

    private static string ServicePath(string name) => $"/system/services/{Uri.EscapeDataString(name)}";

    private static string LogPath(string service) => $"/system/logs/{Uri.EscapeDataString(service)}";

    private static string LogPath(string service, string job) => $"{LogPath(service)}/{Uri.EscapeDataString(job)}";

    private static string Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static ServiceDefinition Service(JsonElement json) => ServiceJson.ReadStored(json) is { Succeeded: true } reading
        ? reading.Service
        : throw new OscarException("The cluster answers a definition that cannot be read.");

    private async Task<JobPage> PageAsync(string path, CancellationToken cancellation)
    {
        using var document = await _connection.JsonAsync(HttpMethod.Get, path, cancellation).ConfigureAwait(false);
        return document.RootElement.ValueKind == JsonValueKind.Object ? JobJson.Page(document.RootElement) : new JobPage([], null);
    }

    private static async Task<ImmutableArray<JobEntry>> AllAsync(Func<string, Task<JobPage>> read)
    {
        var jobs = ImmutableArray.CreateBuilder<JobEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (string? page = ""; page is not null && seen.Add(page);)
        {
            (var found, page) = await read(page).ConfigureAwait(false);
            jobs.AddRange(found);
        }

        return jobs.ToImmutable();
    }

    private async Task SendAsync(HttpMethod method, ServiceDefinition service, CancellationToken cancellation)
    {
        using var stream = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(stream))
        {
            ServiceJsonWriter.WriteRequest(writer, service);
        }

        using var body = new ByteArrayContent(stream.GetBuffer(), 0, (int)stream.Length);
        body.Headers.ContentType = new("application/json");
        await _connection.DoAsync(method, "/system/services", body, cancellation).ConfigureAwait(false);
    }

    /// <summary>With user and password; a real OSCAR wants the token of the service here, which is asked for then.</summary>
    private async Task<HttpResponseMessage> CallAsync(string path, string name, ReadOnlyMemory<byte> input, CancellationToken cancellation)
    {
        var body = Encoding.ASCII.GetBytes(Convert.ToBase64String(input.Span));
        path += Uri.EscapeDataString(name);
        try
        {
            using var content = new ByteArrayContent(body);
            return await _connection.SendAsync(HttpMethod.Post, path, content, null, cancellation).ConfigureAwait(false);
        }
        catch (OscarException refusal) when (refusal.Status == HttpStatusCode.Unauthorized)
        {
            var token = (await ServiceAsync(name, cancellation).ConfigureAwait(false))?.Token;
            if (string.IsNullOrEmpty(token))
            {
                throw;
            }

            using var content = new ByteArrayContent(body);
            return await _connection.SendAsync(HttpMethod.Post, path, content, token, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<int> CountAsync(string path, string member, CancellationToken cancellation)
    {
        using var document = await _connection.JsonAsync(HttpMethod.Post, path, cancellation).ConfigureAwait(false);
        return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(member, out var count)
            && count.ValueKind == JsonValueKind.Number && count.TryGetInt32(out var number) ? number
            : throw new OscarException($"The cluster does not tell '{member}'.");
    }
}
