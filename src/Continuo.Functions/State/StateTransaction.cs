namespace Continuo.Functions.State;

using Microsoft.Data.Sqlite;

/// <summary>Statements on one connection; parameters are <c>$1</c>, <c>$2</c>, … in their order.</summary>
/// <param name="connection">The connection; compiled statements stay with it.</param>
internal readonly struct StateTransaction(StateConnection connection)
{
    /// <summary>Runs a statement.</summary>
    /// <returns>Rows that were changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> parameters)
    {
        var command = connection.Take(sql, parameters);
        int changed;
        try
        {
            changed = command.ExecuteNonQuery();
        }
        catch
        {
            command.Dispose();
            throw;
        }

        connection.Return(command);
        return changed;
    }

    /// <summary>The rows of a query.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="map">Makes a value of a row.</param>
    /// <param name="parameters">Its parameters.</param>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> parameters) => Read(
        sql,
        reader =>
        {
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(map(reader));
            }

            return rows;
        },
        parameters);

    /// <summary>The first row of a query; the default when there is none.</summary>
    public T? First<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> parameters) =>
        Read(sql, reader => reader.Read() ? map(reader) : default, parameters);

    /// <summary>The number in the first column of the first row; 0 when there is none.</summary>
    public long Number(string sql, params ReadOnlySpan<object?> parameters) => First(sql, row => row.IsDBNull(0) ? 0 : row.GetInt64(0), parameters);

    /// <summary>A statement that failed is not used again.</summary>
    private T Read<T>(string sql, Func<SqliteDataReader, T> read, ReadOnlySpan<object?> parameters)
    {
        var command = connection.Take(sql, parameters);
        T result;
        try
        {
            using var reader = command.ExecuteReader();
            result = read(reader);
        }
        catch
        {
            command.Dispose();
            throw;
        }

        connection.Return(command);
        return result;
    }
}
