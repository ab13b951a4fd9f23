namespace Continuo.Files;

using System.Text.Json.Nodes;

using static Continuo.Files.SchemaParts;

/// <summary>The schema of functions files: the functions definition language of OSCAR with the keys of Continuo.</summary>
internal static class FunctionsSchema
{
    public static JsonObject Create() => Document(
        "functions",
        "Functions file",
        Record(
            "Functions, the clusters for which they are meant, and the storages that they use.",
            ("$schema?", Text("This schema.")),
            ("functions", Record(
                "Functions by the system that runs them.",
                ("oscar?", List("Functions for OSCAR and Continuo, each under the name of its cluster.", Map("Cluster → function.", Function(), mayBeEmpty: false))),
                ("aws?", Anything("Functions for AWS Lambda, as SCAR has them.")))),
            ("storage_providers?", Providers()),
            ("clusters?", Map("Name → cluster.", Record(
                "A cluster.",
                ("endpoint", Name("Address of its API.")),
                ("auth_user?", Text("User.")),
                ("auth_password?", Text("Password.")),
                ("ssl_verify?", Truth("Whether its certificate has to be valid. Default true."))))),
            ("apis?", Anything("The gateway of Continuo."))));

    private static JsonObject Function() => Open(Record(
        "A function: a script, what it may use, and the folders that start it and that it writes to.",
        ("name", new JsonObject { ["description"] = "Name.", ["type"] = "string", ["pattern"] = "^[a-z0-9]([-a-z0-9]{0,37}[a-z0-9])?$" }),
        ("script", Name("Path of the script, relative to this file.")),
        ("image?", Text("Container image.")),
        ("memory?", Quantity("Most memory of a job, such as 512Mi. Default 256Mi.")),
        ("cpu?", Quantity("Processors of a job, such as 0.5 or 500m. Default 0.2.")),
        ("total_memory?", Quantity("Most memory of all running jobs.")),
        ("total_cpu?", Quantity("Most processors of all running jobs.")),
        ("log_level?", Choice("Level of the supervisor's lines. Default INFO.", ["NOTSET", "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"])),
        ("file_stage_in?", Truth("Whether the script fetches its input itself.")),
        ("enable_gpu?", Truth("Whether a job gets a graphics processor.")),
        ("input?", List("Folders whose new objects start a job.", Path())),
        ("output?", List("Folders to which the files that the script leaves are written.", Path())),
        ("environment?", Open(Record("Environment of the script.", ("variables?", Variables("Variables.")), ("secrets?", Variables("Variables that are never shown again."))))),
        ("labels?", Variables("Labels, which jobs get too.")),
        ("annotations?", Variables("Annotations, which jobs get too.")),
        ("synchronous?", Record("Warm instances for direct calls.", ("min_scale?", Whole("Fewest.")), ("max_scale?", Whole("Most; 0 is unlimited.")))),
        ("storage_providers?", Providers()),
        ("visibility?", Choice("Who may see it. Default private.", ["private", "restricted", "public"])),
        ("allowed_users?", List("Who may see it when it is restricted.", Text("User."))),
        ("run?", Choice("Continuo: how it is run. Default process.", ["process", "warm", "container"])),
        ("timeout?", Either("Continuo: longest run, such as 300, 300s or 5m. Default 300.", Positive("Seconds."), Name("A time."))),
        ("retries?", Whole("Continuo: tries after the first of a job started by an event. Default 2.")),
        ("max_concurrency?", Whole("Continuo: most jobs at the same time; 0 is as many as fit.")),
        ("schedule?", Text("Continuo: when a job is started without an event, as a cron expression of five fields.")),
        ("dead_letter?", Text("Continuo: bucket/folder for the events of jobs that failed for good.")),
        ("check_exit_code?", Truth("Continuo: whether a script that ends with another code than 0 makes the job fail. Default true."))));

    private static JsonObject Path() => Record(
        "A folder of a bucket.",
        ("storage_provider?", Text("Storage, kind.id. Default minio.default, the cluster's own.")),
        ("path", Name("bucket/folder; without a slash it is a folder of the bucket that is named like the function.")),
        ("suffix?", List("Outputs: names must end with one of them.", Text("End."))),
        ("prefix?", List("Outputs: names must begin with one of them.", Text("Begin."))));

    private static JsonObject Providers() => Map("Kind (minio, s3, onedata, webdav, rucio) → id → settings.", Map("Id → settings.", new JsonObject { ["type"] = "object" }));

    private static JsonObject Quantity(string description) => Either(description, NotNegative("A number."), Name("A number with a unit."));

    private static JsonObject Variables(string description) =>
        Map(description, new JsonObject { ["type"] = new JsonArray("string", "number", "boolean", "null") });

    private static JsonObject Whole(string description) => new() { ["description"] = description, ["type"] = "integer", ["minimum"] = 0 };

    private static JsonObject Truth(string description) => new() { ["description"] = description, ["type"] = "boolean" };
}
