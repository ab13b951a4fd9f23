namespace Continuo.Cli.Commands.Functions;

using Continuo.Cli.Connections;

/// <summary>What <c>apply</c> is told.</summary>
/// <param name="File">The functions file.</param>
/// <param name="Delete">Whether its functions are removed instead.</param>
/// <param name="Cluster">Where.</param>
internal sealed record ApplyOptions(string File, bool Delete, ClusterArguments Cluster);
