namespace Continuo.Cli.Commands.Functions;

/// <summary>A file and the object that it becomes, or that becomes it.</summary>
/// <param name="File">Path of the file.</param>
/// <param name="Bucket">Bucket.</param>
/// <param name="Key">Key.</param>
/// <param name="Size">Bytes.</param>
internal sealed record Transfer(string File, string Bucket, string Key, long Size);
