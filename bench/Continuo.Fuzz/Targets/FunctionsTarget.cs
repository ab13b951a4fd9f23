namespace Continuo.Fuzz.Targets;

using Continuo.Oscar.Fdl;

/// <summary>Functions files, YAML or JSON: whatever is wrong is a diagnostic, and the server takes what the reader takes.</summary>
internal sealed class FunctionsTarget : IFuzzTarget
{
    /// <summary>Beside the program, which lies among the artifacts: there is always one, and nobody needs to delete it.</summary>
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "functions-target");

    public string Name => "functions";

    public IReadOnlyList<string> Seeds { get; } =
    [
        """
        functions:
          oscar:
          - local: &f
              name: blur
              script: s
              cpu: 0.5
              memory: 256Mi
              timeout: 60s
              schedule: '*/5 * * * *'
              environment: {variables: {A: 1}, secrets: {B: x}}
              input: [{path: box/in}]
              output: [{path: box/out, suffix: [.png], storage_provider: s3.mine}]
              storage_providers: {s3: {mine: {access_key: a, region: r}}}
          - other:
              <<: *f
              name: grey
        clusters: {local: {endpoint: 'http://a', ssl_verify: false}}
        """,
        """{"functions":{"oscar":[{"local":{"name":"a","script":"s","total_cpu":"1","total_memory":"1e9","log_level":"debug","retries":1,"dead_letter":"box/x","run":"process","expose":{"a":[1,null,true]}}}]}}""",
    ];

    public IReadOnlyList<string> Words { get; } =
    [
        "functions:", "oscar:", "- local:", "name: ", "script: s", "cpu: ", "memory: ", "timeout: ", "schedule: ", "input:", "output:", "path: ", "storage_provider: ", "storage_providers:", "clusters:",
        "endpoint: ", "synchronous: ", "min_scale: ", "labels: ", "annotations: ", "environment:", "<<: *f", "&f ", "*f", "!!binary ", "\"\\0\"", "\"\\ud800\"", "---", "...", "? ", "1e-2147483648",
        "0.0000000001s", "99999999999h", "@daily", "L W # *", "{", "}", "null", "~", "minio.default",
    ];

    public void Run(byte[] input)
    {
        var file = Path.Combine(Folder, "functions");
        var script = Path.Combine(Folder, "s");
        if (!File.Exists(script))
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(script, "true\n");
        }

        File.WriteAllBytes(file, input);
        var read = FunctionsFileReader.Read(file);
        Law.Holds(read.Succeeded || !read.Diagnostics.IsEmpty, "what is refused has a reason");
        if (read is { Succeeded: true, Value: { } functions })
        {
            foreach (var function in functions.Functions)
            {
                ServiceTarget.RoundTrip(function.Service);
            }
        }
    }
}
