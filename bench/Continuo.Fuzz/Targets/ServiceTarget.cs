namespace Continuo.Fuzz.Targets;

using System.Text;
using System.Text.Json;

using Continuo.Oscar.Services;

/// <summary>Definitions of services as the API takes them: refused or read, and written as they were read.</summary>
internal sealed class ServiceTarget : IFuzzTarget
{
    public string Name => "service";

    public IReadOnlyList<string> Seeds { get; } =
    [
        """{"name":"a","script":"x"}""",
        """
        name=blur
        script=x
        cpu=0.5
        memory=256Mi
        total_cpu=1500m
        total_memory=1e3
        log_level=debug
        environment.variables.A=1
        environment.secrets.B=hush
        input[].path=box/in
        output[].path=/app/out/
        output[].storage_provider=s3.m
        output[].suffix=[".png"]
        storage_providers.s3.m.verify=false
        synchronous.min_scale=1
        timeout=2.5m
        retries=0
        schedule=*/5 1-3 * * MON
        dead_letter=box/c
        run=process
        unknown.a=[1]
        """,
        """
        {"NAME":"blur","script":"x","cpu":1.5,"memory":"256Mi","total_memory":"1e3","log_level":"debug","environment":{"Variables":{"A":"1","B":2,"C":null}},"input":[{"path":"box/in"}],
         "output":[{"storage_provider":"s3.m","path":"/app/out/","suffix":[".png"],"prefix":null}],"storage_providers":{"s3":{"m":{"verify":false}}},"synchronous":{"min_scale":1},
         "timeout":"2m","retries":0,"schedule":"*/5 * * * *","dead_letter":"box/c","run":"process","unknown":{"a":[1]},"labels":{"a":"b"},"allowed_users":["u"]}
        """,
    ];

    public IReadOnlyList<string> Words { get; } =
    [
        "\nname=", "\ncpu=", "\ntimeout=", "\nschedule=", "\ninput[].path=", "\noutput[].storage_provider=", "\nlabels.a=", "1e-2147483648", "\"name\":", "\"script\":", "\"cpu\":", "\"memory\":", "\"total_cpu\":", "\"timeout\":", "\"schedule\":", "\"input\":[{", "\"output\":[{", "\"path\":", "\"storage_provider\":", "\"labels\":{",
        "\"\\ud800\":1", "\\ud800", "\"1e-2147483648\"", "1E2147483647", "0.0000000001s", "99999999999h", "\"@daily\"", "\"* * L W #\"", "Ki", "null", "\"storage_providers\":{", "\"expose\":{", "\"name\":\"a\"",
    ];

    public void Run(byte[] input)
    {
        if (ServiceJson.Read(JsonLines.Read(input) ?? input) is { Succeeded: true, Service: var service })
        {
            RoundTrip(service);
        }
    }

    /// <summary>Writes a definition and reads it again.</summary>
    public static void RoundTrip(ServiceDefinition service)
    {
        Law.Holds(service.Timeout > TimeSpan.Zero && service.Timeout <= TimeSpan.FromDays(7), "a time is more than nothing and at most seven days");
        var first = Written(service with { StorageProviders = [.. service.StorageProviders.OrderBy(provider => provider.Kind, StringComparer.Ordinal).ThenBy(provider => provider.Id, StringComparer.Ordinal)] });
        var again = ServiceJson.Read(first);
        Law.Holds(again.Succeeded, $"the server takes what the reader takes ({again.Error?.Text.TrimEnd()})");
        var second = Written(again.Service!);
        Law.Holds(first.AsSpan().SequenceEqual(second), $"a definition is written as it is ({Encoding.UTF8.GetString(first)} | {Encoding.UTF8.GetString(second)})");
    }

    private static byte[] Written(ServiceDefinition service)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            ServiceJsonWriter.WriteRequest(writer, service);
        }

        return stream.ToArray();
    }
}
