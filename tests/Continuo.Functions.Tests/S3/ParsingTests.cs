namespace Continuo.Functions.Tests.S3;

using System.Buffers.Binary;
using System.Text;

using Continuo.Functions.S3;
using Continuo.Functions.S3.Payload;
using Continuo.Functions.S3.Signing;
using Continuo.Functions.S3.Xml;

using CsCheck;

/// <summary>What clients send is read or refused, whatever it is.</summary>
public sealed class ParsingTests
{
    private static readonly Gen<string> Text = Gen.OneOf(Gen.String, Gen.Char["%/?&=+aF0,; Credential\"-:bytes="].Array[0, 40].Select(c => new string(c)));

    [Fact]
    public void Readers_AnyText_ThrowNothingButRefusals() => Text.Sample(text =>
    {
        Refused(() => V4Authorization.ParseHeader("AWS4-HMAC-SHA256 " + text));
        Refused(() => V4Authorization.ParseHeader($"AWS4-HMAC-SHA256 Credential={text}, SignedHeaders=host;{text}, Signature={text}"));
        Refused(() => S3Target.Parse("/" + text));
        Refused(() => S3Target.Parse(text));
        Refused(() => TagSet.Read(text));
        Refused(() => ByteRange.Parse("bytes=" + text, 100));
        Refused(() => ChunkHeader.Parse(text, signed: true));
        Refused(() => S3Names.RequireBucket(text));
        Refused(() => HeaderText.Value(text));
    });

    [Fact]
    public void Xml_AnyBytes_ThrowNothingButRefusals() =>
        Gen.OneOf(Gen.Byte.Array[0, 100], Gen.Char["<>/&;!?[]\"'= Taging?xml"].Array[0, 60].Select(c => Encoding.UTF8.GetBytes("<Tagging>" + new string(c)))).Sample(bytes => Refused(() => XmlReading.Parse(bytes, "Tagging")));

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><Tagging>&b;</Tagging>")]
    [InlineData("<Other/>")]
    [InlineData("<Tagging>")]
    [InlineData("")]
    public void Xml_EntitiesOrWrongRoot_IsRefused(string text) => Should.Throw<S3Exception>(() => XmlReading.Parse(Encoding.UTF8.GetBytes(text), "Tagging")).Code.ShouldBe("MalformedXML");

    [Fact]
    public void Xml_Deep_IsRefused() => Should.Throw<S3Exception>(() => XmlReading.Parse(Encoding.UTF8.GetBytes("<Tagging>" + string.Concat(Enumerable.Repeat("<a>", 500_000))), "Tagging"));

    [Fact]
    public void Target_EncodedSlashesAndDots_ArePartsOfTheKey()
    {
        var target = S3Target.Parse("/photos/../%2e%2E//a%2Fb+c%00?x=%20+&y&z=1=2");

        target.Bucket.ShouldBe("photos");
        target.Key.ShouldBe("../..//a/b+c\0");
        target.Parameters.ShouldBe([new("x", "  "), new("y", ""), new("z", "1=2")]);
    }

    [Theory]
    [InlineData("/photos/%")]
    [InlineData("/photos/%zz")]
    [InlineData("/photos/%ff")]
    [InlineData("photos")]
    public void Target_Malformed_IsRefused(string target) => Should.Throw<S3Exception>(() => S3Target.Parse(target)).Code.ShouldBe("InvalidURI");

    [Theory]
    [InlineData("bytes=0-0", 0, 1)]
    [InlineData("bytes=2-", 2, 8)]
    [InlineData("bytes=2-100", 2, 8)]
    [InlineData("bytes=-3", 7, 3)]
    [InlineData("bytes=-100", 0, 10)]
    public void Range_WithinTheObject_IsRead(string header, long first, long length) => ByteRange.Parse(header, 10).ShouldBe(new ByteRange(first, length));

    [Theory]
    [InlineData("bytes=10-")]
    [InlineData("bytes=-0")]
    [InlineData("bytes=99-100")]
    public void Range_OutsideTheObject_IsRefused(string header) => Should.Throw<S3Exception>(() => ByteRange.Parse(header, 10)).Code.ShouldBe("InvalidRange");

    [Theory]
    [InlineData(null)]
    [InlineData("bytes=-")]
    [InlineData("bytes=3-2")]
    [InlineData("bytes=1-2,4-5")]
    [InlineData("lines=1-2")]
    public void Range_Malformed_IsPassedOver(string? header) => ByteRange.Parse(header, 10).ShouldBeNull();

    [Theory]
    [InlineData("abc", true)]
    [InlineData("a.b-c9", true)]
    [InlineData("ab", false)]
    [InlineData("Abc", false)]
    [InlineData("-abc", false)]
    [InlineData("a..b", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("a/b", false)]
    public void Bucket_Names_AreChecked(string name, bool valid) => (Record.Exception(() => S3Names.RequireBucket(name)) is null).ShouldBe(valid);

    /// <summary>The check values that catalogues of these codes give for the nine digits.</summary>
    [Theory]
    [InlineData("crc32", "CBF43926")]
    [InlineData("crc32c", "E3069283")]
    [InlineData("crc64nvme", "AE8B14860A799888")]
    [InlineData("sha1", "F7C3BC1D808E04732ADF679965CCC34CA7AE3441")]
    public void Checksum_NineDigits_IsTheCheckValue(string algorithm, string hex)
    {
        using var checksum = RunningChecksum.Of(algorithm);

        checksum.Append("12345"u8);
        checksum.Append("6789"u8);

        Convert.ToHexString(Convert.FromBase64String(checksum.Value())).ShouldBe(hex);
    }

    [Theory]
    [InlineData("crc32")]
    [InlineData("crc32c")]
    [InlineData("crc64nvme")]
    public void Combine_TwoTexts_IsTheCodeOfBoth(string algorithm) => Gen.Select(Gen.Byte.Array[0, 200], Gen.Byte.Array[0, 200]).Sample((first, second) =>
        CyclicCode.Of(algorithm)!.Combine(CodeOf(algorithm, first), CodeOf(algorithm, second), second.Length).ShouldBe(CodeOf(algorithm, [.. first, .. second])));

    private static ulong CodeOf(string algorithm, byte[] bytes)
    {
        using var checksum = RunningChecksum.Of(algorithm);
        checksum.Append(bytes);
        var value = new byte[8];
        var code = Convert.FromBase64String(checksum.Value());
        code.CopyTo(value, 8 - code.Length);
        return BinaryPrimitives.ReadUInt64BigEndian(value);
    }

    private static void Refused(Action read)
    {
        try
        {
            read();
        }
        catch (S3Exception)
        {
            // Refused.
        }
    }
}
