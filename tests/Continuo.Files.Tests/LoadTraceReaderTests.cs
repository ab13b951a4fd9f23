namespace Continuo.Files.Tests;

using CsCheck;

using Continuo.Model;

public class LoadTraceReaderTests
{
    [Fact]
    public void Read_SecondsFromAnyStart_CountFromTheFirst()
    {
        var trace = Valid("time,load\n100,1\n160,2.5\n220,0\n");

        trace.Points.ShouldBe([new(0, 1), new(60, 2.5), new(120, 0)]);
        trace.EndSeconds.ShouldBe(180);
    }

    [Theory]
    [InlineData("2026-03-01T07:00:00Z", "2026-03-01T07:15:00Z")]
    [InlineData("2026-03-01T07:00", "2026-03-01 07:15")]
    [InlineData("2026-03-01T07:00:00.500+01:00", "2026-03-01T06:15:00.5Z")]
    [InlineData("2026-03-01T07:00:00.123456700Z", "2026-03-01T07:15:00.123456789123Z")]
    [InlineData("2026-03-01 07:00:00.00000000", "2026-03-01 07:15:00.000000001")]
    public void Read_Iso8601_IsInSeconds(string first, string second) =>
        Valid($"time,load\n{first},1\n{second},2\n").Points.ShouldBe([new(0, 1), new(900, 2)]);

    [Theory]
    [InlineData("1767225600000", "1767225660000")]
    [InlineData("1.7672256e12", "1.76722566e12")]
    public void Read_TimesLookLikeMilliseconds_IsOneWarningAtTheFirst(string first, string second)
    {
        var read = LoadTraceReader.ReadText($"time,load\n{first},1\n{second},2\n", "day.csv");

        read.Succeeded.ShouldBeTrue();
        var warning = read.Diagnostics.ShouldHaveSingleItem();
        (warning.Code, warning.Severity, warning.Position!.Value.Line).ShouldBe((DiagnosticCodes.ProfileTime, DiagnosticSeverity.Warning, 2));
    }

