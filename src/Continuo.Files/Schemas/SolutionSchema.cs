namespace Continuo.Files;

using System.Text.Json.Nodes;

using static Continuo.Files.SchemaParts;

/// <summary>The schema of solutions: the published shape or the assignment shape.</summary>
internal static class SolutionSchema
{
    public static JsonObject Create() => Document(
        "solution",
        "Solution",
        Either("A placement, in the published shape or as an assignment.", Published(), Assignment()));

    private static JsonObject Published() => Open(Record(
        "Component → deployment → partition → layer → resource.",
        ("$schema?", Text("This schema.")),
        ("Lambda?", Anything("Load in requests/s.")),
        ("components", Map("Component → its deployment and times.", Component(), false)),
        ("global_constraints?", Map("Path → limit and response time.", new JsonObject { ["type"] = "object" })),
        ("total_cost?", Either("Cost; a text in files of SPACE4AI-D.", Number("Cost."), Text("Cost."))),
        ("feasible?", new JsonObject { ["type"] = "boolean" })));

    private static JsonObject Component()
    {
        var place = Open(Record("What matters is 'number'; the rest is copied from the system.", ("number?", Count("Instances; absent for functions."))));
        var layer = Map("Resource → record.", place, false);
        var partition = Record("Layer → resource, and the response time.", ("response_time?", Anything("Mean response time, in s.")));
        partition["additionalProperties"] = layer;
        var deployment = Record("Partition → its place.", ("response_time?", Anything("Older files: a list of times.")));
        deployment["additionalProperties"] = partition;
        var component = Record(
            "Deployment → its partitions, and the response time.",
            ("response_time?", Anything("Mean response time, in s.")),
            ("response_time_threshold?", Anything("Limit in s; 'inf', 'Infinity' or null without one.")));
        component["additionalProperties"] = deployment;
        return component;
    }

    private static JsonObject Assignment() => Open(Record(
        "Component → deployment and places.",
        ("$schema?", Text("This schema.")),
        ("assignment", Map("Component → its place.", Record(
            "Deployment and places of its partitions.",
            ("deployment", Name("Deployment.")),
            ("partitions", List("Places.", Record(
                "Place of a partition.",
                ("partition", Name("Partition.")),
                ("layer?", Name("Layer of the resource.")),
                ("resource", Name("Resource.")),
                ("number?", Count("Instances of the resource; default 1.")))))), false))));
}
