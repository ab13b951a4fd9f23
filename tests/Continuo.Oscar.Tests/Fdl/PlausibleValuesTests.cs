namespace Continuo.Oscar.Tests.Fdl;

using Continuo.Files;
using Continuo.Model;

public sealed class PlausibleValuesTests : IDisposable
{
    private readonly FunctionsText _file = new();

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData("memory: 500m", "500Mi may be meant")]
    [InlineData("memory: 1024", "1024Mi may be meant")]
    [InlineData("memory: 1e3", "1000Mi may be meant")]
    [InlineData("memory: 1", "such as 256Mi")]
    [InlineData("memory: 100k", "such as 256Mi")]
    [InlineData("memory: 900Pi", "such as 256Mi")]
    [InlineData("total_memory: 512m", "512Mi may be meant")]
    [InlineData("total_memory: 128Mi", "give at least the memory of one job")]
    [InlineData("cpu: 2000", "2000m, thousandths of a processor, may be meant")]
    [InlineData("cpu: 1m", "such as 0.5 or 500m")]
    [InlineData("cpu: 0", "such as 0.5 or 500m")]
    [InlineData("total_cpu: 0.1", "give at least the processors of one job")]
    [InlineData("timeout: 0.001", "such as 300s or 5m")]
    [InlineData("timeout: 300000", "such as 300s, 5m or 48h")]
    [InlineData("retries: 100000", "0 to 10 is usual")]
    public void Read_ImplausibleValue_IsAWarningAtItsPlace(string line, string hint)
    {
        var file = _file.Read(line);

        file.Succeeded.ShouldBeTrue();
        var warning = file.Diagnostics.First(d => d.Hint == hint);
        (warning.Code, warning.Severity).ShouldBe((DiagnosticCodes.ImplausibleQuantity, DiagnosticSeverity.Warning));
        warning.Position!.Value.Line.ShouldBe(FunctionsText.LineOfMembers);
    }

    [Theory]
    [InlineData("timeout: 0300")]
    [InlineData("cpu: 02")]
    [InlineData("memory: 0100000000")]
    [InlineData("retries: 03")]
    public void Read_LeadingZero_SaysThatOthersTakeItForOctal(string line) =>
        _file.Read(line).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.OctalNumber);

    [Theory]
    [InlineData("timeout: '0300'")]
    [InlineData("timeout: 0300s")]
    [InlineData("cpu: 0.5")]
    [InlineData("memory: 0512Mi")]
    [InlineData("timeout: 090")]
    public void Read_ZeroThatNobodyTakesForOctal_IsFine(string line) =>
        _file.Read(line).Diagnostics.ShouldNotContain(d => d.Code == DiagnosticCodes.OctalNumber);

    [Theory]
    [InlineData("memory: 4Mi")]
    [InlineData("memory: 1e9")]
    [InlineData("memory: 64000000")]
    [InlineData("cpu: 500m")]
    [InlineData("cpu: 64")]
    [InlineData("timeout: 72h")]
    [InlineData("timeout: 86400")]
    [InlineData("schedule: '0 0 29 2 *'")]
    public void Read_PlausibleValue_IsTakenWithoutAWord(string line) => _file.Read(line).Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("0 0 31 2 *")]
    [InlineData("*/5 * 30 2 *")]
    [InlineData("0 12 31 4,6,9,11 *")]
    public void Read_DayThatNoYearHas_IsAnError(string schedule)
    {
        var error = _file.Read($"schedule: '{schedule}'").Diagnostics.ShouldHaveSingleItem();

        (error.Code, error.Severity).ShouldBe((DiagnosticCodes.NeverDue, DiagnosticSeverity.Error));
    }
}
