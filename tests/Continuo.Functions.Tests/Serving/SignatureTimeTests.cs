namespace Continuo.Functions.Tests.Serving;

using System.Net;

using Continuo.Functions.Tests.S3;
using Continuo.Oscar.Client;

/// <summary>Signatures that are old, early, of others or meant for something else, against a whole server.</summary>
public sealed class SignatureTimeTests : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private ScratchServer _scratch = null!;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public async ValueTask InitializeAsync()
    {
        _scratch = await ScratchServer.StartAsync();
        await _scratch.Objects.CreateBucketAsync("photos");
        await _scratch.PutAsync("photos", "k", "kept");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _scratch.DisposeAsync();
    }

    [Fact]
    public async Task Presigned_GetWithinItsTime_IsGoodAgainAndAgain()
    {
        var target = PresignedTarget.Of(_scratch.Storage, "GET", "/photos/k", Now);

        (await SendAsync("GET", target)).ShouldBe((HttpStatusCode.OK, "kept"));
        (await SendAsync("GET", target)).ShouldBe((HttpStatusCode.OK, "kept"));
    }

    /// <summary>An address is good from the moment of its signature, which may be 15 minutes ahead, to the end of its life, at most 7 days.</summary>
    [Theory]
    [InlineData(-301, "300", HttpStatusCode.Forbidden, "AccessDenied")]
    [InlineData(-290, "300", HttpStatusCode.OK, "")]
    [InlineData(14 * 60, "300", HttpStatusCode.OK, "")]
    [InlineData(16 * 60, "300", HttpStatusCode.Forbidden, "AccessDenied")]
    [InlineData((-7 * 24 * 3600) + 60, "604800", HttpStatusCode.OK, "")]
    [InlineData((-7 * 24 * 3600) - 1, "604800", HttpStatusCode.Forbidden, "AccessDenied")]
    [InlineData(0, "604801", HttpStatusCode.BadRequest, "AuthorizationQueryParametersError")]
    [InlineData(0, "0", HttpStatusCode.BadRequest, "AuthorizationQueryParametersError")]
    [InlineData(0, "-1", HttpStatusCode.BadRequest, "AuthorizationQueryParametersError")]
    [InlineData(0, "99999999999999999999", HttpStatusCode.BadRequest, "AuthorizationQueryParametersError")]
    [InlineData(0, "", HttpStatusCode.BadRequest, "AuthorizationQueryParametersError")]
    public async Task Presigned_TimeAndLife_AreHeld(int shiftSeconds, string expires, HttpStatusCode status, string code)
    {
        var (answered, text) = await SendAsync("GET", PresignedTarget.Of(_scratch.Storage, "GET", "/photos/k", Now.AddSeconds(shiftSeconds), expires));

        answered.ShouldBe(status);
        text.ShouldContain(code.Length > 0 ? $"<Code>{code}</Code>" : "kept");
    }

    /// <summary>Some SDKs repeat the headers of the body in the query.</summary>
    [Theory]
    [InlineData("Content-Type=image%2Fjpeg")]
    [InlineData("Cache-Control=no-cache&Content-Disposition=inline&Content-Encoding=gzip&Content-Language=de&Content-MD5=abc&Expires=Thu")]
    [InlineData("content-type=a&cache-control=b")]
    public async Task Presigned_HeadersOfTheBodyInItsQuery_ChangeNothing(string query)
    {
        (await SendAsync("PUT", PresignedTarget.Of(_scratch.Storage, "PUT", $"/photos/new?{query}", Now))).Status.ShouldBe(HttpStatusCode.OK);
        (await SendAsync("PUT", PresignedTarget.Of(_scratch.Storage, "PUT", "/photos/new?Tagging&" + query, Now))).Status.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task Presigned_Expired_SaysSo()
    {
        var (_, text) = await SendAsync("GET", PresignedTarget.Of(_scratch.Storage, "GET", "/photos/k", Now.AddMinutes(-6)));

        text.ShouldContain("Request has expired");
    }

    [Fact]
    public async Task Presigned_PutForSomethingElse_IsRefused()
    {
        await _scratch.Objects.CreateBucketAsync("other");
        var target = PresignedTarget.Of(_scratch.Storage, "PUT", "/photos/new", Now);

        (await SendAsync("PUT", target)).Status.ShouldBe(HttpStatusCode.OK);
        await RefusesAsync("PUT", target.Replace("/photos/new", "/photos/k", StringComparison.Ordinal));
        await RefusesAsync("PUT", target.Replace("/photos/new", "/photos/new/deeper", StringComparison.Ordinal));
        await RefusesAsync("PUT", target.Replace("/photos/new", "/other/new", StringComparison.Ordinal));
        await RefusesAsync("GET", target);
        await RefusesAsync("DELETE", target);
        await RefusesAsync("PUT", target, host: "elsewhere:9000");
        await RefusesAsync("PUT", target + "&partNumber=1&uploadId=x");
        await RefusesAsync("PUT", target.Replace("X-Amz-Expires=300", "X-Amz-Expires=3000", StringComparison.Ordinal));
        await RefusesAsync("PUT", target + "&X-Amz-Expires=3000");
        await RefusesAsync("PUT", target, header: ("x-amz-copy-source", "/photos/k"), code: "AccessDenied");

        (await _scratch.GetAsync("photos", "k")).ShouldBe("kept");
        (await _scratch.KeysAsync("photos", "")).ShouldBe(["k", "new"]);
        (await _scratch.KeysAsync("other", "")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Presigned_WithTheKeyOfAnother_IsRefused()
    {
        await RefusesAsync("GET", PresignedTarget.Of(_scratch.Storage with { AccessKey = "SOMEBODYELSE" }, "GET", "/photos/k", Now), code: "InvalidAccessKeyId");
        await RefusesAsync("GET", PresignedTarget.Of(_scratch.Storage with { SecretKey = "guessed" }, "GET", "/photos/k", Now));
    }

    [Theory]
    [InlineData(-16, "RequestTimeTooSkewed")]
    [InlineData(16, "RequestTimeTooSkewed")]
    [InlineData(-14, "")]
    [InlineData(14, "")]
    public async Task Signed_ClockApart_IsHeldToAQuarterOfAnHour(int shiftMinutes, string code)
    {
        var answer = await new SignedRequest("GET", "/photos/k", time: Now.AddMinutes(shiftMinutes), storage: _scratch.Storage).Sign().SendAsync(_scratch.Storage.Endpoint);

        answer.ShouldStartWith(code.Length > 0 ? "HTTP/1.1 403" : "HTTP/1.1 200");
        answer.ShouldContain(code.Length > 0 ? $"<Code>{code}</Code>" : "kept");
    }

    [Fact]
    public async Task Signed_WithTheKeyOfAnother_IsRefused()
    {
        var answer = await new SignedRequest("GET", "/photos/k", storage: _scratch.Storage with { AccessKey = "SOMEBODYELSE" }).Sign().SendAsync(_scratch.Storage.Endpoint);

        answer.ShouldStartWith("HTTP/1.1 403");
        answer.ShouldContain("<Code>InvalidAccessKeyId</Code>");
    }

    private async Task RefusesAsync(string method, string target, string? host = null, (string Name, string Value)? header = null, string code = "SignatureDoesNotMatch")
    {
        var (status, text) = await SendAsync(method, target, host, header);

        status.ShouldBe(HttpStatusCode.Forbidden, $"{method} {target} {host} {header}");
        text.ShouldContain($"<Code>{code}</Code>");
    }

    private async Task<(HttpStatusCode Status, string Text)> SendAsync(string method, string target, string? host = null, (string Name, string Value)? header = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(_scratch.Storage.Endpoint, target));
        request.Headers.Host = host;
        if (header is var (name, value))
        {
            request.Headers.Add(name, value);
        }

        request.Content = method == "PUT" ? new StringContent("new") : null;
        using var answer = await _http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
