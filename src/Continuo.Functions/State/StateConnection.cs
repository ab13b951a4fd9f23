namespace Continuo.Functions.State;

using Microsoft.Data.Sqlite;

/// <summary>
/// A connection with the statements that were compiled on it. The package compiles a statement anew for each command, which costs more
/// than most of them take to run; here a command stays, and is bound anew. One thread uses a connection at a time.
/// </summary>
internal sealed class StateConnection(SqliteConnection connection) : IAsyncDisposable
{
    /// <summary>The program has some hundred; a text made of values would otherwise fill the memory.</summary>
    private const int MostKept = 256;

    /// <summary>A statement keeps what was bound to it last: events of 16 MiB are not to stay.</summary>
    private const int LongestKept = 16 << 10;

    private readonly Dictionary<string, SqliteCommand> _idle = new(StringComparer.Ordinal);

    /// <summary>Takes a statement with its parameters; nobody else has it until it is given back.</summary>
    public SqliteCommand Take(string sql, ReadOnlySpan<object?> parameters)
    {
        if (!_idle.Remove(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
        }

        while (command.Parameters.Count < parameters.Length)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${command.Parameters.Count + 1}" });
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            command.Parameters[i].Value = parameters[i] ?? DBNull.Value;
        }

        return command;
    }

    /// <summary>Gives a statement back whose rows are read.</summary>
    public void Return(SqliteCommand command)
    {
        if (_idle.Count >= MostKept || IsLarge(command) || !_idle.TryAdd(command.CommandText, command))
        {
            command.Dispose();
        }
    }

    public ValueTask DisposeAsync()
    {
        foreach (var command in _idle.Values)
        {
            command.Dispose();
        }

        return connection.DisposeAsync();
    }

    private static bool IsLarge(SqliteCommand command)
    {
        for (var i = 0; i < command.Parameters.Count; i++)
        {
            if (command.Parameters[i].Value is string { Length: > LongestKept } or byte[] { Length: > LongestKept })
            {
                return true;
            }
        }

        return false;
    }
}
