namespace Continuo.Functions.Objects;

/// <summary>The checksum that an object of parts will have, as it was asked for when the upload began.</summary>
/// <param name="Algorithm">In lower case, as in <see cref="ObjectAttributes.Checksums"/>.</param>
/// <param name="IsWhole">Whether it is of the whole object; else it is of the checksums of the parts.</param>
internal sealed record UploadChecksum(string Algorithm, bool IsWhole);
