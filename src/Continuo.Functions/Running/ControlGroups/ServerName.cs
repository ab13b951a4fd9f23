namespace Continuo.Functions.Running.ControlGroups;

using System.Globalization;

/// <summary>Names the group of a server by its process, so that the groups of servers that are gone can be told.</summary>
/// <param name="ProcessId">Process.</param>
/// <param name="Start">When it started, in ticks since the machine did: ids come again, in containers always the same one.</param>
internal sealed record ServerName(int ProcessId, long Start)
{
    /// <summary>What all names begin with.</summary>
    public const string Prefix = "continuo-";

    // Counted after the name of the program, which may have any characters in it and ends with the last bracket.
    private const int StartField = 19;

    /// <summary>The name of this process.</summary>
    public static ServerName Own() => new(Environment.ProcessId, StartOf(Environment.ProcessId)!.Value);

    /// <summary>Reads the name of a folder; null when it is none of ours.</summary>
    public static ServerName? Parse(string folder) =>
        folder.StartsWith(Prefix, StringComparison.Ordinal)
        && folder[Prefix.Length..].Split('-') is [var pid, var start]
        && int.TryParse(pid, CultureInfo.InvariantCulture, out var id)
        && long.TryParse(start, CultureInfo.InvariantCulture, out var ticks)
            ? new ServerName(id, ticks)
            : null;

    /// <summary>Whether the process still runs.</summary>
    public bool IsAlive() => StartOf(ProcessId) == Start;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{ProcessId}-{Start}");

    private static long? StartOf(int processId)
    {
        try
        {
            var fields = File.ReadAllText($"/proc/{processId}/stat").Split(") ")[^1].Split(' ');
            return long.Parse(fields[StartField], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
