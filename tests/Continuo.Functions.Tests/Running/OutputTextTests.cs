namespace Continuo.Functions.Tests.Running;

using System.Text;
using Continuo.Functions.Running;
using CsCheck;

public sealed class OutputTextTests
{
    [Fact]
    public void Append_CharacterInTwoPieces_IsOne()
    {
        var (text, lines) = Take([0x61, 0xC3], [0xA9, 0x0A, 0x62]);

        text.ShouldBe("aé\nb");
        lines.ShouldBe([("aé", true), ("b", false)]);
    }

    [Fact]
    public void Append_BytesThatAreNoUtf8_StayInTheFileAndAreReplacedInLines()
    {
        var (bytes, lines) = TakeBytes([0x61, 0xFF, 0x62, 0xC3]);

        bytes.ShouldBe([0x61, 0xFF, 0x62, 0xC3]);
        lines.ShouldBe([("a\uFFFDb\uFFFD", false)]);
    }

    [Fact]
    public void Append_NewlineAtEnd_LeavesNoEmptyLine()
    {
        var (_, lines) = Take("one\n\ntwo\n"u8.ToArray());

        lines.ShouldBe([("one", true), ("", true), ("two", true)]);
    }

    [Fact]
    public void Append_AnyTextInAnyPieces_LosesNothing() =>
        Gen.Select(Gen.String[Gen.Char["ab\né😀"], 0, 60_000], Gen.Int[1, OutputText.ChunkBytes]).Sample(
            (written, size) =>
            {
                var bytes = Encoding.UTF8.GetBytes(written);
                var (text, lines) = Take([.. bytes.Chunk(size)]);
                var expected = Encoding.UTF8.GetString(bytes);
                return text == expected
                    && string.Concat(lines.Select(l => l.Ended ? l.Text + "\n" : l.Text)) == expected
                    && lines.All(l => l.Text.Length <= OutputText.LongestPiece && !l.Text.EndsWith('\uD83D'));
            },
            iter: 50);

    private static (string Text, (string Text, bool Ended)[] Lines) Take(params byte[][] pieces)
    {
        var (bytes, lines) = TakeBytes(pieces);
        return (Encoding.UTF8.GetString(bytes), lines);
    }

    private static (byte[] Bytes, (string Text, bool Ended)[] Lines) TakeBytes(params byte[][] pieces)
    {
        var path = Path.GetTempFileName();
        var lines = new RecordedLines();
        using (var output = new OutputText(path, lines))
        {
            foreach (var piece in pieces)
            {
                output.Append(piece);
            }

            output.Complete();
        }

        var bytes = File.ReadAllBytes(path);
        File.Delete(path);
        return (bytes, [.. lines.Lines]);
    }
}
