namespace Continuo.Functions.Supervision;

using Continuo.Oscar.Services;

/// <summary>A file that a script left, and where it goes.</summary>
/// <param name="Target">Output of the service.</param>
/// <param name="Key">Key in its bucket.</param>
/// <param name="FilePath">The file, in the folder of the try.</param>
internal sealed record OutputFile(StoragePath Target, string Key, string FilePath);
