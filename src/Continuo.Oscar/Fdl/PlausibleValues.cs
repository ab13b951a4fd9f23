namespace Continuo.Oscar.Fdl;

using System.Globalization;

using Continuo.Files;
using Continuo.Files.Documents;
using Continuo.Oscar.Services;

/// <summary>Warns of values that can be read and are hardly what is meant, such as <c>500m</c> of memory, which is half a byte.</summary>
internal static class PlausibleValues
{
    /// <summary>No interpreter starts in less.</summary>
    private const long LeastBytes = 4L << 20;
    private const long MostBytes = 16L << 40;
    private const long LeastMillicores = 10;
    private const long MostMillicores = 512_000;
    private const int MostRetries = 1_000;
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestWithoutUnit = TimeSpan.FromDays(1);

    public static void Check(ServiceDefinition service, RecordReader record)
    {
        CheckMemory(record, "memory", service.Memory);
        CheckMemory(record, "total_memory", service.TotalMemory);
        CheckProcessors(record, "cpu", service.Cpu);
        CheckProcessors(record, "total_cpu", service.TotalCpu);
        CheckTotals(service, record);
        CheckTimeout(service.Timeout, record);
        if (service.Retries > MostRetries)
        {
            Warn(record, "retries", $"{service.Retries} tries more for each job that fails", $"0 to 10 is usual");
        }
    }

    private static void CheckMemory(RecordReader record, string key, string text)
    {
        if (record.Optional(key) is null || text.Length == 0 || !Quantity.TryBytes(text, out var bytes))
        {
            return;
        }

        if (bytes < LeastBytes)
        {
            Warn(record, key, $"'{text}' is {Bytes(bytes)}: every job would end with OOMKilled", Suggested(text, bytes) is { } meant ? $"{meant} may be meant" : "such as 256Mi");
        }
        else if (bytes > MostBytes)
        {
            Warn(record, key, $"'{text}' is more than 16 TiB: no machine has that", "such as 256Mi");
        }
    }

    private static void CheckProcessors(RecordReader record, string key, string text)
    {
        if (record.Optional(key) is null || text.Length == 0 || !Quantity.TryMillicores(text, out var millicores))
        {
            return;
        }

        if (millicores < LeastMillicores)
        {
            Warn(record, key, $"'{text}' is less than a hundredth of a processor: its jobs would hardly get on", "such as 0.5 or 500m");
        }
        else if (millicores > MostMillicores)
        {
            var meant = text.All(char.IsAsciiDigit) ? $"{text}m, thousandths of a processor, may be meant" : "such as 0.5 or 500m";
            Warn(record, key, $"'{text}' is more than {MostMillicores / 1000} processors: no job would find room", meant);
        }
    }

    private static void CheckTotals(ServiceDefinition service, RecordReader record)
    {
        if (Quantity.TryBytes(service.TotalMemory, out var totalBytes) && Quantity.TryBytes(service.Memory, out var bytes) && totalBytes < bytes)
        {
            Warn(record, "total_memory", $"all jobs together get {service.TotalMemory}, one alone needs {service.Memory}: none would run", "give at least the memory of one job");
        }

        if (Quantity.TryMillicores(service.TotalCpu, out var totalMillicores) && Quantity.TryMillicores(service.Cpu, out var millicores) && totalMillicores < millicores)
        {
            Warn(record, "total_cpu", $"all jobs together get {service.TotalCpu}, one alone needs {service.Cpu}: none would run", "give at least the processors of one job");
        }
    }

    private static void CheckTimeout(TimeSpan timeout, RecordReader record)
    {
        if (record.Optional("timeout")?.Value is not ScalarNode { Text: var text })
        {
            return;
        }

        if (timeout < Shortest)
        {
            Warn(record, "timeout", $"'{text}' is less than a hundredth of a second: every job would end with Timeout", "such as 300s or 5m");
        }
        else if (timeout > LongestWithoutUnit && !text.EndsWith('s') && !text.EndsWith('m') && !text.EndsWith('h'))
        {
            Warn(record, "timeout", string.Create(CultureInfo.InvariantCulture, $"'{text}' is {timeout.TotalHours:0.#} hours: a time without a unit is in seconds"), "such as 300s, 5m or 48h");
        }
    }

    /// <summary>What people mean who write <c>500m</c>, <c>1024</c> or <c>1e3</c>: MiB.</summary>
    private static string? Suggested(string text, long bytes)
    {
        var number = text.TrimEnd('m');
        var isBare = number.All(char.IsAsciiDigit) && number.Length > 0;
        var megabytes = isBare && long.TryParse(number, CultureInfo.InvariantCulture, out var digits) ? digits : text.Contains('e', StringComparison.OrdinalIgnoreCase) ? bytes : 0;
        return megabytes is >= 4 and < 1 << 20 ? $"{megabytes}Mi" : null;
    }

    private static string Bytes(long bytes) => bytes == 1 ? "1 byte" : $"{bytes} bytes";

    private static void Warn(RecordReader record, string key, string why, string hint) => record.Diagnostics.Warning(
        DiagnosticCodes.ImplausibleQuantity, record.Optional(key)?.Value.Position ?? record.Position, $"'{key}' of {record.Subject} is implausible: {why}.", hint);
}
