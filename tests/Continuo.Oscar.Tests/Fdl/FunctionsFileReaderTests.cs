namespace Continuo.Oscar.Tests.Fdl;

using Continuo.Files;
using Continuo.Model;
using Continuo.Oscar.Fdl;
using Continuo.Oscar.Services;

public sealed class FunctionsFileReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("continuo-fdl-").FullName;

    public FunctionsFileReaderTests() => File.WriteAllText(Path.Combine(_folder, "blur.sh"), "echo 1\r\necho 2\r\n");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_FileOfOscar_IsUnderstood()
    {
        var file = Read(
            """
            functions:
              oscar:
              - my-cluster:
                  name: blur
                  cpu: 1.0
                  memory: 1Gi
                  image: some/image
                  script: blur.sh
                  log_level: critical
                  alpine: true
                  environment:
                    Variables: {KEY: value, N: 3}
                  input:
                  - {storage_provider: minio.default, path: app/in}
                  output:
                  - {storage_provider: s3.mine, path: app/mid, suffix: [.jpg]}
              - other:
                  name: blur
                  script: blur.sh
            storage_providers:
              s3: {mine: {access_key: k, secret_key: s, region: eu}}
            clusters:
              my-cluster: {endpoint: "https://one.example", auth_user: u, auth_password: p, ssl_verify: false}
            """);

        file.Diagnostics.ShouldBeEmpty();
        file.Value!.Functions.Select(function => function.ClusterId).ShouldBe(["my-cluster", "other"]);
        var service = file.Value.Functions[0].Service;
        (service.Cpu, service.Memory, service.LogLevel, service.Script, service.ClusterId).ShouldBe(("1.0", "1Gi", "CRITICAL", "echo 1\necho 2\n", "my-cluster"));
        service.Variables.ShouldBe(new Dictionary<string, string> { ["KEY"] = "value", ["N"] = "3" });
        service.Input.ShouldHaveSingleItem().ShouldBe(new StoragePath("minio.default", "app", "in") { Suffixes = service.Input[0].Suffixes, Prefixes = service.Input[0].Prefixes });
        service.Output[0].Suffixes.ShouldBe([".jpg"]);
        service.StorageProviders.ShouldHaveSingleItem().Settings["region"].ShouldBe("eu");
        service.Other["alpine"].ShouldBe("true");
        service.Other["clusters"].ShouldBe("""{"my-cluster":{"endpoint":"https://one.example","auth_user":"u","auth_password":"p","ssl_verify":false}}""");
        file.Value.Clusters["my-cluster"].VerifiesCertificate.ShouldBeFalse();
        file.Value.Functions[0].Position.Line.ShouldBe(4);
    }

    [Fact]
    public void Read_KeysOfContinuo_AreUnderstood()
    {
        var service = Read(One("run: warm\ntimeout: 5m\nretries: 7\nschedule: '*/5 * * * *'\nmax_concurrency: 3\ndead_letter: app/dead\ncheck_exit_code: false")).Value!.Functions.Single().Service;

        (service.Run, service.Timeout, service.Retries, service.Schedule, service.MaxConcurrency, service.DeadLetter, service.CheckExitCode)
            .ShouldBe((RunKind.Warm, TimeSpan.FromMinutes(5), 7, "*/5 * * * *", 3, "app/dead", false));
    }

    [Theory]
    [InlineData("memory: lots", DiagnosticCodes.WrongQuantity)]
    [InlineData("cpu: 1 core", DiagnosticCodes.WrongQuantity)]
    [InlineData("timeout: later", DiagnosticCodes.WrongDuration)]
    [InlineData("schedule: daily", DiagnosticCodes.WrongSchedule)]
    [InlineData("run: lambda", DiagnosticCodes.UnknownWord)]
    [InlineData("retries: -1", DiagnosticCodes.OutOfRange)]
    [InlineData("file_stage_in: maybe", DiagnosticCodes.WrongType)]
    [InlineData("input: {path: aaa/b}", DiagnosticCodes.WrongType)]
    [InlineData("input: [{path: /}]", DiagnosticCodes.EmptyPath)]
    [InlineData("input: [{path: aaa/b, storage_provider: s3}]", DiagnosticCodes.UnknownProvider)]
    [InlineData("output: [{path: aaa/b, storage_provider: minio.far}]", DiagnosticCodes.UnknownProvider)]
    [InlineData("storage_providers: {minimo: {a: {}}}", DiagnosticCodes.UnknownWord)]
    [InlineData("input: [{path: app/in}]\noutput: [{path: app/in}]", DiagnosticCodes.TriggersItself)]
    [InlineData("input: [{path: app/in}]\noutput: [{path: app/in/deeper, suffix: [.x]}]", DiagnosticCodes.TriggersItself)]
    public void Read_Fault_IsAnError(string lines, string code)
    {
        var file = Read(One(lines));

        file.Succeeded.ShouldBeFalse();
        var error = file.Diagnostics.ShouldHaveSingleItem();
        (error.Code, error.Severity).ShouldBe((code, DiagnosticSeverity.Error));
        error.Position!.Value.Line.ShouldBeGreaterThan(3);
    }

    [Theory]
    [InlineData("memroy: 1Gi", "did you mean 'memory'?")]
    [InlineData("input: [{path: aaa/b, sufix: [x]}]", "did you mean 'suffix'?")]
    public void Read_UnknownKey_IsAWarningWithAHint(string lines, string hint)
    {
        var file = Read(One(lines));

        file.Succeeded.ShouldBeTrue();
        var warning = file.Diagnostics.ShouldHaveSingleItem();
        (warning.Code, warning.Severity, warning.Hint).ShouldBe((DiagnosticCodes.UnknownKey, DiagnosticSeverity.Warning, hint));
    }

    [Fact]
    public void Read_FolderWithTheSameBeginning_IsNoLoop() => Read(One("input: [{path: app/in}]\noutput: [{path: app/in2}]")).Diagnostics.ShouldBeEmpty();

    [Fact]
    public void Read_SeveralFaults_AreAllReportedInOrder()
    {
        var file = Read(
            """
            functions:
              oscar:
              - a: {name: Blur, script: blur.sh}
              - a: {name: two, script: nowhere.sh}
              - a: {name: three, script: blur.sh, memory: x}
              - a: {name: three, script: blur.sh}
            """);

        file.Diagnostics.Select(d => (d.Code, d.Position!.Value.Line)).ShouldBe(
        [
            (DiagnosticCodes.WrongServiceName, 3), (DiagnosticCodes.ScriptUnreadable, 4), (DiagnosticCodes.WrongQuantity, 5), (DiagnosticCodes.DuplicateName, 6),
        ]);
    }

    [Fact]
    public void Read_CircleOfFunctions_IsOneWarning()
    {
        var file = Read(
            """
            functions:
              oscar:
              - a: {name: one, script: blur.sh, input: [{path: xxx/1}], output: [{path: xxx/2}]}
              - a: {name: two, script: blur.sh, input: [{path: xxx/2}], output: [{path: xxx/1}]}
            """);

        file.Succeeded.ShouldBeTrue();
        var warning = file.Diagnostics.ShouldHaveSingleItem();
        warning.Code.ShouldBe(DiagnosticCodes.TriggersInCircle);
        warning.Message.ShouldEndWith("one → two → one.");
    }

    [Fact]
    public void Read_SectionsOfOthers_AreLeftAloneWithAdvice()
    {
        var file = Read("functions:\n  oscar:\n  - local: {name: f, script: blur.sh}\n  aws:\n  - lambda: {name: f}\napis: {}\n");

        file.Succeeded.ShouldBeTrue();
        file.Value!.Functions.ShouldHaveSingleItem();
        file.Diagnostics.ShouldAllBe(d => d.Code == DiagnosticCodes.OtherSection && d.Severity == DiagnosticSeverity.Info);
        file.Diagnostics.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("functions: 3")]
    [InlineData("functions: {oscar: [3]}")]
    [InlineData("functions: {oscar: [{c: [1]}]}")]
    [InlineData("functions: {oscar: [{c: {name: [1], script: {}, input: 3, environment: x}}]}")]
    [InlineData("something: else")]
    public void Read_OtherShapes_AreErrorsAndNothingElse(string text) => Read(text).Diagnostics.ShouldContain(d => d.Severity == DiagnosticSeverity.Error);

    private static string One(string lines) =>
        "functions:\n  oscar:\n  - local:\n      name: blur\n      script: blur.sh\n" + string.Concat(lines.Split('\n').Select(line => $"      {line}\n"));

    private Outcome<FunctionsFile> Read(string text)
    {
        var path = Path.Combine(_folder, "functions.yaml");
        File.WriteAllText(path, text);
        return FunctionsFileReader.Read(path);
    }
}
