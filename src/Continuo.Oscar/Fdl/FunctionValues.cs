namespace Continuo.Oscar.Fdl;

using System.Collections.Immutable;

using Continuo.Files;
using Continuo.Files.Documents;
using Continuo.Model;
using Continuo.Oscar.Services;

/// <summary>Values of a function with their own rules; each fault is reported where it stands.</summary>
internal sealed class FunctionValues(RecordReader record)
{
    public string Name()
    {
        var name = record.RequiredText("name");
        if (name.Length > 0 && ServiceName.Problem(name) is { } problem)
        {
            record.Diagnostics.Error(DiagnosticCodes.WrongServiceName, At("name"), $"{char.ToUpperInvariant(problem[0])}{problem[1..]}.");
        }

        return name;
    }

    public string? Bytes(string key) => Checked(key, text => Quantity.TryBytes(text, out _), DiagnosticCodes.WrongQuantity, "a quantity of memory", "such as 256Mi, 1Gi or 500M");

    public string? Processors(string key) => Checked(key, text => Quantity.TryMillicores(text, out _), DiagnosticCodes.WrongQuantity, "a quantity of processors", "such as 0.5, 500m or 2");

    public string? Schedule(string key)
    {
        var text = Checked(key, ServiceSchedule.IsValid, DiagnosticCodes.WrongSchedule, "a cron expression of five fields", "such as '*/5 * * * *'");
        if (text is null || !ServiceSchedule.IsNeverDue(text))
        {
            return text;
        }

        record.Diagnostics.Error(
            DiagnosticCodes.NeverDue, At(key), $"'{key}' of {record.Subject} is never due: no year has a day of '{text}'.", "the fields are minute, hour, day of the month, month, day of the week");
        return null;
    }

    public TimeSpan? Duration(string key) =>
        Checked(key, text => ServiceTimeout.Parse(text) is not null, DiagnosticCodes.WrongDuration, "a time", "such as 300, 300s or 5m, at most 7 days") is { } text
            ? ServiceTimeout.Parse(text)
            : null;

    public string? DeadLetter()
    {
        const string Key = "dead_letter";
        var text = Checked(Key, text => StoragePath.ParseDeadLetter(text) is not null, DiagnosticCodes.EmptyPath, "a path", "such as bucket/failed");
        return text is not null && AreNamesAllowed(StoragePath.ParseDeadLetter(text)!, $"'{Key}' of {record.Subject}", Key) ? text : null;
    }

    /// <summary>Checks the bucket and the folder of a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <param name="key">Key at which it stands.</param>
    /// <returns>False when one of them is not allowed; that is reported.</returns>
    public bool AreNamesAllowed(StoragePath path, string what, string key)
    {
        var (bucket, folder) = (path.BucketProblem(), path.FolderProblem());
        if (bucket is not null)
        {
            record.Diagnostics.Error(DiagnosticCodes.WrongBucketName, At(key), $"{char.ToUpperInvariant(what[0])}{what[1..]}: {bucket}.", "the first part of a path is the bucket; without a slash it is the name of the function");
        }

        if (folder is not null)
        {
            record.Diagnostics.Error(DiagnosticCodes.WrongFolderName, At(key), $"{char.ToUpperInvariant(what[0])}{what[1..]}: {folder}.");
        }

        return bucket is null && folder is null;
    }

    public string? Word(string key, IReadOnlyCollection<string> words, bool ignoreCase = false)
    {
        if (record.Text(key) is not { Length: > 0 } text)
        {
            return null;
        }

        var word = words.FirstOrDefault(word => word.Equals(text, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));
        if (word is null)
        {
            record.Diagnostics.Error(
                DiagnosticCodes.UnknownWord, At(key), $"'{key}' of {record.Subject} must be one of {string.Join(", ", words)}, not '{text}'.", record.Diagnostics.Suggest(text, words));
        }

        return word;
    }

    public bool? Truth(string key)
    {
        if (record.Optional(key) is not { } entry)
        {
            return null;
        }

        if (entry.Value is ScalarNode scalar && (scalar.Text.ToUpperInvariant() is "TRUE" or "FALSE"))
        {
            return scalar.Text.Equals("true", StringComparison.OrdinalIgnoreCase);
        }

        record.Diagnostics.Error(DiagnosticCodes.WrongType, entry.Value.Position, $"'{key}' of {record.Subject} must be true or false, not {entry.Value.Noun}.");
        return null;
    }

    public ImmutableArray<string> Texts(string key) => record.Optional(key) is not { } entry ? []
        : [.. record.Items(entry).Select(item => Scalars.Text(item, $"'{key}' of {record.Subject}", record.Diagnostics)).OfType<string>()];

    private string? Checked(string key, Func<string, bool> isRight, string code, string expected, string hint)
    {
        if (record.Text(key) is not { Length: > 0 } text)
        {
            return null;
        }

        if (isRight(text))
        {
            if (record.Optional(key)?.Value is ScalarNode scalar && scalar.TryNumber(out var number))
            {
                Scalars.WarnOfOctal(scalar, number, $"'{key}' of {record.Subject}", record.Diagnostics);
            }

            return text;
        }

        record.Diagnostics.Error(code, At(key), $"'{key}' of {record.Subject} must be {expected}, not '{text}'.", hint);
        return null;
    }

    private SourcePosition At(string key) => record.Optional(key)?.Value.Position ?? record.Position;
}
