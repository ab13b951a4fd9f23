namespace Continuo.Functions.Tests.Serving;

using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

using Continuo.Oscar.Client;
using Continuo.Oscar.Services;

/// <summary>Clients and scripts that mean no good, against a whole server.</summary>
public sealed class HostileTests
{
    private const int IdleConnections = 2000;

    [Fact]
    public async Task Connections_ThousandsIdle_RequestsStillAnswered()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("say", "echo hello\n", "app/in"));
        var idle = new List<Socket>();
        try
        {
            for (var k = 0; k < IdleConnections; k++)
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                idle.Add(socket);
                await socket.ConnectAsync(IPAddress.Loopback, k % 2 == 0 ? scratch.Server.Addresses.Api.Port : scratch.Server.Addresses.S3.Port);
            }

            Encoding.UTF8.GetString(await scratch.Client.RunAsync("say", "x"u8.ToArray())).ShouldBe("hello\n");
            await scratch.PutAsync("app", "in/a", "x");
            (await scratch.OverAsync("say", 2)).ShouldAllBe(j => j.State == JobState.Succeeded);
        }
        finally
        {
            idle.ForEach(socket => socket.Dispose());
        }
    }

    [Fact]
    public async Task Run_ManyAtOnce_EachRunsOnce()
    {
        await using var scratch = await ScratchServer.StartAsync();
        var mark = Path.Combine(scratch.DataFolder, "mark");
        await scratch.Client.CreateAsync(ScratchServer.Service("direct", $"echo x >> {mark}; cat \"$INPUT_FILE_PATH\"\n", "app/in"));

        for (var k = 0; k < 40; k++)
        {
            // The upload wakes the dispatcher while the calls come in.
            var calls = Enumerable.Range(0, 4).Select(n => scratch.Client.RunAsync("direct", Encoding.UTF8.GetBytes($"{k}-{n}"))).ToArray();
            await scratch.PutAsync("app", $"in/{k}", "x");
            (await Task.WhenAll(calls)).Select(Encoding.UTF8.GetString).ShouldBe(Enumerable.Range(0, 4).Select(n => $"{k}-{n}"));
        }

        (await scratch.OverAsync("direct", 200)).ShouldAllBe(j => j.State == JobState.Succeeded);
        (await File.ReadAllLinesAsync(mark)).Length.ShouldBe(200);
    }

    [Theory]
    [InlineData("POST", "/system/services")]
    [InlineData("PUT", "/system/services")]
    public async Task Services_BodyThatIsNoDefinition_IsRefused(string method, string path)
    {
        await using var scratch = await ScratchServer.StartAsync();
        using var client = await AdministratorAsync(scratch);
        string[] bodies =
        [
            "", "{", "null", "[]", "1", "\"x\"", "{\"name\":null}", "{\"name\":{}}", "{\"name\":\"a\",\"script\":[]}", "{\"name\":\"../up\",\"script\":\"x\"}", "{\"name\":\"a\\u0000b\",\"script\":\"x\"}",
            "{\"name\":\"a\",\"script\":\"x\",\"input\":[null]}", "{\"name\":\"a\",\"script\":\"x\",\"timeout\":-1}", "{\"name\":\"\\ud800\"}",
            "{\"name\":\"a\",\"environment\":[]}", new string('[', 100_000), "\ufeff{}", "{\"name\":\"a\",\"name\":7}",
        ];

        foreach (var body in bodies)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new StringContent(body) };
            using var answer = await client.SendAsync(request);

            ((int)answer.StatusCode).ShouldBeInRange(400, 499, body[..Math.Min(body.Length, 60)]);
        }

        (await scratch.Client.ServicesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Api_BodyTooLarge_Is413AndServesOn()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("any", "true\n"));
        using var client = await AdministratorAsync(scratch);

        foreach (var (path, size) in ((string, int)[])[("/system/services", 5 << 20), ("/job/any", 17 << 20), ("/run/any", 17 << 20)])
        {
            (await StatusAsync(client, path, new ByteArrayContent(new byte[size]))).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
            (await StatusAsync(client, path, new ChunkedContent(size))).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
            (await StatusAsync(client, path, new ByteArrayContent(new byte[size]), asks: false)).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
            (await StatusAsync(client, path, new ChunkedContent(size), asks: false)).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        }

        (await scratch.Client.AllJobsAsync("any")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a..b")]
    [InlineData("$(x)")]
    public async Task Config_HostThatIsNoName_TellsTheAddressItself(string host)
    {
        await using var scratch = await ScratchServer.StartAsync();
        using var client = await AdministratorAsync(scratch);

        var answer = await RawAsync(scratch.Server.Addresses.Api.Port, $"GET /system/config HTTP/1.1\r\nHost: {host}\r\nAuthorization: {client.DefaultRequestHeaders.Authorization}\r\nConnection: close\r\n\r\n");

        answer.ShouldMatch("^HTTP/1.1 (200|400) ");
        answer.ShouldNotContain(host == "$(x)" ? "$(" : "Invalid URI");
    }

    [Fact]
    public async Task Api_WrongMethodsAndPathTricks_AreRefused()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("any", "true\n"));
        using var client = await AdministratorAsync(scratch);
        (string Method, string Path)[] requests =
        [
            ("PATCH", "/system/services"), ("GET", "/job/any"), ("DELETE", "/run/any"), ("TRACE", "/health"), ("PUT", "/system/logs/any"),
            ("GET", "/system/services/..%2f..%2fcredentials"), ("DELETE", "/system/services/%2e%2e%2fany"), ("GET", "/system/logs/any/..%2f..%2fstate.db"),
            ("DELETE", "/system/logs/any/.."), ("DELETE", "/system/logs/any/%2e%2e"), ("GET", "/system/logs/any/%00"), ("GET", "/system/logs/any/x"), ("POST", "/job/..%2fany"), ("POST", "/run/any%00"), ("GET", "//etc/passwd"), ("GET", "/../../etc/passwd"),
        ];

        foreach (var (method, path) in requests)
        {
            var answer = await RawAsync(scratch.Server.Addresses.Api.Port, $"{method} {path} HTTP/1.1\r\nHost: x\r\nAuthorization: {client.DefaultRequestHeaders.Authorization}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

            answer.ShouldMatch("^HTTP/1.1 4[0-9][0-9] ", $"{method} {path}");
        }

        (await scratch.Client.ServicesAsync()).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Call_WithAWrongToken_IsRefused()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("mine", "true\n"));
        await scratch.Client.CreateAsync(ScratchServer.Service("other", "true\n"));
        var foreign = (await scratch.Client.ServiceAsync("other"))!.Token;
        using var client = new HttpClient { BaseAddress = scratch.Server.Addresses.Api };

        foreach (var header in (string[])["Bearer", "Bearer ", $"Bearer {foreign}", $"Bearer {foreign[..^1]}", "Basic", "Basic !", "Basic b3NjYXI6", "Digest x", ""])
        {
            client.DefaultRequestHeaders.Remove("Authorization");
            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
            (await StatusAsync(client, "/job/mine", new StringContent("x"))).ShouldBe(HttpStatusCode.Unauthorized, header);
            (await StatusAsync(client, "/run/absent", new StringContent("x"))).ShouldBe(HttpStatusCode.Unauthorized, header);
            (await client.GetAsync("/system/config")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, header);
        }

        (await scratch.Client.AllJobsAsync("mine")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Job_NameThatIsTakenOrNoName_LeavesTheFirstAlone()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("named", "cat \"$INPUT_FILE_PATH\"\n"));
        using var client = await AdministratorAsync(scratch);

        (await DelegateAsync(client, "job-1", "first")).Status.ShouldBe(HttpStatusCode.Created);
        (await DelegateAsync(client, "job-1", "second")).Status.ShouldBe(HttpStatusCode.Conflict);
        foreach (var name in (string[])["../../x", "a/b", "..", ".", "x", "UPPER", new string('a', 81), "a b", "%2e%2e"])
        {
            var (status, given) = await DelegateAsync(client, name, "third");
            status.ShouldBe(HttpStatusCode.Created);
            given.ShouldStartWith("named-");
        }

        await scratch.OverAsync("named", 10);
        (await scratch.Client.LogAsync("named", "job-1")).ShouldContain("first");
    }

    [Fact]
    public async Task Script_ThatMisbehaves_DoesNotKeepTheServerFromTheNext()
    {
        await using var scratch = await ScratchServer.StartAsync();
        string[] scripts =
        [
            "head -c 20000000 /dev/zero | tr '\\0' x",
            "rm -rf \"$TMP_OUTPUT_DIR\" \"$HOME\" \"$TMP_INPUT_DIR\"; rm -rf \"$(dirname \"$TMP_OUTPUT_DIR\")\"",
            "mkdir \"$TMP_OUTPUT_DIR/d\"; echo x > \"$TMP_OUTPUT_DIR/d/f\"; chmod 000 \"$TMP_OUTPUT_DIR/d\" \"$TMP_OUTPUT_DIR\"",
            "ln -s /etc/passwd \"$TMP_OUTPUT_DIR/link\"; ln -s / \"$TMP_OUTPUT_DIR/root\"; mkfifo \"$TMP_OUTPUT_DIR/pipe\"",
            "kill -KILL 0",
            "(setsid sleep 300 &) ; for i in 1 2 3 4 5 6 7 8 9 10; do sleep 300 & done; exit 0",
            "ulimit -f 1000; head -c 100000000 /dev/zero > \"$TMP_OUTPUT_DIR/big\"",
            "exec 1>&- 2>&-; exit 3",
        ];
        for (var k = 0; k < scripts.Length; k++)
        {
            await scratch.Client.CreateAsync(ScratchServer.Service($"bad-{k}", scripts[k] + "\n", $"app/in{k}", "app/out") with { Retries = 0, Timeout = TimeSpan.FromSeconds(20) });
            await scratch.PutAsync("app", $"in{k}/x", "x");
        }

        await scratch.Client.CreateAsync(ScratchServer.Service("good", "echo fine\n"));
        for (var k = 0; k < scripts.Length; k++)
        {
            (await scratch.OverAsync($"bad-{k}")).Length.ShouldBe(1);
        }

        Encoding.UTF8.GetString(await scratch.Client.RunAsync("good", "x"u8.ToArray())).ShouldBe("fine\n");
        Directory.GetFileSystemEntries(Path.Combine(scratch.DataFolder, "work")).ShouldBeEmpty();
        (await scratch.KeysAsync("app", "out/")).ShouldNotContain(key => key.Contains("passwd", StringComparison.Ordinal) || key.Contains("root", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Secrets_OfAService_AppearNowhere()
    {
        const string Secret = "s3cr3t-7f1c9a";
        await using var scratch = await ScratchServer.StartAsync();
        var gate = Path.Combine(scratch.DataFolder, "gate");
        var definition = ScratchServer.Service("hidden", $"[ ${{#PIN}} = {Secret.Length} ] || exit 9; while [ ! -e {gate} ]; do sleep 0.02; done\n", "app/in");
        await scratch.Client.CreateAsync(definition with { Secrets = definition.Secrets.SetItem("PIN", Secret) });
        await scratch.PutAsync("app", "in/x", "x");
        while (!(await scratch.Client.AllJobsAsync("hidden")).Any(j => j.State == JobState.Running))
        {
            await Task.Delay(10);
        }

        Commands().ShouldNotContain(command => command.Contains(Secret, StringComparison.Ordinal));
        await File.WriteAllTextAsync(gate, "");
        var job = (await scratch.OverAsync("hidden"))[0];
        using var client = await AdministratorAsync(scratch);

        job.ExitCode.ShouldBe(0);
        (await client.GetStringAsync("/system/services/hidden")).ShouldNotContain(Secret);
        (await client.GetStringAsync("/system/services")).ShouldNotContain(Secret);
        (await client.GetStringAsync("/system/logs/hidden")).ShouldNotContain(Secret);
        (await scratch.Client.LogAsync("hidden", job.Name)).ShouldNotContain(Secret);
    }

    private static async Task<HttpClient> AdministratorAsync(ScratchServer scratch)
    {
        var password = (await File.ReadAllTextAsync(scratch.Server.Addresses.PasswordFile)).Trim();
        var client = new HttpClient { BaseAddress = scratch.Server.Addresses.Api };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{scratch.Server.Addresses.User}:{password}")));
        return client;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path, HttpContent body, bool asks = true)
    {
        using var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = body, Headers = { ExpectContinue = asks } });
        return answer.StatusCode;
    }

    private static async Task<(HttpStatusCode Status, string? Name)> DelegateAsync(HttpClient client, string name, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/job/named") { Content = new StringContent(body) };
        request.Headers.TryAddWithoutValidation("X-Delegated-Job-ID", name);
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, answer.Headers.TryGetValues("X-Job-Name", out var names) ? names.First() : null);
    }

    private static async Task<string> RawAsync(int port, string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>Command lines of all processes that can be read.</summary>
    private static List<string> Commands() => [.. Directory.GetDirectories("/proc").Where(d => int.TryParse(Path.GetFileName(d), out _)).Select(Command)];

    private static string Command(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile.
            return "";
        }
    }

    /// <summary>A body whose length is not told beforehand.</summary>
    private sealed class ChunkedContent(int size) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(new byte[size]).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
