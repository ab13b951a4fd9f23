namespace Continuo.Functions.Tests.State;

using Continuo.Functions.State;
using Continuo.Functions.Tests.Objects;

using Microsoft.Data.Sqlite;

using SQLitePCL;

public sealed class StateConnectionTests : IAsyncDisposable
{
    /// <summary>SQLITE_STMTSTATUS_RUN of SQLite's C interface.</summary>
    private const int RunCounter = 6;

    private readonly SqliteConnection _sqlite = new("Data Source=:memory:");
    private readonly StateConnection _connection;

    public StateConnectionTests()
    {
        _sqlite.Open();
        _sqlite.Handle!.enable_sqlite3_next_stmt(true);
        _connection = new StateConnection(_sqlite);
        Transaction.Execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)");
    }

    private StateTransaction Transaction => new(_connection);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    [Fact]
    public void Execute_SameText_IsCompiledOnceAndRunAgain()
    {
        for (var k = 0; k < 100; k++)
        {
            Transaction.Execute("INSERT INTO t (a, b) VALUES ($1, $2)", k, $"v{k}");
            Transaction.First("SELECT b FROM t WHERE a = $1", row => row.GetString(0), k).ShouldBe($"v{k}");
        }

        Runs("INSERT INTO t (a, b) VALUES ($1, $2)").ShouldBe([100]);
        Runs("SELECT b FROM t WHERE a = $1").ShouldBe([100]);
    }

    [Fact]
    public void Query_SameTextInsideItself_ReadsBoth()
    {
        foreach (var k in Enumerable.Range(0, 5))
        {
            Transaction.Execute("INSERT INTO t (a) VALUES ($1)", k);
        }

        var pairs = Transaction.Query("SELECT a FROM t WHERE a >= $1", row => (Outer: row.GetInt32(0), Inner: Transaction.Query("SELECT a FROM t WHERE a >= $1", inner => inner.GetInt32(0), 3)), 2);

        pairs.Select(pair => pair.Outer).ShouldBe([2, 3, 4]);
        pairs.ShouldAllBe(pair => pair.Inner.Count == 2);
    }

    [Fact]
    public void Execute_AfterAFault_GoesOn()
    {
        Transaction.Execute("INSERT INTO t (a) VALUES ($1)", 1);
        Should.Throw<SqliteException>(() => Transaction.Execute("INSERT INTO t (a) VALUES ($1)", 1));
        Should.Throw<FormatException>(() => Transaction.Query<int>("SELECT a FROM t", _ => throw new FormatException()));

        Transaction.Execute("INSERT INTO t (a) VALUES ($1)", 2).ShouldBe(1);
        Transaction.Number("SELECT count(*) FROM t").ShouldBe(2);
        Transaction.Execute("DROP TABLE t");
    }

    [Fact]
    public void Execute_TypesThatChange_AreBoundAnew()
    {
        Transaction.First<object>("SELECT $1", row => row.GetValue(0), 1L).ShouldBe(1L);
        Transaction.First<object>("SELECT $1", row => row.GetValue(0), "x").ShouldBe("x");
        Transaction.First<object>("SELECT $1", row => row.GetValue(0), (object?)null).ShouldBe(DBNull.Value);
        Transaction.First<object>("SELECT $1", row => row.GetValue(0), 1.5).ShouldBe(1.5);
    }

    [Fact]
    public void Execute_LargeValueOrManyTexts_AreNotKept()
    {
        Transaction.Execute("INSERT INTO t (b) VALUES ($1)", new string('x', 1 << 20));
        Runs("INSERT INTO t (b) VALUES ($1)").ShouldBeEmpty();

        for (var k = 0; k < 1_000; k++)
        {
            Transaction.Number($"SELECT {k}");
        }

        Statements().Count().ShouldBeLessThanOrEqualTo(256);
    }

    [Fact]
    public async Task Database_ManyThreads_EachReadsWhatItAskedFor()
    {
        await using var scratch = await ScratchStore.CreateAsync();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(k => scratch.Database.CommitAsync(t => t.Execute("INSERT INTO settings (name, value) VALUES ($1, $2)", $"n{k}", $"v{k}"))));

        Parallel.For(0, 2_000, i =>
            scratch.Database.Read(t => t.First("SELECT value FROM settings WHERE name = $1", row => row.GetString(0), $"n{i % 50}")).ShouldBe($"v{i % 50}"));
    }

    private IEnumerable<sqlite3_stmt> Statements()
    {
        for (var statement = raw.sqlite3_next_stmt(_sqlite.Handle, null!); statement is { IsInvalid: false }; statement = raw.sqlite3_next_stmt(_sqlite.Handle, statement))
        {
            yield return statement;
        }
    }

    /// <summary>How often each compiled statement of a text was run.</summary>
    private int[] Runs(string sql) => [.. Statements().Where(statement => raw.sqlite3_sql(statement).utf8_to_string() == sql).Select(statement => raw.sqlite3_stmt_status(statement, RunCounter, 0))];
}
