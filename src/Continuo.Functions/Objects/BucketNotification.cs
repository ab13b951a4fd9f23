namespace Continuo.Functions.Objects;

using System.Collections.Immutable;

/// <summary>New objects of which a service is to learn.</summary>
/// <param name="Id">Name within the bucket.</param>
/// <param name="Target">The service.</param>
/// <param name="Events">Events such as <c>s3:ObjectCreated:*</c>.</param>
/// <param name="Prefix">What their keys begin with.</param>
/// <param name="Suffix">What their keys end with.</param>
internal sealed record BucketNotification(string Id, string Target, ImmutableArray<string> Events, string Prefix, string Suffix);
