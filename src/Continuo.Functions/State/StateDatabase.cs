namespace Continuo.Functions.State;

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

using Microsoft.Data.Sqlite;

/// <summary>
/// All that must survive a crash but the contents of objects. One thread writes; what many callers want to write at the same
/// time is made durable by one commit, so that the disk is waited for once. See docs/design/functions-core.md.
/// </summary>
internal sealed class StateDatabase : IAsyncDisposable
{
    /// <summary>Most pieces of work in one commit.</summary>
    private const int Batch = 256;

    private readonly Channel<IWork> _work = Channel.CreateBounded<IWork>(new BoundedChannelOptions(4096) { SingleReader = true });
    private readonly ConcurrentBag<StateConnection> _readers = [];
    private readonly string _path;
    private readonly StateConnection _writer;
    private readonly Task _writing;

    private StateDatabase(string path)
    {
        _path = path;
        _writer = Open(SqliteOpenMode.ReadWriteCreate);
        Schema.Apply(_writer);
        _writing = Task.Factory.StartNew(Write, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Opens the database, making it when it does not exist.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="StateVersionException">The file was written by a later version.</exception>
    public static StateDatabase Open(string path)
    {
        // It holds secrets; its companions get the rights that it has.
        if (!File.Exists(path))
        {
            new FileStream(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }).Dispose();
        }

        return new StateDatabase(path);
    }

    /// <summary>Told of each commit: how many pieces of work it had, and how long it took; null: nobody is. It must not throw.</summary>
    public Action<int, TimeSpan>? Committed { get; set; }

    /// <summary>Writes within a transaction of its own.</summary>
    /// <param name="work">Reads and writes; what it throws undoes all it wrote, and is thrown to the caller.</param>
    /// <returns>What the work returns, once it is on disk.</returns>
    /// <exception cref="DiskFullException">There is no room; nothing is changed.</exception>
    public async Task<T> CommitAsync<T>(Func<StateTransaction, T> work)
    {
        var piece = new Work<T>(work);
        await _work.Writer.WriteAsync(piece).ConfigureAwait(false);
        return await piece.Done.ConfigureAwait(false);
    }

    /// <inheritdoc cref="CommitAsync{T}"/>
    public Task CommitAsync(Action<StateTransaction> work) => CommitAsync(transaction =>
    {
        work(transaction);
        return true;
    });

    /// <summary>Reads a state that was committed.</summary>
    /// <param name="query">Reads; it must not keep the connection.</param>
    public T Read<T>(Func<StateTransaction, T> query)
    {
        if (!_readers.TryTake(out var connection))
        {
            connection = Open(SqliteOpenMode.ReadOnly);
        }

        try
        {
            return query(new StateTransaction(connection));
        }
        finally
        {
            _readers.Add(connection);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _work.Writer.TryComplete();
        await _writing.ConfigureAwait(false);
        await _writer.DisposeAsync().ConfigureAwait(false);
        foreach (var reader in _readers)
        {
            await reader.DisposeAsync().ConfigureAwait(false);
        }
    }

    private StateConnection Open(SqliteOpenMode mode)
    {
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _path, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        opened.Open();
        var connection = new StateConnection(opened);
        var transaction = new StateTransaction(connection);
        if (mode == SqliteOpenMode.ReadWriteCreate)
        {
            transaction.Execute("PRAGMA journal_mode = WAL");
            transaction.Execute("PRAGMA synchronous = FULL");
            transaction.Execute("PRAGMA wal_autocheckpoint = 2000");
        }

        transaction.Execute("PRAGMA cache_size = -4000");
        return connection;
    }

    private void Write()
    {
        var batch = new List<IWork>(Batch);
        while (_work.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < Batch && _work.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }

            Commit(batch);
            batch.Clear();
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "It is thrown to the callers whose work it undid.")]
    private void Commit(List<IWork> batch)
    {
        var transaction = new StateTransaction(_writer);
        var began = Stopwatch.GetTimestamp();
        try
        {
            transaction.Execute("BEGIN IMMEDIATE");
            foreach (var work in batch)
            {
                work.Run(transaction);
            }

            transaction.Execute("COMMIT");
        }
        catch (Exception fault)
        {
            Undo(transaction);
            var told = DiskFullException.IsCause(fault) ? new DiskFullException(fault) : fault;
            batch.ForEach(work => work.Fail(told));
            return;
        }

        Committed?.Invoke(batch.Count, Stopwatch.GetElapsedTime(began));
        batch.ForEach(work => work.Complete());
    }

    /// <summary>Ends a transaction that failed; SQLite itself has ended it where the disk is full.</summary>
    private static void Undo(StateTransaction transaction)
    {
        try
        {
            transaction.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // Nothing is open any more.
        }
    }

    private interface IWork
    {
        void Run(StateTransaction transaction);

        void Complete();

        void Fail(Exception fault);
    }

    private sealed class Work<T>(Func<StateTransaction, T> work) : IWork
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _result = default!;
        private Exception? _fault;

        public Task<T> Done => _done.Task;

        [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "It is thrown to the caller; what others wrote in the same commit stays.")]
        public void Run(StateTransaction transaction)
        {
            transaction.Execute("SAVEPOINT work");
            try
            {
                _result = work(transaction);
                transaction.Execute("RELEASE work");
            }
            catch (Exception fault) when (!DiskFullException.IsCause(fault))
            {
                _fault = fault;
                transaction.Execute("ROLLBACK TO work");
                transaction.Execute("RELEASE work");
            }
        }

        public void Complete()
        {
            if (_fault is not null)
            {
                _done.SetException(_fault);
            }
            else
            {
                _done.SetResult(_result);
            }
        }

        public void Fail(Exception fault) => _done.SetException(_fault ?? fault);
    }
}
