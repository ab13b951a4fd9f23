namespace Continuo.Cli.Options;

using System.CommandLine;
using System.Net;

using Continuo.Cli.Commands.Functions;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Functions.Serving;
using Continuo.Oscar.Services;

/// <summary>The options of <c>serve</c>.</summary>
internal sealed class ServeOptionSet
{
    private const long LeastBytes = 1 << 20;

    private static readonly ServeOptions Defaults = new() { DataFolder = "" };

    private readonly Option<string?> _data = new("--data") { HelpName = "DIR", Description = "Folder of all that is kept. Default: $XDG_STATE_HOME/continuo/data, else ~/.local/state/continuo/data" };
    private readonly Option<int?> _port = Port("--port", "Port of the API, 0: a free one. Default 8080");
    private readonly Option<int?> _s3Port = Port("--s3-port", "Port of the object storage, 0: a free one. Default 9000");
    private readonly Option<IPAddress?> _bind = ParsedOption.Of("--bind", "ADDRESS", "Address to listen on. Default 127.0.0.1; others need --password-file", Address);
    private readonly Option<string[]> _domains = ParsedOption.ListOf(
        "--domain", "NAME", "A domain of this server beside localhost and the name of the machine: hosts below it begin with a bucket (repeatable)", Domain);
    private readonly Option<string?> _user = new("--user") { HelpName = "NAME", Description = "Name of the administrator. Default oscar" };
    private readonly Option<string?> _password = new("--password-file") { HelpName = "FILE", Description = "File with the password. Default: one is made at the first start" };
    private readonly StorageOptionSet _storage = new();
    private readonly Option<string?> _certificate = new("--tls-cert") { HelpName = "FILE", Description = "Certificate for TLS, PEM" };
    private readonly Option<string?> _key = new("--tls-key") { HelpName = "FILE", Description = "Key of the certificate, PEM" };
    private readonly Option<string?> _functions = new("--functions") { HelpName = "FILE", Description = "Functions file whose services are made at the start" };
    private readonly Option<bool> _watch = new("--watch") { Description = "Read the functions file again whenever it or a script changes" };
    private readonly Option<string?> _cpu = ParsedOption.Of("--cpu", "CORES", "Processors for jobs: 2, 500m. Default: all", text => Valid(text, Quantity.TryMillicores(text, out _)));
    private readonly Option<string?> _memory = ParsedOption.Of("--memory", "SIZE", "Memory for jobs: 4Gi. Default: nine tenths", Bytes);
    private readonly Option<string?> _quota = ParsedOption.Of("--quota", "SIZE", "Most bytes of all objects: 100Gi. Default: what the disk has", Bytes);
    private readonly Option<TimeSpan?> _retention = ParsedOption.Of<TimeSpan?>("--retention", "TIME", "Time after which jobs that ended are forgotten: 30d. Default 30 days", text => OptionText.Duration(text));
    private readonly Option<TimeSpan?> _uploadRetention = ParsedOption.Of<TimeSpan?>("--upload-retention", "TIME", "Time after which uploads in parts that were never completed are deleted: 7d. Default 7 days", text => OptionText.Duration(text));
    private readonly Option<TimeSpan?> _drain = ParsedOption.Of<TimeSpan?>("--drain", "TIME", "Time that running jobs have when the server is stopped; then they run again at the next start. Default 10s", text => OptionText.Duration(text));

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])
            [_data, _port, _s3Port, _bind, _domains, _user, _password, _certificate, _key, _functions, _watch, _cpu, _memory, _quota, _retention, _uploadRetention, _drain])
        {
            command.Options.Add(option);
        }

        _storage.AddTo(command);
    }

    public ServeArguments Read(ParseResult parsed, Surroundings surroundings)
    {
        var (certificate, key, functions) = (parsed.GetValue(_certificate), parsed.GetValue(_key), parsed.GetValue(_functions));
        if ((certificate is null) != (key is null))
        {
            throw new UsageException("'--tls-cert' and '--tls-key' go together");
        }

        if (parsed.GetValue(_watch) && functions is null)
        {
            throw new UsageException("'--watch' needs '--functions FILE'");
        }

        var options = Defaults with
        {
            DataFolder = Path.GetFullPath(parsed.GetValue(_data) ?? Path.Combine(surroundings.StateFolder, "data"), surroundings.CurrentFolder),
            Port = parsed.GetValue(_port) ?? Defaults.Port,
            S3Port = parsed.GetValue(_s3Port) ?? Defaults.S3Port,
            Bind = parsed.GetValue(_bind) ?? Defaults.Bind,
            Domains = parsed.GetValue(_domains) ?? Defaults.Domains,
            User = parsed.GetValue(_user) ?? Defaults.User,
            PasswordFile = parsed.GetValue(_password),
            Storage = _storage.Read(parsed, surroundings),
            TlsCertificate = certificate,
            TlsKey = key,
            CpuMillicores = parsed.GetValue(_cpu) is { } cpu && Quantity.TryMillicores(cpu, out var millicores) ? (int)Math.Min(millicores, int.MaxValue) : null,
            MemoryBytes = parsed.GetValue(_memory) is { } memory && Quantity.TryBytes(memory, out var bytes) ? bytes : null,
            Quota = parsed.GetValue(_quota) is { } quota && Quantity.TryBytes(quota, out var most) ? most : null,
            Retention = parsed.GetValue(_retention) ?? Defaults.Retention,
            UploadRetention = parsed.GetValue(_uploadRetention) ?? Defaults.UploadRetention,
            Drain = Drain(parsed),
            Notices = new ServeNotices(surroundings.Error),
        };
        return new ServeArguments(options, functions, parsed.GetValue(_watch));
    }

    /// <summary>Time that running jobs have when the server is stopped.</summary>
    public TimeSpan Drain(ParseResult parsed) => parsed.GetValue(_drain) ?? Defaults.Drain;

    private static Option<int?> Port(string name, string description) =>
        ParsedOption.Of<int?>(name, "PORT", description, text => (int)OptionText.Integer(text, 0, ushort.MaxValue));

    private static IPAddress Address(string text) =>
        IPAddress.TryParse(text, out var address) ? address : throw new FormatException("needs an IP address such as 127.0.0.1 or 0.0.0.0");

    private static string Domain(string text) =>
        Uri.CheckHostName(text) == UriHostNameType.Dns
            ? text
            : throw new FormatException("needs a name such as s3.example.org, without a scheme or a port");

    /// <summary>Less than a megabyte is a slip, such as <c>500m</c>, which is half a byte.</summary>
    private static string Bytes(string text) => Quantity.TryBytes(Valid(text, Quantity.TryBytes(text, out _)), out var bytes) && bytes >= LeastBytes
        ? text
        : throw new FormatException("needs at least 1Mi, such as 500Mi or 4Gi");

    private static string Valid(string text, bool valid) => valid ? text : throw new FormatException("needs a quantity such as 2, 500m, 4Gi");
}
