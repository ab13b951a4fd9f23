namespace Continuo.Functions.Telemetry;

using System.Net;

using Continuo.Functions.Api;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

/// <summary>
/// <c>GET /metrics</c> in the format of Prometheus, for anyone on this machine and for the administrator. The provider is made
/// without the hosting extension: a server has two web applications, and none of them is to own it.
/// </summary>
internal sealed class MetricsExport(FunctionsMeter meter, ApiAuthentication authentication) : IDisposable
{
    /// <summary>What the server is called towards collectors.</summary>
    public const string ServiceName = "continuo";

    private readonly MeterProvider _provider = Sdk.CreateMeterProviderBuilder()
        .ConfigureResource(resource => resource.AddService(ServiceName, autoGenerateServiceInstanceId: false))
        .AddMeter(FunctionsMeter.Name)
        .AddView(instrument => meter.Has(instrument) ? null : MetricStreamConfiguration.Drop)
        .AddPrometheusExporter()
        .Build();

    /// <summary>Serves the address.</summary>
    public void Map(IEndpointRouteBuilder routes) => routes.MapPrometheusScrapingEndpoint(
        "/metrics",
        _provider,
        branch => branch.Use(next => context => MayLook(context) ? next(context) : ApiAuthentication.RefuseAsync(context)),
        optionsName: null);

    public void Dispose() => _provider.Dispose();

    private bool MayLook(HttpContext context) =>
        (context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)) || authentication.IsAdministrator(context.Request);
}
