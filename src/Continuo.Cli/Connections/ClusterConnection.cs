namespace Continuo.Cli.Connections;

using Continuo.Cli.Running;
using Continuo.Files;
using Continuo.Model;
using Continuo.Oscar.Client;
using Continuo.Oscar.Fdl;
using Continuo.Oscar.Objects;
using Continuo.Oscar.Services;

/// <summary>A cluster that a command talks to: its API, and its object storage once it is needed.</summary>
internal sealed class ClusterConnection : IDisposable
{
    private ClusterStorage? _storage;
    private ObjectClient? _objects;

    private ClusterConnection(ClusterAddress address)
    {
        Address = address;
        Client = new OscarClient(address);
    }

    public ClusterAddress Address { get; }

    public OscarClient Client { get; }

    /// <summary>The cluster that is meant.</summary>
    /// <exception cref="FailureException">There is none.</exception>
    public static ClusterConnection Open(ClusterArguments arguments, Surroundings surroundings)
    {
        var address = arguments.Cluster switch
        {
            null => RunningServer.Find(surroundings.StateFolder) ?? throw NoServer(),
            { } url when url.Contains("://", StringComparison.Ordinal) => OfUrl(url),
            { } id => Known(id, surroundings),
        };
        return new ClusterConnection(address with
        {
            User = arguments.User ?? address.User,
            Password = arguments.PasswordFile is { } file ? PasswordFile.Read(file) : address.Password,
        });
    }

    /// <summary>A cluster whose address is known.</summary>
    public static ClusterConnection Open(ClusterAddress address) => new(address);

    /// <summary>Does the work of a command with the cluster that is meant; what goes wrong becomes a diagnostic.</summary>
    public static async Task<Answer> WithAsync(ClusterArguments arguments, Call call, Func<ClusterConnection, Task<Answer>> work)
    {
        try
        {
            using var connection = Open(arguments, call.Surroundings);
            return await connection.TellAsync(() => work(connection)).ConfigureAwait(false);
        }
        catch (FailureException failure)
        {
            return Answer.Invalid(failure.Diagnostic);
        }
    }

    /// <summary>Where the object storage of the cluster is.</summary>
    public async Task<ClusterStorage> StorageAsync(CancellationToken cancellation) =>
        _storage ??= await Client.StorageAsync(cancellation).ConfigureAwait(false);

    /// <summary>The object storage of the cluster.</summary>
    public async Task<ObjectClient> ObjectsAsync(CancellationToken cancellation) =>
        _objects ??= new ObjectClient(await StorageAsync(cancellation).ConfigureAwait(false));

    /// <summary>A service that has to be there.</summary>
    /// <exception cref="FailureException">It is not.</exception>
    public async Task<ServiceDefinition> ServiceAsync(string name, CancellationToken cancellation)
    {
        if (await Client.ServiceAsync(name, cancellation).ConfigureAwait(false) is { } service)
        {
            return service;
        }

        var names = (await Client.ServicesAsync(cancellation).ConfigureAwait(false)).Select(known => known.Name).ToList();
        throw new FailureException(new Diagnostic(CliCodes.UnknownService, DiagnosticSeverity.Error, $"There is no function '{name}' on {Address.Endpoint}.")
        {
            Hint = Suggestion.For(name, names) ?? (names.Count == 0 ? "there are none; 'continuo apply FILE' makes them" : $"there are {string.Join(", ", names.Take(10))}"),
        });
    }

    /// <summary>Asks something of a function that has to be there.</summary>
    /// <exception cref="FailureException">It is not.</exception>
    public async Task<T> OfServiceAsync<T>(string name, Func<Task<T>> ask, CancellationToken cancellation)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (OscarException refusal) when (refusal.IsNotFound)
        {
            await ServiceAsync(name, cancellation).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Asks something of a job that has to be there.</summary>
    /// <exception cref="FailureException">It, or its function, is not.</exception>
    public async Task<T> OfJobAsync<T>(string service, string job, Func<Task<T>> ask, CancellationToken cancellation)
    {
        try
        {
            return await OfServiceAsync(service, ask, cancellation).ConfigureAwait(false);
        }
        catch (OscarException refusal) when (refusal.IsNotFound)
        {
            throw new FailureException(
                new Diagnostic(CliCodes.NoJob, DiagnosticSeverity.Error, $"The function '{service}' has no job '{job}'.") { Hint = $"'continuo jobs {service}' lists them" }, refusal);
        }
    }

    public void Dispose()
    {
        _objects?.Dispose();
        Client.Dispose();
    }

    /// <summary>The diagnostic for a refusal.</summary>
    public Diagnostic Of(OscarException wrong) => wrong.Status is { } status
        ? new Diagnostic(CliCodes.ClusterRefuses, DiagnosticSeverity.Error, $"{Address.Endpoint} refuses ({(int)status}): {wrong.Message}")
        : new Diagnostic(CliCodes.ClusterUnreachable, DiagnosticSeverity.Error, wrong.Message) { Hint = "start one with 'continuo serve', or name another with --cluster" };

    private async Task<Answer> TellAsync(Func<Task<Answer>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (OscarException wrong)
        {
            return Answer.Invalid(Of(wrong));
        }
    }

    private static ClusterAddress OfUrl(string url) => Uri.TryCreate(url, UriKind.Absolute, out var endpoint) && endpoint.Scheme is ("http" or "https")
        ? new ClusterAddress(endpoint, "", "")
        : throw new UsageException($"option '--cluster' got '{url}' but an address such as http://127.0.0.1:8080 is expected");

    private static ClusterAddress Known(string id, Surroundings surroundings)
    {
        var known = OscarClusters.Read(OscarClusters.UsualFile(surroundings.HomeFolder)).Value;
        return known?.Clusters.GetValueOrDefault(id)
            ?? throw new FailureException(new Diagnostic(CliCodes.UnknownCluster, DiagnosticSeverity.Error, $"There is no cluster '{id}' in ~/.oscar-cli/config.yaml.")
            {
                Hint = Suggestion.For(id, known?.Clusters.Keys ?? []) ?? "give its address, or add it there",
            });
    }

    private static FailureException NoServer() => new(new Diagnostic(CliCodes.NoCluster, DiagnosticSeverity.Error, "No server of this user is running.")
    {
        Hint = "start one with 'continuo serve', or name a cluster with --cluster",
    });
}
