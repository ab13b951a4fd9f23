namespace Continuo.Cli.Documents;

using Continuo.Model;
using Continuo.Placement.Loads;

/// <summary>The servers of a largest load, and their instances.</summary>
internal static class MaxLoadCounts
{
    public static IEnumerable<(string Server, int Instances)> Of(MaximumLoadResult result) =>
        from resource in result.Evaluation?.Resources ?? []
        where resource.Kind != ResourceKind.Function
        select (resource.Resource, resource.Instances);
}
