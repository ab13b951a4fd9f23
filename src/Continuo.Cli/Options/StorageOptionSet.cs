namespace Continuo.Cli.Options;

using System.CommandLine;

using Continuo.Cli.Running;
using Continuo.Functions.Serving;

/// <summary>The options of <c>serve</c> that name a storage to be used in place of its own.</summary>
internal sealed class StorageOptionSet
{
    private readonly Option<Uri?> _endpoint = ParsedOption.Of("--storage-endpoint", "URL", "S3 or MinIO to be used in place of the own storage", Endpoint);
    private readonly Option<string?> _accessKey = new("--storage-access-key") { HelpName = "KEY", Description = "Access key of that storage" };
    private readonly Option<string?> _secretKey = new("--storage-secret-key-file") { HelpName = "FILE", Description = "File with its secret key" };
    private readonly Option<string?> _region = new("--storage-region") { HelpName = "REGION", Description = "Its region. Default us-east-1" };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_endpoint, _accessKey, _secretKey, _region])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The storage; null: the own one.</summary>
    /// <exception cref="UsageException">Some of the options are missing.</exception>
    public ExternalStorage? Read(ParseResult parsed, Surroundings surroundings)
    {
        var (endpoint, access, secret, region) = (parsed.GetValue(_endpoint), parsed.GetValue(_accessKey), parsed.GetValue(_secretKey), parsed.GetValue(_region));
        if (endpoint is not null && access is not null && secret is not null)
        {
            var storage = new ExternalStorage(endpoint, access, Path.GetFullPath(secret, surroundings.CurrentFolder));
            return region is null ? storage : storage with { Region = region };
        }

        return endpoint is null && access is null && secret is null && region is null
            ? null
            : throw new UsageException("'--storage-endpoint', '--storage-access-key' and '--storage-secret-key-file' go together");
    }

    private static Uri Endpoint(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? address
        : throw new FormatException("needs an address such as https://minio.example.org:9000");
}
