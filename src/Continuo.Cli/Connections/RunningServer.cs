namespace Continuo.Cli.Connections;

using System.Text.Json;

using Continuo.Oscar.Client;

/// <summary>The <c>serve</c> of this user, as the file tells that it writes when it is ready.</summary>
internal static class RunningServer
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "serve.json";

    /// <summary>Its address; <see langword="null"/> when none wrote the file, or it cannot be read.</summary>
    /// <param name="stateFolder">Folder where it writes the file.</param>
    public static ClusterAddress? Find(string stateFolder)
    {
        var file = Path.Combine(stateFolder, FileName);
        if (stateFolder.Length == 0 || !File.Exists(file))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            var root = document.RootElement;
            return Text(root, "api") is { } api && Uri.TryCreate(api, UriKind.Absolute, out var endpoint)
                ? new ClusterAddress(endpoint, Text(root, "user") ?? "", Text(root, "passwordFile") is { } password ? PasswordFile.Read(password) : "")
                : null;
        }
        catch (JsonException)
        {
            // Half written, or of another program: as good as none.
            return null;
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
