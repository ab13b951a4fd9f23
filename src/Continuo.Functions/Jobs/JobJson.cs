namespace Continuo.Functions.Jobs;

using System.Collections.Immutable;
using System.Text.Json.Serialization;

/// <summary>Tries of a job as stored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ImmutableArray<JobTryRecord>))]
internal sealed partial class JobJson : JsonSerializerContext;
