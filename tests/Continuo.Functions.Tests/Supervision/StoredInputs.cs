namespace Continuo.Functions.Tests.Supervision;

using Continuo.Functions.Supervision;

/// <summary>Objects in memory, and what was asked for.</summary>
internal sealed class StoredInputs : IInputStorage
{
    public Dictionary<string, string> Objects { get; } = [];

    public List<string> Asked { get; } = [];

    public async Task DownloadAsync(string provider, string bucket, string key, string path, CancellationToken cancellationToken)
    {
        Asked.Add($"{provider} {bucket} {key}");
        if (!Objects.TryGetValue($"{bucket}/{key}", out var text))
        {
            throw new IOException("The specified key does not exist.");
        }

        await File.WriteAllTextAsync(path, text, cancellationToken);
    }
}
