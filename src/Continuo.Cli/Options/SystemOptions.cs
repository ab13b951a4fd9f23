namespace Continuo.Cli.Options;

using System.CommandLine;

using Continuo.Cli.Running;
using Continuo.Placement.Rules;

/// <summary>The options of every placement command.</summary>
internal sealed class SystemOptions
{
    private readonly Option<string?> _system = new("--system") { HelpName = "FILE", Description = "System description, JSON or YAML" };
    private readonly Option<string?> _directory = new("--application-dir") { HelpName = "DIR", Description = "Application directory, instead of --system" };
    private readonly Option<LoadText?> _load = ParsedOption.Of("--load", "RATE", "Requests/s at the sources: 1.8, or c1=0.5,c2=2. Default: the load of the files", LoadText.Read);
    private readonly Option<string?> _rules = ParsedOption.Of("--rules", "NAME", "How placements are judged: continuo (default), space4ai-d, space4ai-r", text => OptionText.Choice(text, "continuo", "space4ai-d", "space4ai-r"));
    private readonly Option<double?> _edgeShare = ParsedOption.Of<double?>("--edge-cost-share", "SHARE", "Share of the cost of edge devices that is charged, 0 to 1. Default 1", text => OptionText.NumberBetween(text, 0, 1));
    private readonly Option<string?> _oneResource = ParsedOption.Of("--one-resource-per-layer", "true|false", "At most one resource of each edge or cloud layer. Default true", text => OptionText.Choice(text, "true", "false"));
    private readonly Option<bool> _backward = new("--allow-backward") { Description = "Requests may go from the cloud back to the edge" };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_system, _directory, _load, _rules, _edgeShare, _oneResource, _backward])
        {
            command.Options.Add(option);
        }
    }

    public SystemArguments Read(ParseResult parsed)
    {
        var (system, directory) = (parsed.GetValue(_system), parsed.GetValue(_directory));
        if (system is null == directory is null)
        {
            throw new UsageException(system is null
                ? "needs --system FILE or --application-dir DIR"
                : "takes --system FILE or --application-dir DIR, not both");
        }

        return new SystemArguments(system, directory, parsed.GetValue(_load), Rules(parsed));
    }

    private EvaluationRules Rules(ParseResult parsed)
    {
        var preset = EvaluationRules.Named(parsed.GetValue(_rules) ?? "continuo")!;
        return preset with
        {
            EdgeCostShare = parsed.GetValue(_edgeShare) ?? preset.EdgeCostShare,
            OneResourcePerLayer = (parsed.GetValue(_oneResource) ?? "true") == "true",
            AllowBackward = parsed.GetValue(_backward) || preset.AllowBackward,
        };
    }
}
