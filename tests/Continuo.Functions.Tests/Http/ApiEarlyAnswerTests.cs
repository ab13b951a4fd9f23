namespace Continuo.Functions.Tests.Http;

using System.Text;

using Continuo.Functions.Tests.Serving;

/// <summary>The same of the API: no request is taken for the body of one that was refused.</summary>
public sealed class ApiEarlyAnswerTests
{
    private const string GoOn = "HTTP/1.1 100 Continue\r\n\r\n";

    [Theory]
    [InlineData("POST", "/job/absent", true, "404")]
    [InlineData("POST", "/run/absent", true, "404")]
    [InlineData("POST", "/job/any", false, "401")]
    [InlineData("POST", "/system/services", false, "401")]
    [InlineData("POST", "/nowhere", true, "404")]
    [InlineData("PATCH", "/system/services", true, "405")]
    [InlineData("POST", "/system/services/any/redrive", true, "200")]
    public async Task Request_AnsweredBeforeItsBody_EndsTheConnection(string method, string path, bool isAdministrator, string status)
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("any", "true\n"));
        using var connection = await RawConnection.OpenAsync(scratch.Server.Addresses.Api);
        var body = await HeadAsync(scratch, "POST", "/job/any", 0);

        await connection.SendAsync(await HeadAsync(scratch, method, path, body.Length, "100-continue", isAdministrator));
        var answer = await connection.AnswerAsync();
        await connection.SendAsync(body);

        answer.ShouldStartWith($"HTTP/1.1 {status}");
        answer.ShouldContain("\r\nConnection: close\r\n");
        (await connection.EndsAsync()).ShouldBeTrue();
        (await scratch.Client.AllJobsAsync("any")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task Event_Asks_StartsOneJobAndKeepsTheConnection(int size)
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("any", "true\n"));
        using var connection = await RawConnection.OpenAsync(scratch.Server.Addresses.Api);

        for (var k = 0; k < 3; k++)
        {
            await connection.SendAsync(await HeadAsync(scratch, "POST", "/job/any", size, "100-continue"));
            (await connection.AnswerAsync()).ShouldBe(GoOn);
            await connection.SendAsync(new string((char)('a' + k), size));
            (await connection.AnswerAsync()).ShouldStartWith("HTTP/1.1 201");
        }

        (await scratch.Client.AllJobsAsync("any")).Length.ShouldBe(3);
    }

    [Fact]
    public async Task Event_ExpectsWhatNobodyKnows_Is417AndNoJob()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("any", "true\n"));
        using var connection = await RawConnection.OpenAsync(scratch.Server.Addresses.Api);

        await connection.SendAsync(await HeadAsync(scratch, "POST", "/job/any", 4, "more"));

        (await connection.AnswerAsync()).ShouldStartWith("HTTP/1.1 417");
        (await connection.EndsAsync()).ShouldBeTrue();
        (await scratch.Client.AllJobsAsync("any")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Event_TooLargeAndSentAllTheSame_TheAnswerArrives()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("any", "true\n"));
        using var connection = await RawConnection.OpenAsync(scratch.Server.Addresses.Api);
        var body = new byte[20 << 20];

        await connection.SendAsync(await HeadAsync(scratch, "POST", "/job/any", body.Length));
        await connection.SendAsync(body);

        (await connection.AnswerAsync()).ShouldStartWith("HTTP/1.1 413");
        (await connection.EndsAsync()).ShouldBeTrue();
    }

    private static async Task<string> HeadAsync(ScratchServer scratch, string method, string path, int length, string? expect = null, bool isAdministrator = true)
    {
        var addresses = scratch.Server.Addresses;
        var password = (await File.ReadAllTextAsync(addresses.PasswordFile)).Trim();
        var authorization = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{addresses.User}:{password}"));
        return $"{method} {path} HTTP/1.1\r\nHost: {addresses.Api.Authority}\r\nContent-Length: {length}\r\n"
            + (isAdministrator ? $"Authorization: Basic {authorization}\r\n" : "")
            + (expect is null ? "" : $"Expect: {expect}\r\n")
            + "\r\n";
    }
}
