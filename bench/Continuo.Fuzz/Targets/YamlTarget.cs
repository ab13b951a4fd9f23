namespace Continuo.Fuzz.Targets;

using System.Text;

using Continuo.Files;

/// <summary>System descriptions, YAML or JSON: whatever is wrong is a diagnostic.</summary>
internal sealed class YamlTarget : IFuzzTarget
{
    public string Name => "yaml";

    public IReadOnlyList<string> Seeds { get; } =
    [
        """
        {"System":{"name":"s"},"Components":{"c1":{"s11":{"memory":10,"next":[],"early_exit_probability":0,"data_size":[]}}},
         "EdgeResources":{"layer1":{"e":{"description":"d","number":1,"cost":1,"memory":100,"n_cores":1}}},
         "DirectedAcyclicGraph":{"c1":{"next":[],"transition_probability":[]}},"CompatibilityMatrix":{"c1":{"h1":[{"resource":"e","memory":1}]}},
         "Performance":{"c1":{"h1":{"e":{"model":"QTedge","demand":0.5}}}},"Lambda":1,"Time":1,"LocalConstraints":{"c1":{"local_res_time":5}}}
        """,
        "system:\n  Components: &c {c1: {p: {memory: 1}}}\n  DirectedAcyclicGraph: *c\n  # text\n  Lambda: .5\n  x: |\n    a\n  y: 'b'\n  z: \"\\u0041\"\n",
    ];

    public IReadOnlyList<string> Words { get; } =
    [
        "\"Components\":", "\"EdgeResources\":", "\"CloudResources\":", "\"FaaSResources\":", "\"DirectedAcyclicGraph\":", "\"CompatibilityMatrix\":", "\"Performance\":", "\"NetworkTechnology\":",
        "\"LocalConstraints\":", "\"GlobalConstraints\":", "\"Lambda\":", "\"next\":[", "\"transition_probability\":[", "\"s11\"", "\"h1\"", "NaN", "Infinity", "1e999", "-0", "null", "<<: *c", "&c ",
        "*c", "!!binary ", "\\ud800", "---", "...", "? ", "- {", ": |", ": >-", "\t", "#",
    ];

    public void Run(byte[] input)
    {
        var read = SystemDescriptionReader.ReadText(Encoding.UTF8.GetString(input), "input");
        Law.Holds(read.Succeeded || !read.Diagnostics.IsEmpty, "what is refused has a reason");
    }
}
