namespace Continuo.Functions.Supervision;

/// <summary>A file in an output folder.</summary>
/// <param name="Name">Name relative to the folder, with slashes.</param>
/// <param name="Path">The file itself, no link.</param>
internal sealed record OutputEntry(string Name, string Path);
