namespace Continuo.Functions.S3.Signing;

/// <summary>A request whose signature was right.</summary>
/// <param name="AccessKey">Whose it is.</param>
/// <param name="Payload">Hash of the body in hex, or one of the words of <see cref="PayloadWords"/>.</param>
/// <param name="Chunks">Checks the chunks of the body when these are signed; null for presigned addresses of version 2.</param>
internal sealed record VerifiedSignature(string AccessKey, string Payload, ChunkSigner? Chunks);
