namespace Continuo.Functions.Tests.S3;

using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

using Continuo.Functions.S3;
using Continuo.Functions.S3.Signing;
using Continuo.Oscar.Client;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

/// <summary>A request written byte by byte, as no well-kept client would send it, yet rightly signed.</summary>
internal sealed class SignedRequest
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _method;
    private readonly string _target;
    private readonly string _time;
    private readonly byte[] _key;
    private readonly CredentialScope _scope;

    /// <summary>A request.</summary>
    /// <param name="method">Its method.</param>
    /// <param name="target">Its target as it is sent.</param>
    /// <param name="payload">Hash of the body, or what is said instead of it.</param>
    /// <param name="time">When it is signed; null: now.</param>
    /// <param name="storage">Whose keys sign it; null: those of <see cref="ScratchEndpoint"/>.</param>
    public SignedRequest(string method, string target, string payload = PayloadWords.Unsigned, DateTimeOffset? time = null, ClusterStorage? storage = null)
    {
        (_method, _target) = (method, target);
        _time = (time ?? TimeProvider.System.GetUtcNow()).UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        _scope = new CredentialScope(storage?.AccessKey ?? ScratchEndpoint.AccessKey, _time[..8], "us-east-1");
        _key = _scope.SigningKey(storage?.SecretKey ?? ScratchEndpoint.Secret);
        _headers["host"] = "test";
        _headers["x-amz-date"] = _time;
        _headers["x-amz-content-sha256"] = payload;
    }

    /// <summary>The signature, once the headers are set.</summary>
    public string Signature { get; private set; } = "";

    /// <summary>All that is sent before the body.</summary>
    public string Head => _headers.Concat(Unsigned).Aggregate($"{_method} {_target} HTTP/{Version}\r\n{(KeepsConnection ? "" : "Connection: close\r\n")}", (head, header) => $"{head}{header.Key}: {header.Value}\r\n") + "\r\n";

    /// <summary>Version of HTTP. Default 1.1.</summary>
    public string Version { get; init; } = "1.1";

    /// <summary>Whether the connection is to be used again. Default: it is not.</summary>
    public bool KeepsConnection { get; init; }

    /// <summary>Headers that are not covered by the signature.</summary>
    public Dictionary<string, string> Unsigned { get; } = [];

    public SignedRequest With(string name, string value)
    {
        _headers[name] = value;
        return this;
    }

    /// <summary>Signs the headers that were set.</summary>
    public SignedRequest Sign()
    {
        var context = new DefaultHttpContext();
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = _target;
        context.Request.Method = _method;
        foreach (var (name, value) in _headers)
        {
            context.Request.Headers[name] = value;
        }

        var names = _headers.Keys.Order(StringComparer.Ordinal).ToArray();
        var canonical = CanonicalRequest.Of(S3Request.Of(context, hosts: null), [.. names], _headers["x-amz-content-sha256"]);
        Signature = Convert.ToHexStringLower(Hmac.Sha256(_key, $"AWS4-HMAC-SHA256\n{_time}\n{_scope.Text}\n{Hmac.HashHex(canonical)}"));
        Unsigned["authorization"] = $"AWS4-HMAC-SHA256 Credential={_scope.AccessKey}/{_scope.Text}, SignedHeaders={string.Join(';', names)}, Signature={Signature}";
        return this;
    }

    /// <summary>A body in signed chunks.</summary>
    public byte[] Chunks(params string[] chunks) => ChunkedText.Encode(chunks.Append("").Select(Encoding.UTF8.GetBytes), (_key, _time, _scope.Text, Signature), trailer: null);

    /// <summary>Sends the request and reads the answer to its end, as its length says.</summary>
    public Task<string> SendAsync(ScratchEndpoint endpoint, byte[]? body = null) => SendAsync(endpoint.Address, body);

    /// <inheritdoc cref="SendAsync(ScratchEndpoint, byte[])"/>
    public async Task<string> SendAsync(Uri address, byte[]? body = null)
    {
        using var client = await BeginAsync(address, body ?? []);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var answer = "";
        var buffer = new byte[64 << 10];
        while (!IsWhole(answer) && await client.GetStream().ReadAsync(buffer, deadline.Token) is > 0 and var read)
        {
            answer += Encoding.Latin1.GetString(buffer, 0, read);
        }

        return answer;
    }

    /// <summary>Sends the request; the connection stays open.</summary>
    public Task<TcpClient> BeginAsync(ScratchEndpoint endpoint, byte[] body) => BeginAsync(endpoint.Address, body);

    /// <inheritdoc cref="BeginAsync(ScratchEndpoint, byte[])"/>
    public async Task<TcpClient> BeginAsync(Uri address, byte[] body)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, address.Port);
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(Head));
        await client.GetStream().WriteAsync(body);
        return client;
    }

    private static bool IsWhole(string answer)
    {
        var head = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var length = head < 0 ? -1 : answer.IndexOf("Content-Length: ", 0, head, StringComparison.Ordinal);
        return length >= 0 && answer.Length - head - 4 == int.Parse(answer.AsSpan(length + 16, answer.IndexOf('\r', length) - length - 16), CultureInfo.InvariantCulture);
    }
}
