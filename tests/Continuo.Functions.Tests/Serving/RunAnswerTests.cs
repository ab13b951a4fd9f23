namespace Continuo.Functions.Tests.Serving;

using System.Net.Http.Headers;

/// <summary>What <c>/run</c> says of its answer.</summary>
public sealed class RunAnswerTests
{
    [Theory]
    [InlineData("printf 'gr\\303\\274n'", "text/plain; charset=utf-8", 5)]
    [InlineData("printf '\\377\\376'", "application/octet-stream", 2)]
    [InlineData("printf 'a\\303'", "application/octet-stream", 2)]
    [InlineData("true", "text/plain; charset=utf-8", 0)]
    public async Task Run_PrintedBytes_AreTextOnlyWhereTheyAre(string script, string type, int length)
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("print", script));
        using var client = new HttpClient { BaseAddress = scratch.Server.Addresses.Api };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await scratch.Client.ServiceAsync("print"))!.Token);

        using var answer = await client.PostAsync("/run/print", new StringContent("x"), TestContext.Current.CancellationToken);

        answer.Content.Headers.ContentType!.ToString().ShouldBe(type);
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length.ShouldBe(length);
    }
}
