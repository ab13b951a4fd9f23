namespace Continuo.Functions.Services;

using System.Text.Json;

using Continuo.Functions.State;

using Microsoft.Data.Sqlite;

/// <summary>Services as rows.</summary>
internal static class ServiceRows
{
    private const string Columns = "definition, token, owner, created, updated";

    public static List<RegisteredService> All(StateTransaction transaction) => transaction.Query($"SELECT {Columns} FROM services ORDER BY name", Read);

    public static RegisteredService? Find(StateTransaction transaction, string name) =>
        transaction.First($"SELECT {Columns} FROM services WHERE name = $1", Read, name);

    public static void Put(StateTransaction transaction, RegisteredService service) => transaction.Execute(
        "INSERT OR REPLACE INTO services (name, definition, token, owner, created, updated) VALUES ($1, $2, $3, $4, $5, $6)",
        service.Name,
        JsonSerializer.Serialize(service.Definition, StoredServiceJson.Default.ServiceDefinition),
        service.Token,
        service.Owner,
        service.Created.ToUnixTimeMilliseconds(),
        service.Updated.ToUnixTimeMilliseconds());

    public static void Delete(StateTransaction transaction, string name) => transaction.Execute("DELETE FROM services WHERE name = $1", name);

    private static RegisteredService Read(SqliteDataReader row) => new(
        JsonSerializer.Deserialize(row.GetString(0), StoredServiceJson.Default.ServiceDefinition)!,
        row.GetString(1),
        row.GetString(2),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)));
}
