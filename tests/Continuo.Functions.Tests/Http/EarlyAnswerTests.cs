namespace Continuo.Functions.Tests.Http;

using Continuo.Functions.Tests.S3;

/// <summary>Answers to uploads that are given before the upload came, byte by byte: no request is ever taken for the body of another.</summary>
public sealed class EarlyAnswerTests
{
    private const string GoOn = "HTTP/1.1 100 Continue\r\n\r\n";

    public static TheoryData<string, string, string, string> Refusals => new()
    {
        { "PUT", "/absent-bucket/x", "", "NoSuchBucket" },
        { "PUT", "/photos/x", "x-amz-server-side-encryption: AES256", "NotImplemented" },
        { "PUT", "/photos/" + new string('k', 1025), "", "KeyTooLongError" },
        { "PUT", "/photos/x?uploadId=none&partNumber=1", "", "NoSuchUpload" },
        { "PUT", "/photos/x", "if-none-match: \"other\"", "NotImplemented" },
        { "PUT", "/photos/x", "content-md5: nothing", "InvalidDigest" },
        { "PUT", "/photos/x", "x-amz-checksum-crc32: nothing", "InvalidRequest" },
        { "POST", "/photos/x", "", "NotImplemented" },
        { "PUT", "/No_Bucket/x", "", "InvalidBucketName" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Upload_RefusedBeforeItIsSent_EndsTheConnection(string method, string target, string header, string code)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        using var connection = await RawConnection.OpenAsync(endpoint.Address);

        await connection.SendAsync(Head(method, target, 4, asks: true, header));

        var answer = await connection.AnswerAsync();
        answer.ShouldContain($"<Code>{code}</Code>");
        answer.ShouldContain("\r\nConnection: close\r\n");
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Upload_RefusedAndSentAllTheSame_IsNotTakenForTheNextRequest(string method, string target, string header, string code)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        using var connection = await RawConnection.OpenAsync(endpoint.Address);
        var body = new SignedRequest("PUT", "/photos/smuggled") { KeepsConnection = true }.With("content-length", "0").Sign().Head;

        await connection.SendAsync(Head(method, target, body.Length, asks: true, header) + body);

        (await connection.AnswerAsync()).ShouldContain($"<Code>{code}</Code>");
        (await connection.EndsAsync()).ShouldBeTrue();
        endpoint.Scratch.Store.Find("photos", "smuggled").ShouldBeNull();
    }

    [Fact]
    public async Task Upload_RefusedAndTheNextRequestSent_IsNotTakenForTheBody()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        using var connection = await RawConnection.OpenAsync(endpoint.Address);
        await connection.SendAsync(Head("PUT", "/absent-bucket/x", 4, asks: true));
        (await connection.AnswerAsync()).ShouldStartWith("HTTP/1.1 404");

        await connection.SendAsync(Head("PUT", "/photos/good", 4, asks: false) + "data");

        (await connection.EndsAsync()).ShouldBeTrue("a client that goes on regardless gets no answer rather than a wrong one");
        endpoint.Scratch.Store.Find("photos", "good").ShouldBeNull();
    }

    [Fact]
    public async Task Upload_NotSignedRightly_EndsTheConnection()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        using var connection = await RawConnection.OpenAsync(endpoint.Address);

        await connection.SendAsync("PUT /photos/x HTTP/1.1\r\nHost: test\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");

        var answer = await connection.AnswerAsync();
        answer.ShouldStartWith("HTTP/1.1 403");
        answer.ShouldContain("\r\nConnection: close\r\n");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public async Task Upload_AsksAndIsTaken_IsToldToGoOnAndKeepsTheConnection(int size)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        using var connection = await RawConnection.OpenAsync(endpoint.Address);

        for (var k = 0; k < 3; k++)
        {
            await connection.SendAsync(Head("PUT", $"/photos/{k}", size, asks: true));
            (await connection.AnswerAsync()).ShouldBe(GoOn);
            await connection.SendAsync(new byte[size]);
            var answer = await connection.AnswerAsync();
            answer.ShouldStartWith("HTTP/1.1 200");
            answer.ShouldNotContain("Connection: close");
        }

