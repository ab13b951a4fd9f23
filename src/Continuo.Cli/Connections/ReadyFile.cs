namespace Continuo.Cli.Connections;

using Continuo.Cli.Documents;
using Continuo.Functions.Serving;

/// <summary>The file by which other commands of this user find a server that runs.</summary>
internal sealed class ReadyFile : IDisposable
{
    private readonly string? _path;
    private readonly string _text;

    private ReadyFile(string? path, string text) => (_path, _text) = (path, text);

    /// <summary>Writes it.</summary>
    public static ReadyFile Write(string stateFolder, ServerAddresses addresses)
    {
        var text = ReadyDocument.Render(addresses, Environment.ProcessId);
        if (stateFolder.Length == 0)
        {
            return new ReadyFile(null, text);
        }

        Directory.CreateDirectory(stateFolder);
        var path = Path.Combine(stateFolder, RunningServer.FileName);
        var fresh = $"{path}.{Environment.ProcessId}";
        File.WriteAllText(fresh, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(fresh, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.Move(fresh, path, overwrite: true);
        return new ReadyFile(path, text);
    }

    /// <summary>Deletes it, unless another server has written its own meanwhile.</summary>
    public void Dispose()
    {
        if (_path is not null && File.Exists(_path) && File.ReadAllText(_path) == _text)
        {
            File.Delete(_path);
        }
    }
}
