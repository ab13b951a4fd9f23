namespace Continuo.Cli.Commands.Functions;

using System.Collections.Immutable;

using Continuo.Cli.Connections;

/// <summary>What <c>put</c> is told.</summary>
/// <param name="Target">A function, or a folder of a bucket.</param>
/// <param name="Files">Files and folders.</param>
/// <param name="Wait">Whether to wait for the jobs that they start.</param>
/// <param name="Cluster">Where.</param>
internal sealed record PutOptions(string Target, ImmutableArray<string> Files, bool Wait, ClusterArguments Cluster);
