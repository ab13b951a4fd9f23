namespace Continuo.Files;

using System.Text.Json.Nodes;

using static Continuo.Files.SchemaParts;

/// <summary>The schema of system descriptions.</summary>
internal static class SystemDescriptionSchema
{
    public static JsonObject Create() => Document(
        "system-description",
        "System description",
        Record(
            "An application, where it may run, how fast it is there, and what it promises.",
            ("$schema?", Text("This schema.")),
            ("Name?", Name("Name of the application.")),
            ("DirectedAcyclicGraph", Map("Component → who is called next.", Record(
                "Successors; both lists have the same length.",
                ("next?", List("Components called next.", Name("Component."))),
                ("transition_probability?", List("Probability of each call; the sum may differ from 1.", Probability("Probability of the call.")))))),
            ("Components", Map("Component → deployment → partition.", Map("Deployment → partitions.", Map("Partition → record.", Partition(), false), false), false)),
            ("EdgeResources?", Map("Layer → edge devices.", Map("Resource → record.", Server()))),
            ("CloudResources?", Map("Layer → virtual machines.", Map("Resource → record.", Server()))),
            ("FaaSResources?", Functions()),
            ("CompatibilityMatrix", Map("Component → partition → where it may run.", Map("Partition → candidates.", List("Candidates.", Record(
                "Candidate.",
                ("resource", Name("Resource.")),
                ("memory", NotNegative("Memory the partition needs there, in MB."))))))),
            ("Performance", Map("Component → partition → resource → performance model.", Map("Partition → models.", Map("Resource → model.", Model())))),
            ("LocalConstraints?", Map("Component → limit.", Record(
                "Limit.",
                ("local_res_time", Positive("Largest response time, in s: its mean, or the percentile.")),
                ("percentile?", Percentile())))),
            ("GlobalConstraints?", Map("Path → limit.", Record(
                "Limit.",
                ("components", List("Components on the path, joined by edges of the graph.", Name("Component."))),
                ("global_res_time", Positive("Largest response time along the path, in s: its mean, or the percentile.")),
                ("percentile?", Percentile())))),
            ("NetworkTechnology", Map("Network domain → record.", Record(
                "Network domain.",
                ("computationalLayers", List("Layers it joins.", Name("Layer."))),
                ("AccessDelay", NotNegative("Delay of a transfer of no size, in s.")),
                ("Bandwidth", Positive("Bandwidth in Mbit/s."))))),
            ("Lambda?", Either("Load in requests/s.", NotNegative("At every source."), Map("Source → its own load.", NotNegative("Requests/s.")))),
            ("Time?", Positive("Cost horizon in hours; default 1."))));

    private static JsonObject Partition() => Record(
        "Partition.",
        ("next", List("The following partition; for the last one, the component's successors.", Name("Partition or component."))),
        ("data_size?", List("MB sent to each of them.", NotNegative("MB."))),
        ("early_exit_probability?", Probability("Probability that a request leaves the component after this partition; default 0.")),
        ("early_exit_data_size?", NotNegative("MB sent on by a request that leaves here; default: as the last partition.")));

    private static JsonObject Percentile() =>
        new() { ["description"] = "Percentile of the response time that the limit is about, such as 95; default: the mean.", ["type"] = "number", ["exclusiveMinimum"] = 0, ["exclusiveMaximum"] = 100 };

    private static JsonObject Server() => Record(
        "Resource of which instances are used by the hour.",
        ("description?", Text("For people.")),
        ("number", Count("Available instances.")),
        ("cost", NotNegative("Cost of an instance per hour.")),
        ("memory", Positive("Memory of an instance, in MB.")),
        ("n_cores?", Count("Cores of an instance; default 1.")));

    private static JsonObject Functions()
    {
        (string, JsonObject)[] Prices() =>
        [
            ("transition_cost?", NotNegative("Price of a state transition; default 0.")),
            ("request_cost?", NotNegative("Price of an invocation; default 0.")),
            ("priceUnit?", Choice("Unit of 'cost'; default perHour.", ["perHour", "perSecond"])),
        ];
        var function = Record(
            "Function configuration.",
            [
                ("description?", Text("For people.")),
                ("cost", NotNegative("Price of execution time of this memory size.")),
                ("memory", Positive("Memory in MB.")),
                ("idle_time_before_kill", NotNegative("Seconds after which an idle instance is removed.")),
                .. Prices(),
            ]);
        var layer = Record("Function → record, and prices that hold for all of them.", Prices());
        layer["additionalProperties"] = function;
        var tier = Record("Layer → functions, and prices that hold for all of them.", Prices());
        tier["additionalProperties"] = layer;
        return tier;
    }

    private static JsonObject Model() => Record(
        "Performance model: 'demand' for QT…, 'demandWarm' and 'demandCold' for functions, 'regressor_file' for learned ones.",
        ("model", Choice("Keyword.", ModelKeywords.All)),
        ("demand?", Positive("Service time of one request alone, in s.")),
        ("demandWarm?", Positive("Service time on a warm instance, in s.")),
        ("demandCold?", Positive("Service time with a cold start, in s.")),
        ("regressor_file?", Name("File of the regression.")),
        ("meanTime?", NotNegative("Mean time of the training set, in s; not used.")),
        ("regression?", Record(
            "The regression itself.",
            ("intercept", Number("Constant term, in s.")),
            ("coefficients", Record("Feature → s per unit.", [.. RegressionFeatures.All.Select(feature => (feature + "?", Number("Coefficient.")))])))));
}
