namespace Continuo.Files.LoadTraces;

using Continuo.Model;

/// <summary>A field of a CSV record: its text without the quotes, and where it starts.</summary>
internal readonly record struct CsvField(string Text, SourcePosition Position);
