namespace Continuo.Functions.Objects;

using System.Collections.Immutable;
using System.Text.Json.Serialization;

/// <summary>Attributes and tags as stored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ObjectAttributes))]
[JsonSerializable(typeof(ImmutableSortedDictionary<string, string>))]
internal sealed partial class ObjectJson : JsonSerializerContext;