    [Theory]
    [InlineData("1767225600", "1767226500")]
    [InlineData("0", "900")]
    [InlineData("2026-03-01T07:00:00Z", "2026-03-01T07:15:00Z")]
    public void Read_TimesAreSeconds_HasNoWarning(string first, string second) =>
        LoadTraceReader.ReadText($"time,load\n{first},1\n{second},2\n", "day.csv").Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("2026-03-01T07:00:00.12345678x")]
    [InlineData("2026-03-01T07:00.12345678Z")]
    public void Read_FractionIsNone_IsRefused(string time) =>
        LoadTraceReader.ReadText($"time,load\n{time},1\n", "day.csv").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.ProfileTime);

    [Fact]
    public void Read_OneRow_LastsAnHour() => Valid("time,load\n7,3\n").EndSeconds.ShouldBe(3600);

    [Fact]
    public void Read_MarkBlanksQuotesAndOtherOrder_AreFine() =>
        Valid("\uFEFF\n \"Load\" , Time\r\n\r\n \"1\" , 0 \r\n2,5").Points.ShouldBe([new(0, 1), new(5, 2)]);

    [Theory]
    [InlineData("", DiagnosticCodes.Empty, 0, 0)]
    [InlineData("\n \n", DiagnosticCodes.Empty, 0, 0)]
    [InlineData("time,load\n", DiagnosticCodes.Empty, 0, 0)]
    [InlineData("0,1\n1,2\n", DiagnosticCodes.ProfileHeader, 1, 1)]
    [InlineData("\ntime,rate\n1,2\n", DiagnosticCodes.ProfileHeader, 2, 1)]
    [InlineData("time,load\n0,one\n", DiagnosticCodes.NotANumber, 2, 3)]
    [InlineData("time,load\n0, -1\n", DiagnosticCodes.OutOfRange, 2, 4)]
    [InlineData("time,load\n0,NaN\n", DiagnosticCodes.NotANumber, 2, 3)]
    [InlineData("time,load\n0,Infinity\n", DiagnosticCodes.NotANumber, 2, 3)]
    [InlineData("time,load\n0,\n", DiagnosticCodes.NotANumber, 2, 3)]
    [InlineData("time,load\n0,1e999\n", DiagnosticCodes.NotANumber, 2, 3)]
    [InlineData("time,load\n0,1e10\n", DiagnosticCodes.OutOfRange, 2, 3)]
    [InlineData("time,load\nnoon,1\n", DiagnosticCodes.ProfileTime, 2, 1)]
    [InlineData("time,load\nNaN,1\n", DiagnosticCodes.ProfileTime, 2, 1)]
    [InlineData("time,load\n2026-02-30,1\n", DiagnosticCodes.ProfileTime, 2, 1)]
    [InlineData("time,load\n5\n", DiagnosticCodes.LengthMismatch, 2, 1)]
    [InlineData("time,load\n5,1\n3,1\n", DiagnosticCodes.UnsortedTimes, 3, 1)]
    [InlineData("time,load\n5,1\n  5,1\n", DiagnosticCodes.UnsortedTimes, 3, 3)]
    [InlineData("time,load\n5,1\n2026-03-01,1\n", DiagnosticCodes.MixedTimes, 3, 1)]
    [InlineData("time,load\n2026-03-01,1\n2026-03-02T00:00Z,1\n", DiagnosticCodes.MixedTimes, 3, 1)]
    [InlineData("time,load\n0,1\u0000\n", DiagnosticCodes.NotText, 2, 4)]
    [InlineData("time,load\n0,\"1,5\"\n", DiagnosticCodes.NotANumber, 2, 3)]
    [InlineData("time,load\n0,\"1,000\"\n", DiagnosticCodes.NotANumber, 2, 3)]
    [InlineData("time,load\n\"1,000\",1\n", DiagnosticCodes.ProfileTime, 2, 1)]
    [InlineData("time,load\n0,1,5\n", DiagnosticCodes.LengthMismatch, 2, 5)]
    [InlineData("time,load\n0,1,\n", DiagnosticCodes.LengthMismatch, 2, 5)]
    [InlineData("time,load,users\n0,1\n", DiagnosticCodes.LengthMismatch, 2, 1)]
    [InlineData("time;load\n0;1,5\n", DiagnosticCodes.ProfileHeader, 1, 1)]
    [InlineData("time,load,Load\n0,1,2\n", DiagnosticCodes.ProfileHeader, 1, 11)]
    [InlineData("time,load\n0,\"1\n", DiagnosticCodes.ProfileQuotes, 2, 3)]
    [InlineData("time,load\r\n0,\"1\"5\r\n", DiagnosticCodes.ProfileQuotes, 2, 6)]
    [InlineData("time,load\n0,1\"5\"\n", DiagnosticCodes.ProfileQuotes, 2, 4)]
    [InlineData("time,load\n0,\"1\"\"\"\n", DiagnosticCodes.NotANumber, 2, 3)]
    [InlineData("time,load\n0,1\u00A0\n", DiagnosticCodes.NotANumber, 2, 3)]
    [InlineData("time,load\n0,1_000\n", DiagnosticCodes.NotANumber, 2, 3)]
    [InlineData("note,time,load\n\"a\nb\",0,x\n", DiagnosticCodes.NotANumber, 3, 6)]
    public void Read_OneMistake_IsOneErrorWithItsPlace(string text, string code, int line, int column)
    {
        var outcome = LoadTraceReader.ReadText(text, "day.csv");

        outcome.Succeeded.ShouldBeFalse();
        var diagnostic = outcome.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe(code);
        diagnostic.Position.ShouldBe(new SourcePosition("day.csv", line, column));
    }

    [Theory]
    [InlineData("time,load\n0,\"1,5\"\n", "write a decimal point: 1.5")]
    [InlineData("time,load\n0,\"1,000\"\n", "a comma is no part of a number: write 1000 or 1.000, whichever is meant")]
    [InlineData("time,load\n0,1,5\n", "commas separate the fields, and a point the decimals: 0,1.5")]
    [InlineData("time;load\n0;1\n", "commas separate the fields, and a point the decimals: time,load")]
    [InlineData("time,load\n0,1\u00A0000\n", "it holds a no-break space (U+00A0): type it anew")]
    public void Read_NumberOfAnotherCountry_SaysWhatToWrite(string text, string hint) =>
        LoadTraceReader.ReadText(text, "day.csv").Diagnostics.ShouldHaveSingleItem().Hint.ShouldBe(hint);

    [Fact]
    public void Read_QuotedFields_MayHoldCommasQuotesAndLineEnds()
    {
        var outcome = LoadTraceReader.ReadText("\uFEFFtime,note,load\r\n0,\"a,b \"\"c\"\"\r\nd\",1\r\n\r\n\"5\",\"\",\"2\"", "day.csv");

        outcome.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.UnknownKey);
        outcome.Value!.Points.ShouldBe([new(0, 1), new(5, 2)]);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Read_AnyLineEnd_CountsLines(string end) =>
        LoadTraceReader.ReadText($"time,load{end}0,1{end}1,x{end}", "day.csv").Diagnostics.ShouldHaveSingleItem().Position!.Value.Line.ShouldBe(3);

    [Fact]
    public void Read_RecordsQuotedAsTheyShould_AreReadAsTheyWere() => Check.Sample(
        Gen.Select(Gen.Double[0, 1000], Gen.Char["a,\"\r\n é"].Array[0, 6]).Array[1, 8],
        rows =>
        {
            var text = "time,load,note\r\n" + string.Concat(rows.Select((row, i) =>
                FormattableString.Invariant($"{i},\"{row.Item1:R}\",\"{new string(row.Item2).Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n")));
            LoadTraceReader.ReadText(text, "x.csv").Value!.Points.Select(point => point.RequestsPerSecond).ShouldBe(rows.Select(row => row.Item1));
        });

    [Fact]
    public void Read_DecimalCommaCase_IsAnErrorPerRow() => LoadTraceReader
        .Read(Path.Combine(SharedFolder.Require(), "cases", "csv-quoted-comma", "decimal.csv")).Diagnostics.Select(d => (d.Code, d.Position!.Value.Line, d.Position.Value.Column))
        .ShouldBe([(DiagnosticCodes.NotANumber, 2, 3), (DiagnosticCodes.NotANumber, 3, 5)]);

    [Fact]
    public void Read_SeveralMistakes_AreReportedAtOnce() => LoadTraceReader
        .ReadText("time,load\n0,x\n1,-1\ny,z\n9,1\n8,1\n", "day.csv").Diagnostics.Select(d => d.Code)
        .ShouldBe([DiagnosticCodes.NotANumber, DiagnosticCodes.OutOfRange, DiagnosticCodes.ProfileTime, DiagnosticCodes.NotANumber, DiagnosticCodes.UnsortedTimes]);

    [Fact]
    public void Read_Gap_IsAWarningAtItsEnd()
    {
        var outcome = LoadTraceReader.ReadText("time,load\n0,1\n10,1\n20,2\n500,3\n510,4\n", "day.csv");

        outcome.Succeeded.ShouldBeTrue();
        outcome.Value.RateAt(400).ShouldBe(2);
        var warning = outcome.Diagnostics.ShouldHaveSingleItem();
        warning.Code.ShouldBe(DiagnosticCodes.ProfileGap);
        warning.Severity.ShouldBe(DiagnosticSeverity.Warning);
        warning.Position!.Value.Line.ShouldBe(5);
    }

    [Fact]
    public void Read_UnknownColumn_IsAWarning() =>
        LoadTraceReader.ReadText("time,users,load\n0,4,1\n", "day.csv").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.UnknownKey);

    [Fact]
    public void Read_TooManyRows_IsRefused()
    {
        var text = "time,load\n" + string.Concat(Enumerable.Range(0, LoadTraces.TraceRows.MostRows + 1).Select(i => $"{i},1\n"));

        LoadTraceReader.ReadText(text, "day.csv").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.TooLarge);
    }

    [Fact]
    public void Read_MissingFile_SaysSo() => LoadTraceReader.Read("nowhere.csv").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.Unreadable);

    [Fact]
    public void Read_SampleDay_HasItsExpectedLoadAsMaximum()
    {
        var outcome = LoadTraceReader.Read(Path.Combine(Repository.Root, "samples", "inspection", "day.csv"));

        outcome.Diagnostics.ShouldBeEmpty();
        outcome.Value!.Points.Length.ShouldBe(96);
        outcome.Value.EndSeconds.ShouldBe(24 * 3600);
        outcome.Value.PeakRate.ShouldBe(1.2);
    }

    [Fact]
    public void Read_AnyText_NeverThrows() => Check.Sample(
        Gen.OneOf(Gen.String, Gen.Char["0123456789.,-:TZeE\r\n\" "].Array[0, 60].Select(body => "time,load\n" + new string(body))),
        text =>
        {
            var outcome = LoadTraceReader.ReadText(text, "x.csv");
            outcome.Succeeded.ShouldBe(outcome.Diagnostics.All(d => d.Severity != DiagnosticSeverity.Error));
        });

    private static LoadTrace Valid(string text)
    {
        var outcome = LoadTraceReader.ReadText(text, "day.csv");
        outcome.Diagnostics.ShouldBeEmpty();
        return outcome.Value!;
    }
}
