namespace Continuo.Cli.Connections;

/// <summary>Which cluster a command talks to.</summary>
/// <param name="Cluster">Address or name; <see langword="null"/>: the one that runs here.</param>
/// <param name="User">User, instead of the one that is known.</param>
/// <param name="PasswordFile">File with the password, instead of the one that is known.</param>
internal sealed record ClusterArguments(string? Cluster, string? User, string? PasswordFile);
