namespace Continuo.Oscar.Client;

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

/// <summary>Sends requests to a cluster and turns refusals into <see cref="OscarException"/>.</summary>
internal sealed class OscarConnection(HttpClient http, ClusterAddress address) : IDisposable
{
    private const int LongestRefusal = 2_000;

    public void Dispose() => http.Dispose();

    /// <summary>Sends a request.</summary>
    /// <param name="method">Method.</param>
    /// <param name="path">Path below the endpoint, encoded, with its query.</param>
    /// <param name="body">Body, if any.</param>
    /// <param name="token">Token of a service instead of user and password.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>An answer of success whose headers are there; its body may still come.</returns>
    /// <exception cref="OscarException">Refused or not reached.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body, string? token, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(address.Endpoint.AbsoluteUri.TrimEnd('/') + path)) { Content = body };
        request.Headers.Authorization = token is not null ? new AuthenticationHeaderValue("Bearer", token)
            : address.User.Length > 0 ? new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{address.User}:{address.Password}")))
            : null;
        try
        {
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? response : throw await RefusalAsync(response, path, cancellation).ConfigureAwait(false);
        }
        catch (HttpRequestException wrong)
        {
            throw new OscarException($"{address.Endpoint} is not reached: {wrong.Message}", wrong);
        }
    }

    /// <summary>The body of an answer, as text.</summary>
    public async Task<string> TextAsync(HttpMethod method, string path, CancellationToken cancellation)
    {
        using var response = await SendAsync(method, path, null, null, cancellation).ConfigureAwait(false);
        return await ReadAsync(() => response.Content.ReadAsStringAsync(cancellation)).ConfigureAwait(false);
    }

    /// <summary>Reads a body, or a part of it.</summary>
    /// <exception cref="OscarException">The cluster went away in the middle of it.</exception>
    public async Task<T> ReadAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (Exception wrong) when (wrong is HttpRequestException or HttpIOException)
        {
            throw new OscarException($"{address.Endpoint} broke off its answer: {wrong.Message}", wrong);
        }
    }

    /// <summary>The body of an answer, as JSON.</summary>
    public async Task<JsonDocument> JsonAsync(HttpMethod method, string path, CancellationToken cancellation)
    {
        var text = await TextAsync(method, path, cancellation).ConfigureAwait(false);
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException wrong)
        {
            throw new OscarException($"{address.Endpoint} answers {path} with something that is not JSON; is it a cluster?", wrong);
        }
    }

    /// <summary>Sends a request whose answer has no body.</summary>
    public async Task DoAsync(HttpMethod method, string path, HttpContent? body, CancellationToken cancellation)
    {
        using var response = await SendAsync(method, path, body, null, cancellation).ConfigureAwait(false);
    }

    private static async Task<OscarException> RefusalAsync(HttpResponseMessage response, string path, CancellationToken cancellation)
    {
        using (response)
        {
            var text = (await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false)).Trim();
            return new OscarException(response.StatusCode, text.Length > LongestRefusal ? text[..LongestRefusal] : text.Length > 0 ? text : Usual(response.StatusCode, path));
        }
    }

    private static string Usual(HttpStatusCode status, string path) => status switch
    {
        HttpStatusCode.Unauthorized => "the credentials are not accepted",
        HttpStatusCode.Forbidden => "this user may not do that",
        HttpStatusCode.NotFound => $"there is no {Uri.UnescapeDataString(path.Split('?')[0])}",
        HttpStatusCode.BadGateway => "the service is not ready yet",
        _ => $"status {(int)status}",
    };
}
