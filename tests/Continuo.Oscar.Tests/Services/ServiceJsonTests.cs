namespace Continuo.Oscar.Tests.Services;

using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

using Continuo.Oscar.Services;

using CsCheck;

public sealed class ServiceJsonTests
{
    [Fact]
    public void Read_OnlyNameAndScript_HasTheDefaults()
    {
        var service = Read("""{"name":"blur","script":"a\r\nb"}""").Service!;

        service.Script.ShouldBe("a\nb");
        (service.Memory, service.Cpu, service.LogLevel, service.Visibility).ShouldBe(("256Mi", "0.2", "INFO", "private"));
        (service.Timeout, service.Retries, service.CheckExitCode, service.Run).ShouldBe((TimeSpan.FromMinutes(5), 2, true, RunKind.Process));
        service.Input.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("input", "../../x y")]
    [InlineData("output", "UPPER/in")]
    [InlineData("output", "app/a\\u0000b")]
    [InlineData("input", "a_1/in")]
    public void Read_PathThatStoragesRefuse_IsABadRequest(string key, string path)
    {
        var error = Read($$"""{"name":"blur","script":"x","{{key}}":[{"path":"{{path}}"}]}""").Error!;

        error.Status.ShouldBe(400);
        error.Text.ShouldMatch("may hold only|must not hold|must have 3 to 63");
    }

