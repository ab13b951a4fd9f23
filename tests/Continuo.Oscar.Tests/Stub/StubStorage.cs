namespace Continuo.Oscar.Tests;

using System.Collections.Concurrent;
using System.Globalization;
using System.Security;
using System.Text;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

/// <summary>The part of an S3 storage that the client uses, in memory.</summary>
internal sealed class StubStorage : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<int, byte[]> _parts = new();

    private StubStorage()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>Contents by <c>bucket/key</c>.</summary>
    public ConcurrentDictionary<string, byte[]> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>Parts that came, over all objects.</summary>
    public int PartsReceived => _parts.Count;

    /// <summary>Headers by which a client asks for checksums that old storages refuse.</summary>
    public ConcurrentQueue<string> ChecksumHeaders { get; } = [];

    /// <summary>Told each object that is written.</summary>
    public Action<string, string> Put { get; set; } = (_, _) => { };

    public string Endpoint => _app.Urls.Single();

    public static async Task<StubStorage> StartAsync()
    {
        var storage = new StubStorage();
        await storage._app.StartAsync();
        return storage;
    }

    /// <summary>Lets nobody reach it any more.</summary>
    public Task StopAsync() => _app.StopAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        foreach (var header in request.Headers.Keys.Where(name => name.StartsWith("x-amz-checksum", StringComparison.OrdinalIgnoreCase) || name.Equals("x-amz-trailer", StringComparison.OrdinalIgnoreCase)))
        {
            ChecksumHeaders.Enqueue(header);
        }

        var path = request.Path.Value!.TrimStart('/');
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var (bucket, key) = slash < 0 ? (path, "") : (path[..slash], path[(slash + 1)..]);
        switch (request.Method)
        {
            case "GET" when path.Length == 0:
                await XmlAsync(context, $"<ListAllMyBucketsResult><Buckets>{string.Concat(Buckets().Select(name => $"<Bucket><Name>{name}</Name></Bucket>"))}</Buckets></ListAllMyBucketsResult>");
                break;
            case "GET" when key.Length == 0:
                await ListAsync(context, bucket);
                break;
            case "GET" when Objects.TryGetValue(path, out var content):
                await context.Response.Body.WriteAsync(content);
                break;
            case "PUT" when request.Query.ContainsKey("partNumber"):
                _parts[int.Parse(request.Query["partNumber"]!, CultureInfo.InvariantCulture)] = await BodyAsync(request);
                context.Response.Headers.ETag = "\"part\"";
                break;
            case "PUT":
                await StoreAsync(context, bucket, key, await BodyAsync(request));
                break;
            case "POST" when request.Query.ContainsKey("uploads"):
                await XmlAsync(context, $"<InitiateMultipartUploadResult><Bucket>{bucket}</Bucket><Key>{SecurityElement.Escape(key)}</Key><UploadId>1</UploadId></InitiateMultipartUploadResult>");
                break;
            case "POST":
                await StoreAsync(context, bucket, key, [.. _parts.OrderBy(part => part.Key).SelectMany(part => part.Value)]);
                await XmlAsync(context, $"<CompleteMultipartUploadResult><Bucket>{bucket}</Bucket><Key>{SecurityElement.Escape(key)}</Key><ETag>x</ETag></CompleteMultipartUploadResult>");
                break;
            case "DELETE":
                Objects.TryRemove(path, out _);
                context.Response.StatusCode = 204;
                break;
            default:
                context.Response.StatusCode = 404;
                await XmlAsync(context, "<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>");
                break;
        }
    }

    private IEnumerable<string> Buckets() => Objects.Keys.Select(path => path.Split('/')[0]).Distinct().Order(StringComparer.Ordinal);

    private Task StoreAsync(HttpContext context, string bucket, string key, byte[] content)
    {
        Objects[$"{bucket}/{key}"] = content;
        Put(bucket, key);
        context.Response.Headers.ETag = "\"etag\"";
        return Task.CompletedTask;
    }

    /// <summary>Two keys on a page, so that clients have to go on.</summary>
    private Task ListAsync(HttpContext context, string bucket)
    {
        if (!Buckets().Contains(bucket))
        {
            context.Response.StatusCode = 404;
            return XmlAsync(context, "<Error><Code>NoSuchBucket</Code><Message>The specified bucket does not exist</Message></Error>");
        }

        var prefix = $"{bucket}/{context.Request.Query["prefix"]}";
        var start = context.Request.Query["continuation-token"] is [{ } token] ? int.Parse(token, CultureInfo.InvariantCulture) : 0;
        var keys = Objects.Keys.Where(path => path.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var contents = keys.Skip(start).Take(2).Select(path =>
            $"<Contents><Key>{SecurityElement.Escape(path[(bucket.Length + 1)..])}</Key><LastModified>2026-01-02T03:04:05.000Z</LastModified><Size>{Objects[path].Length}</Size></Contents>");
        var next = start + 2 < keys.Count ? $"<IsTruncated>true</IsTruncated><NextContinuationToken>{start + 2}</NextContinuationToken>" : "<IsTruncated>false</IsTruncated>";
        return XmlAsync(context, $"<ListBucketResult><Name>{bucket}</Name>{next}{string.Concat(contents)}</ListBucketResult>");
    }

    private static Task XmlAsync(HttpContext context, string xml)
    {
        context.Response.ContentType = "application/xml";
        return context.Response.WriteAsync($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{xml}");
    }

    /// <summary>The body without the frames of signed chunks.</summary>
    private static async Task<byte[]> BodyAsync(HttpRequest request)
    {
        using var memory = new MemoryStream();
        await request.Body.CopyToAsync(memory);
        var bytes = memory.ToArray();
        if (!request.Headers["x-amz-content-sha256"].ToString().StartsWith("STREAMING", StringComparison.Ordinal))
        {
            return bytes;
        }

        using var plain = new MemoryStream();
        for (var at = 0; ;)
        {
            var end = at + bytes.AsSpan(at).IndexOf("\r\n"u8);
            var size = int.Parse(Encoding.ASCII.GetString(bytes, at, end - at).Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0)
            {
                return plain.ToArray();
            }

            plain.Write(bytes, end + 2, size);
            at = end + 2 + size + 2;
        }
    }
}
