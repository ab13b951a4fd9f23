namespace Continuo.Cli.Commands.Functions;

/// <summary>What happened to a function.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cluster">Address of its cluster.</param>
/// <param name="Action"><c>created</c>, <c>updated</c>, <c>deleted</c>, <c>absent</c> or <c>failed</c>.</param>
internal sealed record AppliedFunction(string Name, string Cluster, string Action);
