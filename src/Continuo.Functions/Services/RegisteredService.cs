namespace Continuo.Functions.Services;

using Continuo.Oscar.Services;

/// <summary>A service as the server has it.</summary>
/// <param name="Definition">What it is.</param>
/// <param name="Token">What its callers show: 64 hex digits.</param>
/// <param name="Owner">Who made it.</param>
/// <param name="Created">When.</param>
/// <param name="Updated">When it was changed last.</param>
internal sealed record RegisteredService(ServiceDefinition Definition, string Token, string Owner, DateTimeOffset Created, DateTimeOffset Updated)
{
    public string Name => Definition.Name;
}
