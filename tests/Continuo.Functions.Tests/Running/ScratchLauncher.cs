namespace Continuo.Functions.Tests.Running;

using System.Collections.Immutable;
using Continuo.Functions.Running;
using Continuo.Functions.Running.ControlGroups;

/// <summary>Runs scripts in a private folder that is removed at the end.</summary>
internal sealed class ScratchLauncher : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("continuo-run-").FullName;
    private readonly Launcher _launcher;

    public ScratchLauncher(JobGroups? groups = null)
    {
        Folder = PrivateFolder.Create(Path.Combine(_parent, "try"));
        _launcher = new Launcher(groups ?? JobGroups.None, TimeProvider.System);
    }

    public PrivateFolder Folder { get; }

    public string OutputPath => Folder.FileNamed("printed.txt");

    public string Output => File.ReadAllText(OutputPath);

    public Launch Launch(string script)
    {
        var path = Folder.FileNamed("script.sh");
        File.WriteAllText(path, script);
        return new Launch
        {
            Name = "job-" + Path.GetFileName(_parent),
            Command = ["/bin/sh", path],
            Environment = ScriptEnvironment.In(Folder),
            WorkingFolder = Folder.Home,
            OutputPath = OutputPath,
            TimeLimit = TimeSpan.FromSeconds(60),
            Limits = new ResourceLimits(0, 0, 0),
        };
    }

    public Task<RunEnd> RunAsync(string script) => RunAsync(Launch(script));

    public Task<RunEnd> RunAsync(Launch launch, CancellationToken cancellationToken = default) => _launcher.RunAsync(launch, cancellationToken);

    public void Dispose() => Directory.Delete(_parent, recursive: true);
}
