namespace Continuo.Cli.Connections;

using System.CommandLine;

/// <summary>The options that say which cluster is meant.</summary>
internal sealed class ClusterOptions
{
    private readonly Option<string?> _cluster = new("--cluster") { HelpName = "URL|ID", Description = "Address of a cluster, or its name in ~/.oscar-cli/config.yaml. Default: the 'continuo serve' of this user" };
    private readonly Option<string?> _user = new("--user") { HelpName = "USER", Description = "User of the cluster" };
    private readonly Option<string?> _passwordFile = new("--password-file") { HelpName = "FILE", Description = "File whose first line is the password" };

    public void AddTo(Command command)
    {
        command.Add(_cluster);
        command.Add(_user);
        command.Add(_passwordFile);
    }

    public ClusterArguments Read(ParseResult parsed) => new(parsed.GetValue(_cluster), parsed.GetValue(_user), parsed.GetValue(_passwordFile));
}
