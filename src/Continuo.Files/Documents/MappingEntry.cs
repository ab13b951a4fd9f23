namespace Continuo.Files.Documents;

using Continuo.Model;

/// <summary>A key of a mapping with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeyPosition">Where the key stands.</param>
/// <param name="Value">The value.</param>
internal sealed record MappingEntry(string Key, SourcePosition KeyPosition, DocumentNode Value);
