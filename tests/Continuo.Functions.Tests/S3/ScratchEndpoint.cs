namespace Continuo.Functions.Tests.S3;

using System.Collections.Concurrent;
using System.Net;

using Amazon.Runtime;
using Amazon.S3;

using Continuo.Functions.S3;
using Continuo.Functions.Serving;
using Continuo.Functions.Tests.Objects;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

/// <summary>A running endpoint over a store of its own; stopped and deleted at the end.</summary>
internal sealed class ScratchEndpoint : IAsyncDisposable
{
    public const string AccessKey = "ACCESSKEYOFTESTS";
    public const string Secret = "secret/of+tests";

    private readonly WebApplication _server;
    private readonly ErrorLog _errors = new();

    private ScratchEndpoint(ScratchStore scratch, TimeProvider time)
    {
        Scratch = scratch;
        var endpoint = new S3Endpoint(
            scratch.Database, scratch.Store, new S3Credentials(AccessKey, Secret), new S3Options { ServiceExists = name => name != "nobody", Hosts = new VirtualHosts(["localhost", "s3.example.test"]) }, time);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(_errors);
        builder.WebHost.ConfigureKestrel(server =>
        {
            new ConnectionLimits().ApplyTo(server.Limits);
            S3Listener.Configure(server);
            server.Listen(IPAddress.Loopback, 0);
        });
        _server = builder.Build();
        _server.Run(endpoint.HandleAsync);
    }

    public ScratchStore Scratch { get; }

    public Uri Address => new(_server.Urls.Single());

    public static async Task<ScratchEndpoint> StartAsync(TimeProvider? time = null, string? folder = null)
    {
        var endpoint = new ScratchEndpoint(await ScratchStore.CreateAsync(folder), time ?? TimeProvider.System);
        await endpoint._server.StartAsync();
        return endpoint;
    }

    public AmazonS3Client Client(string secret = Secret, string accessKey = AccessKey) => new(new BasicAWSCredentials(accessKey, secret), new AmazonS3Config
    {
        ServiceURL = Address.ToString(),
        ForcePathStyle = true,
        AuthenticationRegion = "eu-west-3",
        MaxErrorRetry = 0,
    });

    /// <summary>A client with a bucket <c>photos</c>.</summary>
    public async Task<AmazonS3Client> ClientWithBucketAsync()
    {
        await Scratch.Store.CreateBucketAsync("photos", "me");
        return Client();
    }

    /// <summary>Starts an endpoint that has a bucket.</summary>
    public static async Task<ScratchEndpoint> WithBucketAsync(string bucket)
    {
        var endpoint = await StartAsync();
        await endpoint.Scratch.Store.CreateBucketAsync(bucket, "me");
        return endpoint;
    }

    /// <summary>Stops the server, which must not have logged an error.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await Scratch.DisposeAsync();
        _errors.Lines.ShouldBeEmpty();
    }

    private sealed class ErrorLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                _lines.Enqueue($"{formatter(state, exception)} {exception}");
            }
        }

        public void Dispose()
        {
        }
    }
}
