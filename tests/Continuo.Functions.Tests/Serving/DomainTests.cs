namespace Continuo.Functions.Tests.Serving;

using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

using Continuo.Functions.Tests.S3;

/// <summary>Names of a server below which hosts begin with a bucket.</summary>
public sealed class DomainTests
{
    public static TheoryData<string> Domains => ["localhost", Environment.MachineName, "s3.example.org", "more.example.org"];

    [Theory]
    [MemberData(nameof(Domains))]
    public async Task Host_BelowADomainOfTheServer_BeginsWithTheBucket(string domain)
    {
        await using var scratch = await ScratchServer.StartAsync(options => options with { Domains = ["s3.example.org", "more.example.org"] });
        await scratch.Objects.CreateBucketAsync("photos");

        var answer = await new SignedRequest("PUT", "/k", storage: scratch.Storage).With("host", $"photos.{domain}:{scratch.Storage.Endpoint.Port}").With("content-length", "0").Sign().SendAsync(scratch.Storage.Endpoint);

        answer.ShouldStartWith("HTTP/1.1 200");
        (await scratch.KeysAsync("photos", "")).ShouldBe(["k"]);
    }

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("localhost", "localhost")]
    [InlineData("api.localhost", "localhost")]
    [InlineData("server.example.net", "server.example.net")]
    public async Task Config_WhateverTheHost_TellsAnAddressThatBeginsWithNoBucket(string host, string told)
    {
        await using var scratch = await ScratchServer.StartAsync();
        var addresses = scratch.Server.Addresses;
        var password = (await File.ReadAllTextAsync(addresses.PasswordFile)).Trim();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(addresses.Api, "/system/config"));
        request.Headers.Host = host;
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{addresses.User}:{password}")));

        using var answer = await client.SendAsync(request);

        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        document.RootElement.GetProperty("minio_provider").GetProperty("endpoint").GetString().ShouldBe($"http://{told}:{addresses.S3.Port}");
    }
}
