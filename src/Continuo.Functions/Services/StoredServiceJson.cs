namespace Continuo.Functions.Services;

using System.Text.Json.Serialization;

using Continuo.Oscar.Services;

/// <summary>Definitions as stored, with their secrets.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ServiceDefinition))]
internal sealed partial class StoredServiceJson : JsonSerializerContext;
