namespace Continuo.Functions.Tests.Telemetry;

using System.Collections.Concurrent;
using System.Text;

using Continuo.Functions.Telemetry;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

public sealed class TraceExportTests
{
    [Fact]
    public async Task Open_CollectorNamed_GetsTheSpans()
    {
        var posts = new ConcurrentQueue<(string Path, string? Type, byte[] Body)>();
        await using var collector = await StartCollectorAsync(posts);
        var name = $"span {Guid.CreateVersion7()}";

        using (TraceExport.Open(Environment(("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Urls.First()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"))))
        {
            Tracing.Source.StartActivity(name).ShouldNotBeNull().Dispose();
        }

        posts.ShouldAllBe(post => post.Path == "/v1/traces" && post.Type == "application/x-protobuf");
        posts.Any(post => post.Body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(name)) >= 0).ShouldBeTrue();
    }

    [Fact]
    public void Open_NoCollectorNamed_SendsNothing() => TraceExport.Open(Environment()).ShouldBeNull();

    private static IConfiguration Environment(params (string Name, string? Value)[] variables) =>
        new ConfigurationBuilder().AddInMemoryCollection(variables.Select(v => KeyValuePair.Create(v.Name, v.Value))).Build();

    private static async Task<WebApplication> StartCollectorAsync(ConcurrentQueue<(string Path, string? Type, byte[] Body)> posts)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var collector = builder.Build();
        collector.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            posts.Enqueue((context.Request.Path.Value!, context.Request.ContentType, body.ToArray()));
        });
        await collector.StartAsync();
        return collector;
    }
}
