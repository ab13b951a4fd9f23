namespace Continuo.Functions.State;

/// <summary>The tables, and the steps from one version of them to the next.</summary>
internal static class Schema
{
    /// <summary>Step k leads from version k to version k + 1. Steps that were released never change.</summary>
    private static readonly string[] Steps = [First, JobsOfTrace, EndsOfUploads];

    private const string JobsOfTrace = "CREATE INDEX jobs_of_trace ON jobs (trace, state);";

    private const string EndsOfUploads = """
        -- The checksum that was asked for: algorithm and type.
        ALTER TABLE uploads ADD COLUMN checksum TEXT;

        -- Uploads that were completed: whoever did not hear the answer asks for it again.
        CREATE TABLE completed_uploads (
            id TEXT PRIMARY KEY, bucket TEXT NOT NULL, key TEXT NOT NULL, at INTEGER NOT NULL,
            etag TEXT NOT NULL, checksums TEXT NOT NULL, parts TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX completed_uploads_at ON completed_uploads (at);
        """;

    private const string First = """
        CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

        CREATE TABLE buckets (name TEXT PRIMARY KEY, created INTEGER NOT NULL, owner TEXT NOT NULL, tags TEXT) WITHOUT ROWID;

        CREATE TABLE objects (
            bucket TEXT NOT NULL, key TEXT NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL, modified INTEGER NOT NULL,
            sequencer TEXT NOT NULL, blobs TEXT NOT NULL, attributes TEXT NOT NULL,
            PRIMARY KEY (bucket, key)) WITHOUT ROWID;

        -- Files of the contents. A file without a row is what a crash left; one in garbage is to be deleted.
        CREATE TABLE blobs (id TEXT PRIMARY KEY) WITHOUT ROWID;
        CREATE TABLE garbage (id TEXT PRIMARY KEY) WITHOUT ROWID;

        CREATE TABLE uploads (id TEXT PRIMARY KEY, bucket TEXT NOT NULL, key TEXT NOT NULL, created INTEGER NOT NULL, attributes TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX uploads_of_bucket ON uploads (bucket, key, id);
        CREATE TABLE parts (
            upload TEXT NOT NULL, number INTEGER NOT NULL, blob TEXT NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL,
            modified INTEGER NOT NULL, checksums TEXT NOT NULL,
            PRIMARY KEY (upload, number)) WITHOUT ROWID;

        CREATE TABLE notifications (
            bucket TEXT NOT NULL, id TEXT NOT NULL, target TEXT NOT NULL, events TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
            PRIMARY KEY (bucket, id)) WITHOUT ROWID;

        CREATE TABLE services (name TEXT PRIMARY KEY, definition TEXT NOT NULL, token TEXT NOT NULL, owner TEXT NOT NULL, created INTEGER NOT NULL, updated INTEGER NOT NULL) WITHOUT ROWID;

        CREATE TABLE jobs (
            name TEXT PRIMARY KEY, service TEXT NOT NULL, state TEXT NOT NULL, created INTEGER NOT NULL, due INTEGER NOT NULL,
            started INTEGER, finished INTEGER, tries INTEGER NOT NULL, event TEXT NOT NULL, input TEXT, trace TEXT, hops INTEGER NOT NULL, record TEXT) WITHOUT ROWID;
        CREATE INDEX jobs_waiting ON jobs (service, state, due, created);
        CREATE INDEX jobs_of_service ON jobs (service, created);
        CREATE INDEX jobs_ended ON jobs (finished) WHERE finished IS NOT NULL;

        -- Events that were accepted, for a day: the same event again starts nothing.
        CREATE TABLE seen (identity TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX seen_at ON seen (at);
        """;

    /// <summary>The version of this program.</summary>
    public static int Current => Steps.Length;

    /// <summary>Brings the database to the current version.</summary>
    /// <exception cref="StateVersionException">It is of a later version.</exception>
    public static void Apply(StateConnection connection)
    {
        var transaction = new StateTransaction(connection);
        var version = (int)transaction.Number("PRAGMA user_version");
        if (version > Current)
        {
            throw new StateVersionException(version, Current);
        }

        if (version == Current)
        {
            return;
        }

        transaction.Execute("BEGIN IMMEDIATE");
        foreach (var step in Steps[version..])
        {
            transaction.Execute(step);
        }

        transaction.Execute($"PRAGMA user_version = {Current}");
        transaction.Execute("COMMIT");
    }
}
