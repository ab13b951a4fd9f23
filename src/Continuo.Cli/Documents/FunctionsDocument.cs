namespace Continuo.Cli.Documents;

using System.Text.Json;

using Continuo.Cli.Commands.Functions;
using Continuo.Oscar.Client;

/// <summary>The functions of a cluster as JSON.</summary>
internal static class FunctionsDocument
{
    public static void WriteMembers(Utf8JsonWriter writer, ClusterAddress cluster, IEnumerable<FunctionStatus> functions)
    {
        writer.WriteString("cluster", cluster.Endpoint.AbsoluteUri);
        writer.WriteStartArray("functions");
        foreach (var function in functions)
        {
            writer.WriteStartObject();
            writer.WriteString("name", function.Service.Name);
            writer.WriteString("image", function.Service.Image);
            writer.WriteString("memory", function.Service.Memory);
            writer.WriteString("cpu", function.Service.Cpu);
            Paths(writer, "input", function.Service.Input.Select(path => path.Text));
            Paths(writer, "output", function.Service.Output.Select(path => path.Text));
            writer.WriteStartObject("jobs");
            foreach (var state in Enum.GetValues<JobState>().Where(state => state != JobState.Unknown))
            {
                writer.WriteNumber(Screens.JobsScreen.Word(state), function.Count(state));
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Paths(Utf8JsonWriter writer, string name, IEnumerable<string> paths)
    {
        writer.WriteStartArray(name);
        foreach (var path in paths)
        {
            writer.WriteStringValue(path);
        }

        writer.WriteEndArray();
    }
}
