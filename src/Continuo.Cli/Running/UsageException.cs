namespace Continuo.Cli.Running;

/// <summary>The command was used wrongly in a way that only shows when its options are seen together.</summary>
internal sealed class UsageException(string message, Exception? cause = null) : Exception(message, cause);
