namespace Continuo.Functions.Serving;

using Continuo.Functions.Api;
using Continuo.Functions.Http;
using Continuo.Functions.S3;
using Continuo.Functions.State;
using Continuo.Oscar.Client;
using Continuo.Oscar.Services;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

/// <summary>
/// The functions runtime in one process: an object storage, a durable queue of events, and jobs that run the scripts of
/// services. What was acknowledged survives a crash at any moment.
/// </summary>
public sealed class FunctionsServer : IAsyncDisposable
{
    private readonly ServeOptions _options;
    private readonly ServerParts _parts;
    private readonly WebApplication _api;
    private readonly WebApplication? _s3;

    private FunctionsServer(ServeOptions options, ServerParts parts, WebApplication api, WebApplication? s3, ServerAddresses addresses) =>
        (_options, _parts, _api, _s3, Addresses) = (options, parts, api, s3, addresses);

    /// <summary>Whether the data folder was made just now, and with it the password.</summary>
    public bool IsFirstStart { get; private init; }

    /// <summary>Where it can be reached.</summary>
    public ServerAddresses Addresses { get; }

    /// <summary>Why jobs run without some of their limits, in a sentence; null: they have all of them.</summary>
    public string? LimitsRefused => _parts.LimitsRefused;

    /// <summary>Starts a server; it accepts requests when this returns.</summary>
    /// <param name="options">How it is run.</param>
    /// <exception cref="ServeException">It cannot be started, for a reason that its user can mend.</exception>
    public static async Task<FunctionsServer> StartAsync(ServeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var folder = Serving.DataFolder.Open(options.DataFolder);
        ServerParts? parts = null;
        var web = new List<WebApplication>();
        try
        {
            var credentials = ServerCredentials.Open(folder, options);
            ServerAddresses? addresses = null;
            parts = new ServerParts(folder, credentials, options, () => addresses!, TimeProvider.System);
            var (api, s3) = (Api(options, parts), options.Storage is null ? S3(options, parts) : null);
            web.AddRange(s3 is null ? [api] : [api, s3]);
            await parts.OpenAsync().ConfigureAwait(false);
            addresses = new ServerAddresses(
                await WebListener.StartAsync(api, options, options.Port, "--port").ConfigureAwait(false),
                s3 is null ? options.Storage!.Endpoint : await WebListener.StartAsync(s3, options, options.S3Port, "--s3-port").ConfigureAwait(false),
                credentials.User,
                credentials.PasswordFile,
                credentials.AccessKey,
                credentials.SecretKeyFile);
            parts.Start();
            return new FunctionsServer(options, parts, api, s3, addresses) { IsFirstStart = credentials.IsNew };
        }
        catch (Exception fault)
        {
            foreach (var application in web)
            {
                await application.DisposeAsync().ConfigureAwait(false);
            }

            if (parts is not null)
            {
                await parts.DisposeAsync().ConfigureAwait(false);
            }

            folder.Dispose();
            if (fault is SqliteException || DiskFullException.IsCause(fault))
            {
                throw Unusable(folder.Root, fault);
            }

            throw;
        }
    }

    /// <summary>Makes services, or changes those that are there.</summary>
    /// <param name="definitions">Valid definitions.</param>
    /// <exception cref="ServeException">A storage elsewhere refuses a bucket, or is not reached.</exception>
    public async Task ApplyAsync(IEnumerable<ServiceDefinition> definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        try
        {
            foreach (var definition in definitions)
            {
                await _parts.Services.PutAsync(definition, Addresses.User).ConfigureAwait(false);
            }
        }
        catch (Exception fault) when (fault is OscarException or IOException)
        {
            throw new ServeException(ServeFault.Storage, fault.Message, "check the address and the keys of the storage");
        }
    }

    /// <summary>Takes no more requests, gives the running jobs their time, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_api.StopAsync(), _s3?.StopAsync() ?? Task.CompletedTask).ConfigureAwait(false);
        await _parts.Dispatcher.StopAsync(_options.Drain).ConfigureAwait(false);
        await _api.DisposeAsync().ConfigureAwait(false);
        if (_s3 is not null)
        {
            await _s3.DisposeAsync().ConfigureAwait(false);
        }

        await _parts.DisposeAsync().ConfigureAwait(false);
    }

    private static ServeException Unusable(string folder, Exception fault) => DiskFullException.IsCause(fault)
        ? Serving.DataFolder.Full(folder)
        : new ServeException(ServeFault.DataFolder, $"The state in {folder} cannot be used: {fault.Message}", "check the disk and the rights, or give another folder with --data");

    private static WebApplication Api(ServeOptions options, ServerParts parts)
    {
        // Endpoints count for themselves: they answer, and the rest is taken, where the web server hangs up on a client that still sends.
        var builder = WebListener.Prepare(options, options.Port, parts.Gate, kestrel => kestrel.Limits.MaxRequestBodySize = null);
        builder.Services.AddRoutingCore();
        var application = builder.Build();
        application.Use((context, next) => EarlyAnswer.HandleAsync(context, c => ApiFaults.HandleAsync(c, next)));
        application.UseRouting();
        parts.Api.Map(application);
        parts.Metrics.Map(application);
        return application;
    }

    private static WebApplication S3(ServeOptions options, ServerParts parts)
    {
        var application = WebListener.Prepare(options, options.S3Port, parts.Gate, S3Listener.Configure).Build();
        application.Run(parts.S3.HandleAsync);
        return application;
    }
}
