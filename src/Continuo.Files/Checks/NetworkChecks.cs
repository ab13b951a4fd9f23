namespace Continuo.Files;

using Continuo.Model;

/// <summary>Checks that partitions that talk to each other can be on layers with a common network domain.</summary>
/// <remarks>Steps back to the edge are left out, since no placement takes them; so are two servers of one layer, which hosts
/// one resource. Systems so large that the check would take long are checked in part.</remarks>
internal sealed class NetworkChecks(SystemDraft draft, SystemNames names, DiagnosticList diagnostics)
{
    private readonly ILookup<(string, string), ComputationalLayer> _layers = draft.Compatibility
        .Where(row => names.Resources.ContainsKey(row.Resource))
        .Select(row => (Key: (row.Component, row.Partition), names.Resources[row.Resource].Layer))
        .Distinct()
        .ToLookup(pair => pair.Key, pair => pair.Layer);

    private readonly Dictionary<string, HashSet<string>> _domains = draft.Domains
        .SelectMany(domain => domain.Layers.Select(layer => (Layer: layer, Domain: domain.Name)))
        .GroupBy(pair => pair.Layer, pair => pair.Domain, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private readonly HashSet<(string, string)> _reported = [];

    private int _pairsLeft = 5_000_000;

    public void Run()
    {
        foreach (var component in draft.Components)
        {
            foreach (var deployment in component.Deployments)
            {
                for (var i = 1; i < deployment.Partitions.Length; i++)
                {
                    Step((component.Name, deployment.Partitions[i - 1].Name), (component.Name, deployment.Partitions[i].Name), isTaken: true);
                }
            }
        }

        foreach (var dependency in draft.Dependencies)
        {
            foreach (var from in Ends(dependency.From, d => d.Partitions[^1].Name))
            {
                foreach (var to in Ends(dependency.To, d => d.Partitions[0].Name))
                {
                    Step((dependency.From, from), (dependency.To, to), dependency.Probability > 0);
                }
            }
        }
    }

    private IEnumerable<string> Ends(string component, Func<Deployment, string> end) =>
        names.Components.TryGetValue(component, out var found) ? found.Deployments.Where(d => !d.Partitions.IsEmpty).Select(end).Distinct() : [];

    private void Step((string Component, string Partition) from, (string Component, string Partition) to, bool isTaken)
    {
        if (draft.Unread.Covers(SubjectKind.Compatibility, from.Component, from.Partition)
            || draft.Unread.Covers(SubjectKind.Compatibility, to.Component, to.Partition))
        {
            return;
        }

        _pairsLeft -= _layers[from].Count() * _layers[to].Count();
        if (_pairsLeft < 0)
        {
            return;
        }

        var pairs = _layers[from].SelectMany(a => _layers[to].Select(b => (From: a, To: b))).Where(CanBeTaken).ToList();
        var cut = pairs.Where(pair => !CanTalk(pair.From, pair.To)).ToList();
        if (pairs.Count > 0 && cut.Count == pairs.Count)
        {
            if (!isTaken)
            {
                diagnostics.Warning(
                    DiagnosticCodes.NoCommonDomain,
                    draft.Sources.Of(SubjectKind.Dependency, from.Component, to.Component),
                    $"'{from.Component}/{from.Partition}' cannot send to '{to.Component}/{to.Partition}': none of their layers share a network domain. No request goes there, so it does not matter.");
                return;
            }

            diagnostics.Error(
                DiagnosticCodes.NoCommonDomain,
                draft.Sources.Of(SubjectKind.Partition, from.Component, from.Partition),
                $"'{from.Component}/{from.Partition}' cannot send to '{to.Component}/{to.Partition}': none of their layers share a network domain.");
            return;
        }

        foreach (var (a, b) in cut.Where(pair => _reported.Add((pair.From.Name, pair.To.Name))))
        {
            diagnostics.Warning(
                DiagnosticCodes.NoCommonDomain,
                draft.Sources.Of(SubjectKind.Layer, a.Name),
                $"The layers '{a.Name}' and '{b.Name}' share no network domain, so '{from.Component}/{from.Partition}' on the one cannot send to '{to.Component}/{to.Partition}' on the other.");
        }
    }

    private static bool CanBeTaken((ComputationalLayer From, ComputationalLayer To) pair) =>
        pair.From.Kind == ResourceKind.Edge || pair.To.Kind != ResourceKind.Edge;

    private bool CanTalk(ComputationalLayer from, ComputationalLayer to) =>
        (from.Name == to.Name && (from.Kind != ResourceKind.Function || from.Resources.Length == 1)) ||
        (_domains.TryGetValue(from.Name, out var ours) && _domains.TryGetValue(to.Name, out var theirs) && ours.Overlaps(theirs));
}