        endpoint.Scratch.Store.List("photos", "", "", 10).Select(o => o.Size).ShouldBe([size, size, size]);
    }

    [Theory]
    [InlineData("PUT", "/absent-bucket/x", "HTTP/1.1 404")]
    [InlineData("DELETE", "/photos/x", "HTTP/1.1 204")]
    [InlineData("GET", "/photos", "HTTP/1.1 200")]
    public async Task Request_EmptyAndAsks_IsToldToGoOnFirstAndKeepsTheConnection(string method, string target, string status)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        using var connection = await RawConnection.OpenAsync(endpoint.Address);

        for (var k = 0; k < 2; k++)
        {
            await connection.SendAsync(Head(method, target, 0, asks: true));
            (await connection.AnswerAsync()).ShouldBe(GoOn);
            (await connection.AnswerAsync()).ShouldStartWith(status);
        }
    }

    [Fact]
    public async Task Upload_SentWithoutWaiting_IsTakenAsSent()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        using var connection = await RawConnection.OpenAsync(endpoint.Address);

        await connection.SendAsync(Head("PUT", "/photos/a", 4, asks: true) + "data" + Head("PUT", "/photos/b", 0, asks: true) + Head("GET", "/photos/a", 0, asks: false));

        var answers = new List<string>();
        while (answers.Count(answer => answer != GoOn) < 3)
        {
            answers.Add(await connection.AnswerAsync());
        }

        answers.Where(answer => answer != GoOn).ShouldAllBe(answer => answer.StartsWith("HTTP/1.1 200", StringComparison.Ordinal));
        answers[^1].ShouldEndWith("\r\n\r\ndata");
    }

    [Fact]
    public async Task Upload_SmallRefusedWithoutAsking_KeepsTheConnectionForThoseBehindIt()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        await endpoint.Scratch.PutAsync("photos", "k", "here"u8.ToArray());
        using var connection = await RawConnection.OpenAsync(endpoint.Address);

        await connection.SendAsync(Head("PUT", "/absent-bucket/x", 4, asks: false) + "data" + Head("GET", "/photos/k", 0, asks: false));

        (await connection.AnswerAsync()).ShouldStartWith("HTTP/1.1 404");
        (await connection.AnswerAsync()).ShouldEndWith("\r\n\r\nhere");
    }

    [Fact]
    public async Task Upload_RefusedWithoutAskingBeforeItCame_EndsTheConnection()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        using var connection = await RawConnection.OpenAsync(endpoint.Address);

        await connection.SendAsync(Head("PUT", "/absent-bucket/x", 4, asks: false));

        (await connection.AnswerAsync()).ShouldContain("\r\nConnection: close\r\n");
        (await connection.EndsAsync()).ShouldBeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Upload_LargeAndRefusedWhileItIsSent_TheAnswerArrives(bool asks)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        using var connection = await RawConnection.OpenAsync(endpoint.Address);
        var body = new byte[20 << 20];

        await connection.SendAsync(Head("PUT", "/absent-bucket/x", body.Length, asks));
        await connection.SendAsync(body);

        (await connection.AnswerAsync()).ShouldContain("<Code>NoSuchBucket</Code>");
        (await connection.EndsAsync()).ShouldBeTrue();
    }

    [Theory]
    [InlineData("/absent-bucket/x", "NoSuchBucket")]
    [InlineData("/photos/x", "MissingContentLength")]
    public async Task Upload_ChunkedAndRefused_EndsTheConnection(string target, string code)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        using var connection = await RawConnection.OpenAsync(endpoint.Address);
        var request = new SignedRequest("PUT", target) { KeepsConnection = true }.Sign();
        request.Unsigned["Transfer-Encoding"] = "chunked";
        request.Unsigned["Expect"] = "100-continue";

        await connection.SendAsync(request.Head + "4\r\ndata\r\n0\r\n\r\n");

        var answer = await connection.AnswerAsync();
        answer.ShouldContain($"<Code>{code}</Code>");
        answer.ShouldContain("\r\nConnection: close\r\n");
        (await connection.EndsAsync()).ShouldBeTrue();
    }

    [Theory]
    [InlineData("200-ok")]
    [InlineData("100-continue, 200-ok")]
    [InlineData("100-continue\r\nExpect: 200-ok")]
    public async Task Upload_ExpectsWhatNobodyKnows_Is417(string expect)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        using var connection = await RawConnection.OpenAsync(endpoint.Address);
        var request = new SignedRequest("PUT", "/photos/x") { KeepsConnection = true }.With("content-length", "4").Sign();
        request.Unsigned["Expect"] = expect;

        await connection.SendAsync(request.Head);

        var answer = await connection.AnswerAsync();
        answer.ShouldStartWith("HTTP/1.1 417");
        answer.ShouldContain("\r\nConnection: close\r\n");
        endpoint.Scratch.Files().ShouldBe(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task Upload_OfHttp10Asks_IsNotToldToGoOn(int size)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        using var connection = await RawConnection.OpenAsync(endpoint.Address);
        var request = new SignedRequest("PUT", "/photos/x") { Version = "1.0", KeepsConnection = true }.With("content-length", $"{size}").Sign();
        request.Unsigned["Expect"] = "100-continue";

        await connection.SendAsync(request.Head + new string('x', size));

        (await connection.AnswerAsync()).ShouldStartWith("HTTP/1.1 200");
        (await connection.EndsAsync()).ShouldBeTrue();
        endpoint.Scratch.Store.Find("photos", "x")!.Size.ShouldBe(size);
    }

    [Fact]
    public async Task Upload_WrongAfterItWasRead_KeepsTheConnection()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        using var connection = await RawConnection.OpenAsync(endpoint.Address);
        for (var k = 0; k < 2; k++)
        {
            await connection.SendAsync(Head("PUT", "/photos/x", 4, asks: true, "x-amz-checksum-crc32: AAAAAA=="));
            (await connection.AnswerAsync()).ShouldBe(GoOn);
            await connection.SendAsync("data");
            (await connection.AnswerAsync()).ShouldContain("<Code>BadDigest</Code>");
        }
    }

    /// <summary>All before the body of a request that keeps its connection.</summary>
    private static string Head(string method, string target, int length, bool asks, string header = "")
    {
        var request = new SignedRequest(method, target) { KeepsConnection = true };
        if (header.Split(": ") is [var name, var value])
        {
            request.With(name, value);
        }

        if (length > 0 || method is "PUT" or "POST")
        {
            request.With("content-length", $"{length}");
        }

        request.Sign();
        if (asks)
        {
            request.Unsigned["Expect"] = "100-continue";
        }

        return request.Head;
    }
}