    [Fact]
    public void Read_WhatClientsSend_IsTakenAsMeant()
    {
        var service = Read(
            """
            {"NAME":"blur","Script":"x","cpu":1.5,"memory":"","log_level":"debug","environment":{"Variables":{"A":"1","B":2,"C":null}},"input":null,
             "output":[{"path":"/app/out/","suffix":[".png"],"prefix":null}],"annotations":null,"unknown":{"a":[1,2]},"kserve":null,"namespace":"oscar-svc",
             "storage_providers":{"minio":{"default":{"endpoint":"http://x","verify":false,"access_key":"hidden"}}},"synchronous":{"min_scale":1},"timeout":"2m","retries":0}
            """).Service!;

        (service.Cpu, service.Memory, service.LogLevel).ShouldBe(("1.5", "256Mi", "DEBUG"));
        service.Variables.ShouldBe(new Dictionary<string, string> { ["A"] = "1", ["B"] = "2", ["C"] = "" }, ignoreOrder: true);
        service.Output.ShouldHaveSingleItem().Suffixes.ShouldBe([".png"]);
        service.Other.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create("unknown", """{"a":[1,2]}"""));
        service.StorageProviders.ShouldHaveSingleItem().Settings["verify"].ShouldBe("false");
        (service.Instances, service.Timeout, service.Retries).ShouldBe(((1, 0), TimeSpan.FromMinutes(2), 0));
    }

    [Theory]
    [InlineData("{", 400, "The service specification is not valid: ")]
    [InlineData("[]", 400, "The service specification is not valid: the service must be an object")]
    [InlineData("""{"script":"x"}""", 400, "The service specification is not valid: 'name' is missing")]
    [InlineData("""{"name":"a"}""", 400, "The service specification is not valid: 'script' is missing")]
    [InlineData("""{"name":"A b","script":"x"}""", 400, "The service specification is not valid: the name 'A b' may hold only lower-case letters, digits and '-'")]
    [InlineData("""{"name":"a","script":"x","file_stage_in":"yes"}""", 400, "The service specification is not valid: 'file_stage_in' must be a truth value")]
    [InlineData("""{"name":"a","script":"\ud800"}""", 400, "The service specification is not valid: 'script' must be a text")]
    [InlineData("""{"name":"a","script":"x","\ud800":1}""", 400, "The service specification is not valid: a name is no text")]
    [InlineData("""{"name":"a","script":"x","labels":{"\ud800":"1"}}""", 400, "The service specification is not valid: a name is no text")]
    [InlineData("""{"name":"a","script":"x","schedule":"often"}""", 400, "The service specification is not valid: 'schedule' must be a cron expression of five fields, not 'often'")]
    [InlineData("""{"name":"a","script":"x","input":[{"path":" / "}]}""", 400, "input path cannot be empty")]
    [InlineData("""{"name":"a","script":"x","output":[{"path":""}]}""", 400, "output path cannot be empty")]
    [InlineData("""{"name":"a","script":"x","input":[{"storage_provider":"s3.mine","path":"a/b"}]}""", 400, "unrecognized input (valid inputs are MinIO and dCache)")]
    [InlineData("""{"name":"a","script":"x","output":[{"storage_provider":"s3.mine","path":"a/b"}]}""", 500, "the StorageProvider \"s3.mine\" is not defined")]
    [InlineData("""{"name":"a","script":"x","memory":"much"}""", 500, "Error creating the service: quantities must match the regular expression")]
    [InlineData("""{"name":"a","script":"x","total_cpu":"1 2"}""", 500, "Error creating the service: quantities must match the regular expression")]
    public void Read_Wrong_IsRefusedAsOscarDoes(string json, int status, string text)
    {
        var reading = Read(json);

        reading.Succeeded.ShouldBeFalse();
        reading.Error!.Status.ShouldBe(status);
        reading.Error.Text.ShouldStartWith(text);
    }

    [Theory]
    [InlineData("{'name':'a','script':'x','\u00ff':1}")]
    [InlineData("{'name':'a','script':'\u00ff'}")]
    [InlineData("{'name':'a','script':'x','labels':{'\u00ff':'1'}}")]
    [InlineData("{'name':'a','script':'x','unknown':['\u00ff']}")]
    public void Read_BytesThatAreNoUtf8_AreRefused(string json) =>
        ServiceJson.Read(Encoding.Latin1.GetBytes(json.Replace('\'', '"'))).Error!.Status.ShouldBe(400);

    [Fact]
    public void WriteRequest_ShortestTime_IsReadAgain()
    {
        var service = Read("""{"name":"a","script":"x","timeout":"0.0000001"}""").Service!;

        Read(Written(writer => ServiceJsonWriter.WriteRequest(writer, service))).Service!.Timeout.ShouldBe(TimeSpan.FromTicks(1));
    }

    [Fact]
    public void WriteAnswer_Service_HidesWhatIsSecretAndFillsIn()
    {
        var service = Read(
            """
            {"name":"blur","script":"x","environment":{"secrets":{"S":"hush"}},"vo":"mine",
             "storage_providers":{"minio":{"default":{"endpoint":"http://stolen","secret_key":"k"}},"s3":{"a":{"access_key":"x"}}}}
            """).Service! with { Token = "t" };

        using var document = JsonDocument.Parse(Written(writer => ServiceJsonWriter.WriteAnswer(writer, service, "http://127.0.0.1:9000", "us-east-1")));
        var root = document.RootElement;

        root.GetProperty("environment").GetProperty("secrets").GetProperty("S").GetString().ShouldBe("");
        root.GetProperty("storage_providers").GetProperty("minio").GetProperty("default").GetRawText()
            .ShouldBe("""{"access_key":"hidden","endpoint":"http://127.0.0.1:9000","region":"us-east-1","secret_key":"hidden","verify":true}""");
        root.GetProperty("storage_providers").GetProperty("s3").GetProperty("a").GetProperty("access_key").GetString().ShouldBe("x");
        root.GetProperty("vo").GetString().ShouldBe("mine");
        root.GetProperty("mount").GetProperty("path").GetString().ShouldBe("");
        root.GetProperty("cpu").GetString().ShouldBe("0.2");
        root.GetProperty("input").GetArrayLength().ShouldBe(0);
        root.EnumerateObject().Select(member => member.Name).ShouldBeUnique();
    }

    [Fact]
    public void WriteRequest_AnyService_IsReadTheSame() => Services.Sample(service =>
    {
        var json = Written(writer => ServiceJsonWriter.WriteRequest(writer, service));

        var again = Read(json);

        again.Error.ShouldBeNull();
        Written(writer => ServiceJsonWriter.WriteRequest(writer, again.Service!)).ShouldBe(json);
        (again.Service!.Script, again.Service.Timeout, again.Service.Run).ShouldBe((service.Script, service.Timeout, service.Run));
        again.Service.Input.Select(path => path.Text).ShouldBe(service.Input.Select(path => path.Text));
    });

    [Fact]
    public void Read_AnyText_IsAnswered() => Gen.OneOf(Gen.String, Gen.String[Gen.Char["{}[]\":,nameript01 \\ud8"], 0, 60]).Sample(text =>
    {
        var reading = Read(text);
        (reading.Service is null).ShouldBe(reading.Error is not null);
    });

    private static readonly Gen<string> Word = Gen.String[Gen.Char["abcxyz-_ ü/\"'\\"], 1, 12];

    private static readonly Gen<StoragePath> Paths =
        from bucket in Gen.String[Gen.Char['a', 'z'], 3, 8]
        from folder in Gen.String[Gen.Char['a', 'z'], 1, 8]
        from suffix in Word
        select new StoragePath("minio.default", bucket, folder) { Suffixes = [suffix] };

    private static readonly Gen<ServiceDefinition> Services =
        from name in Gen.String[Gen.Char['a', 'z'], 1, 39]
        from script in Word
        from inputs in Paths.Array[0, 3]
        from variables in Gen.Dictionary(Word, Gen.String[Gen.Char['a', 'ÿ'], 0, 10])[0, 4]
        from run in Gen.Enum<RunKind>()
        from seconds in Gen.Int[1, 100_000]
        from gpu in Gen.Bool
        select new ServiceDefinition
        {
            Name = name, Script = script, Input = [.. inputs], Variables = variables.ToImmutableSortedDictionary(StringComparer.Ordinal), Run = run,
            Timeout = TimeSpan.FromSeconds(seconds), EnableGpu = gpu, Other = ImmutableSortedDictionary<string, string>.Empty.Add("alpine", "true"),
        };

    private static ServiceReading Read(string json) => ServiceJson.Read(Encoding.UTF8.GetBytes(json));

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
