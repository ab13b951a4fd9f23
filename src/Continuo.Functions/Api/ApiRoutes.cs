namespace Continuo.Functions.Api;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

/// <summary>The addresses of the API. Each is served with and without a slash at its end.</summary>
internal sealed class ApiRoutes(
    ApiAuthentication authentication, ConfigurationEndpoints configuration, ServiceEndpoints services, JobEndpoints jobs, EventEndpoints events)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health", configuration.HealthAsync);
        routes.MapPost("/job/{service}", events.JobAsync);
        routes.MapPost("/run/{service}", events.RunAsync);
        routes.MapGet("/system/config", Administrator(configuration.ConfigAsync));
        routes.MapGet("/system/services", Administrator(services.ListAsync));
        routes.MapPost("/system/services", Administrator(services.CreateAsync));
        routes.MapPut("/system/services", Administrator(services.UpdateAsync));
        routes.MapGet("/system/services/{service}", Administrator(services.GetAsync));
        routes.MapDelete("/system/services/{service}", Administrator(services.RemoveAsync));
        routes.MapPost("/system/services/{service}/process", Administrator(services.ProcessAsync));
        routes.MapPost("/system/services/{service}/redrive", Administrator(jobs.RedriveAsync));
        routes.MapGet("/system/traces/{trace}", Administrator(jobs.TraceAsync));
        routes.MapGet("/system/logs/{service}", Administrator(jobs.ListAsync));
        routes.MapDelete("/system/logs/{service}", Administrator(jobs.RemoveAllAsync));
        routes.MapGet("/system/logs/{service}/{job}", Administrator(jobs.LogAsync));
        routes.MapDelete("/system/logs/{service}/{job}", Administrator(jobs.RemoveAsync));
        routes.MapPost("/system/logs/{service}/{job}/cancel", Administrator(jobs.CancelAsync));
    }

    private RequestDelegate Administrator(RequestDelegate endpoint) => context =>
        authentication.IsAdministrator(context.Request) ? endpoint(context) : ApiAuthentication.RefuseAsync(context);
}
