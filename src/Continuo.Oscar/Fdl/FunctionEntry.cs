namespace Continuo.Oscar.Fdl;

using Continuo.Model;
using Continuo.Oscar.Services;

/// <summary>A function of a functions file.</summary>
/// <param name="ClusterId">Cluster for which it is meant.</param>
/// <param name="Service">Its definition, with the text of its script.</param>
/// <param name="Position">Where it stands.</param>
public sealed record FunctionEntry(string ClusterId, ServiceDefinition Service, SourcePosition Position);
