namespace Continuo.Oscar.Tests;

using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;

using Continuo.Oscar.Client;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

/// <summary>Answers as a cluster does, with a storage beside it; objects in input folders become jobs that succeed at once.</summary>
internal sealed class StubCluster : IAsyncDisposable
{
    private readonly WebApplication _api;

    private StubCluster(StubStorage storage)
    {
        Storage = storage;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _api = builder.Build();
        _api.Use(CheckAsync);
        _api.MapGet("/health", () => "Ok");
        _api.MapGet("/system/config", () => Results.Text($$"""{"minio_provider":{"endpoint":"{{storage.Endpoint}}","verify":false,"access_key":"key","secret_key":"secret","region":"us-east-1"} }"""));
        _api.MapGet("/system/services", () => Results.Text($"[{string.Join(',', Services.Values)}]"));
        _api.MapGet("/system/services/{name}", (string name) => Services.TryGetValue(name, out var json) ? Results.Text(json) : Results.NotFound());
        _api.MapPost("/system/services", (HttpRequest request) => StoreAsync(request, isNew: true));
        _api.MapPut("/system/services", (HttpRequest request) => StoreAsync(request, isNew: false));
        _api.MapDelete("/system/services/{name}", (string name) => Services.TryRemove(name, out _) ? Results.NoContent() : Results.NotFound());
        _api.MapPost("/system/services/{name}/redrive", (string name) => Results.Text("""{"redriven":3}"""));
        _api.MapPost("/system/services/{name}/process", (string name) => Results.Text("""{"started":7}"""));
        _api.MapGet("/system/logs/{name}", (string name, string? page) => Results.Text(Page(name, page ?? "")));
        _api.MapGet("/system/logs/{name}/{job}", LogAsync);
        _api.MapPost("/system/logs/{name}/{job}/cancel", (string name, string job) => Results.NoContent());
        _api.MapDelete("/system/logs/{name}/{job}", (string name, string job) => Results.NoContent());
        _api.MapDelete("/system/logs/{name}", (string name) => Results.NoContent());
        _api.MapPost("/run/{name}", RunAsync);
        _api.MapPost("/job/{name}", RunAsync);
    }

    public StubStorage Storage { get; }

    /// <summary>The log of a job that is not followed.</summary>
    public Func<string, string> Log { get; set; } = job => $"log of {job}";

    public ConcurrentDictionary<string, string> Services { get; } = new(StringComparer.Ordinal);

    /// <summary>What was asked, as <c>METHOD path?query</c>.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>Jobs of every service, as members of <c>jobs</c>; two on a page.</summary>
    public List<string> Jobs { get; } = [];

    /// <summary>Whether <c>/run</c> and <c>/job</c> want the token of the service, as a real cluster does.</summary>
    public bool WantsToken { get; set; }

    /// <summary>Answer of <c>/run</c>; <see langword="null"/>: the body of the request again.</summary>
    public string? Answer { get; set; }

    public string Endpoint => _api.Urls.Single();

    public ClusterAddress Address => new(new Uri(Endpoint), "me", "pass");

    public static async Task<StubCluster> StartAsync()
    {
        var cluster = new StubCluster(await StubStorage.StartAsync());
        cluster.Storage.Put = cluster.Take;
        await cluster._api.StartAsync();
        return cluster;
    }

    public async ValueTask DisposeAsync()
    {
        await _api.DisposeAsync();
        await Storage.DisposeAsync();
    }

    private async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        Requests.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
        var given = context.Request.Headers.Authorization.ToString();
        var isCall = context.Request.Path.StartsWithSegments("/run") || context.Request.Path.StartsWithSegments("/job");
        var wanted = isCall && WantsToken ? "Bearer secret-token" : "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("me:pass"));
        if (given == wanted)
        {
            await next(context);
        }
        else
        {
            context.Response.StatusCode = 401;
        }
    }

    private async Task<IResult> StoreAsync(HttpRequest request, bool isNew)
    {
        using var reader = new StreamReader(request.Body);
        var json = await reader.ReadToEndAsync();
        using var document = JsonDocument.Parse(json);
        var name = document.RootElement.GetProperty("name").GetString()!;
        if (document.RootElement.GetProperty("memory").GetString() == "13Ki")
        {
            return Results.Text("Error creating the service: too small", statusCode: 500);
        }

        Services[name] = json;
        return isNew ? Results.StatusCode(201) : Results.NoContent();
    }

    private string Page(string name, string page)
    {
        lock (Jobs)
        {
            var start = page.Length == 0 ? 0 : int.Parse(page);
            var next = start + 2 < Jobs.Count ? $",\"next_page\":\"{start + 2}\"" : "";
            return $"{{\"jobs\":{{{string.Join(',', Jobs.Skip(start).Take(2))}}}{next}}}";
        }
    }

    private void Take(string bucket, string key)
    {
        lock (Jobs)
        {
            Jobs.Add($$"""
                "job-{{Jobs.Count}}":{"status":"{{(key.Contains("bad", StringComparison.Ordinal) ? "Failed" : "Succeeded")}}","creation_time":"2026-01-02T03:04:05Z","exit_code":0,"reason":"","tries":1,"queue_ms":4,"script_ms":1500,"inputs":["{{bucket}}/{{key}}"],"outputs":[]}
                """);
        }
    }

    private async Task LogAsync(HttpContext context, string name, string job)
    {
        if (context.Request.Query.ContainsKey("follow"))
        {
            if (job == "broken")
            {
                context.Response.ContentLength = 100;
                await context.Response.WriteAsync("one\n");
                return;
            }

            foreach (var line in (string[])["one", "two", "three"])
            {
                await context.Response.WriteAsync(line + "\n");
                await context.Response.Body.FlushAsync();
            }
        }
        else
        {
            await context.Response.WriteAsync(Log(job));
        }
    }

    private async Task RunAsync(HttpContext context, string name)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        if (context.Request.Path.StartsWithSegments("/job"))
        {
            context.Response.StatusCode = 201;
            context.Response.Headers["X-Job-Name"] = $"{name}-1";
            return;
        }

        context.Response.StatusCode = name == "fails" ? 500 : 200;
        await context.Response.WriteAsync(Answer ?? body);
    }
}
