namespace Continuo.Cli.Tests;

using System.Text.Json;

public sealed class AdaptStepMeasuredTests : IDisposable
{
    private static readonly string System = CommandLineRun.Sample("inspection/system.json");

    private readonly string _folder = Directory.CreateTempSubdirectory("continuo-cli-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Step_MeasuredAsPredicted_ChangesNothing()
    {
        var (component, seconds) = Predicted();

        var plain = Step();
        var (code, document) = Step("--measured", $"{component}={seconds:R}");

        code.ShouldBe(0);
        document.GetProperty("cost").GetDouble().ShouldBe(plain.Document.GetProperty("cost").GetDouble(), 1e-6);
    }

    [Fact]
    public void Step_MeasuredSlower_IsWhatThePlacementThatStaysIsEvaluatedWith()
    {
        var (component, seconds) = Predicted();
        var plain = Step().Document;

        var (_, document) = Step("--measured", $"{component}={1.3 * seconds:R}");

        plain.GetProperty("changes").GetArrayLength().ShouldBe(0);
        document.GetProperty("changes").GetArrayLength().ShouldBe(0, "the limits leave room for a third more");
        document.GetProperty("evaluation").GetProperty("components").GetProperty(component).GetProperty("responseTime").GetDouble().ShouldBe(1.3 * seconds, 1e-3 * seconds);
    }

    [Fact]
    public void Step_MeasuredFarOff_IsBoundedAndSaid()
    {
        var (component, seconds) = Predicted();

        var (_, document) = Step("--measured", $"{component}={50 * seconds:R}");

        document.GetProperty("diagnostics").EnumerateArray().ShouldContain(d => d.GetProperty("code").GetString() == "CON2077");
    }

    [Fact]
    public void Step_MeasuredUnknownOrTwice_IsRefused()
    {
        var (code, document) = Step("--measured", "nobody=1", "--measured", "nobody=2");

        code.ShouldBe(1);
        document.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("code").GetString()).ShouldContain("CON2075");
    }

    [Fact]
    public void Step_MeasuredUnknownComponent_IsNoMistakeOfAPin()
    {
        var (code, document) = Step("--measured", "nobody=1");

        code.ShouldBe(1);
        var found = document.GetProperty("diagnostics").EnumerateArray().Single(d => d.GetProperty("severity").GetString() == "error");
        found.GetProperty("code").GetString().ShouldBe("CON2022");
        found.GetProperty("message").GetString().ShouldBe("--measured: the system has no component 'nobody'.");
        found.GetProperty("hint").GetString().ShouldNotBeNullOrEmpty();
    }

    /// <summary>The component that is nearest to its limit, and its time by the formulas.</summary>
    private (string Component, double Seconds) Predicted()
    {
        var components = Step().Document.GetProperty("evaluation").GetProperty("components").EnumerateObject()
            .Where(c => c.Value.GetProperty("limit").ValueKind == JsonValueKind.Number)
            .MaxBy(c => c.Value.GetProperty("responseTime").GetDouble() / c.Value.GetProperty("limit").GetDouble());
        return (components.Name, components.Value.GetProperty("responseTime").GetDouble());
    }

    private (int Code, JsonElement Document) Step(params string[] more)
    {
        var placed = Path.Combine(_folder, "peak.json");
        if (!File.Exists(placed))
        {
            CommandLineRun.Of("place", "solve", "--system", System, "--load", "1.2", "--output", placed).Code.ShouldBe(0);
        }

        var (code, output, _) = CommandLineRun.Of(["adapt", "step", "--system", System, "--current", placed, "--load", "1.2", "--json", .. more]);
        return (code, JsonDocument.Parse(output).RootElement);
    }
}
