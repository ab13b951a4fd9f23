namespace Continuo.Functions.State;

using Microsoft.Data.Sqlite;

/// <summary>Statements on one connection; parameters are <c>$1</c>, <c>$2</c>, … in their order.</summary>
/// <param name="connection">The connection; compiled statements stay with it.</param>
internal readonly struct StateTransaction(SqliteConnection connection)
{
    /// <summary>Runs a statement.</summary>
    /// <returns>Rows that were changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>The rows of a query.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="map">Makes a value of a row.</param>
    /// <param name="parameters">Its parameters.</param>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> parameters)
    {
        using var command = Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    /// <summary>The first row of a query; the default when there is none.</summary>
    public T? First<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> parameters)
    {
        using var command = Command(sql, parameters);
        using var reader = command.ExecuteReader();
        return reader.Read() ? map(reader) : default;
    }

    /// <summary>The number in the first column of the first row; 0 when there is none.</summary>
    public long Number(string sql, params ReadOnlySpan<object?> parameters) => First(sql, row => row.IsDBNull(0) ? 0 : row.GetInt64(0), parameters);

    private SqliteCommand Command(string sql, ReadOnlySpan<object?> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters.Length; i++)
        {
            command.Parameters.AddWithValue($"${i + 1}", parameters[i] ?? DBNull.Value);
        }

        return command;
    }
}
