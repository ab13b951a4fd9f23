namespace Continuo.Functions.Telemetry;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

/// <summary>Sends the spans to a collector, by OTLP, where the environment names one.</summary>
internal static class TraceExport
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string TracesEndpoint = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";

    /// <summary>Begins to send; what was not sent is sent when the result is disposed of.</summary>
    /// <param name="environment">The variables of OpenTelemetry, as its specification defines them.</param>
    /// <returns>Null: no collector is named.</returns>
    public static TracerProvider? Open(IConfiguration environment) => environment[Endpoint] is null && environment[TracesEndpoint] is null ? null : Sdk
        .CreateTracerProviderBuilder()
        .ConfigureServices(services => services.AddSingleton(environment))
        .ConfigureResource(resource => resource.AddService(MetricsExport.ServiceName, autoGenerateServiceInstanceId: false))
        .AddSource(Tracing.SourceName)
        .AddOtlpExporter()
        .Build();
}
