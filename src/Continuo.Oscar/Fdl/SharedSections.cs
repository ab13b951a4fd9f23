namespace Continuo.Oscar.Fdl;

using System.Collections.Immutable;

using Continuo.Files.Documents;
using Continuo.Oscar.Services;

/// <summary>The sections of a functions file that every function of it gets.</summary>
/// <param name="Providers">Storage providers.</param>
/// <param name="Clusters">Clusters, as they stand in the file.</param>
internal sealed record SharedSections(ImmutableArray<StorageProvider> Providers, DocumentNode? Clusters);
