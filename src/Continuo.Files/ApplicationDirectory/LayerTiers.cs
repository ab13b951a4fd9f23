namespace Continuo.Files;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>Reads which layers are edge, cloud and functions from <c>space4ai-d/SPACE4AI-D.yaml</c>, where it is given.</summary>
internal sealed class LayerTiers
{
    private const string File = "space4ai-d/SPACE4AI-D.yaml";

    private readonly Dictionary<string, ResourceKind> _kinds = new(StringComparer.OrdinalIgnoreCase);

    public static LayerTiers Read(DirectoryFiles files)
    {
        var tiers = new LayerTiers();
        if (files.Optional(File) is { } root)
        {
            tiers.Add(root, "EdgeResources", ResourceKind.Edge);
            tiers.Add(root, "CloudResources", ResourceKind.VirtualMachine);
            tiers.Add(root, "FaaSResources", ResourceKind.Function);
        }

        return tiers;
    }

    public ResourceKind? Of(string layer) => _kinds.TryGetValue(layer, out var kind) ? kind : null;

    private void Add(RecordReader root, string key, ResourceKind kind)
    {
        foreach (var item in root.Optional(key) is { } list ? root.Items(list) : [])
        {
            if (Scalars.Text(item, $"A layer in '{key}'", root.Diagnostics) is { } layer && !_kinds.TryAdd(layer, kind))
            {
                root.Diagnostics.Error(DiagnosticCodes.DuplicateName, item.Position, $"The layer '{layer}' is listed twice in {File}.");
            }
        }
    }
}
