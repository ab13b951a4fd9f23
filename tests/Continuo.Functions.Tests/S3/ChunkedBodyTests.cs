namespace Continuo.Functions.Tests.S3;

using System.IO.Pipelines;
using System.Text;

using Continuo.Functions.S3;
using Continuo.Functions.S3.Payload;
using Continuo.Functions.S3.Signing;

using CsCheck;

public sealed class ChunkedBodyTests
{
    private static readonly (byte[] Key, string Time, string Scope, string Seed) Signing = ([1, 2, 3], "20260101T000000Z", "20260101/x/s3/aws4_request", "seed");

    private static readonly Gen<byte[][]> Chunks = Gen.Byte.Array[1, 300].Array[0, 5];

    [Fact]
    public async Task Read_AnyEncoding_RoundTrips() => await Gen.Select(Chunks, Gen.Bool, Gen.Bool).SampleAsync(async (chunks, signed, trailer) =>
    {
        var sent = ChunkedText.Encode([.. chunks, []], signed ? Signing : null, trailer ? ("x-amz-checksum-crc32", "AAAAAA==") : null);
        using var body = Body(sent, chunks.Sum(c => c.Length), signed, trailer);

        (await ReadAsync(body)).ShouldBe(chunks.SelectMany(c => c).ToArray());
        body.Trailer.Count.ShouldBe(trailer ? 1 : 0);
    });

    [Fact]
    public async Task Read_OneByteChanged_IsRefusedOrTheSame() => await Gen.Select(Chunks, Gen.Int[0, 100_000], Gen.Byte[1, 255]).SampleAsync(async (chunks, at, change) =>
    {
        var sent = ChunkedText.Encode([.. chunks, []], Signing, ("x-amz-checksum-crc32", "AAAAAA=="));
        sent[at % sent.Length] ^= change;
        using var body = Body(sent, chunks.Sum(c => c.Length), signed: true, trailer: true);
        try
        {
            (await ReadAsync(body)).ShouldBe(chunks.SelectMany(c => c).ToArray());
        }
        catch (S3Exception)
        {
            // Refused.
        }
    });

    [Fact]
    public async Task Read_AnyBytes_ThrowsNothingElse() => await Gen.Select(Gen.OneOf(Gen.Byte.Array[0, 200], Gen.Char["0123456789abcdef;=\r\n:x-"].Array[0, 60].Select(c => Encoding.Latin1.GetBytes(c))), Gen.Long[0, 50], Gen.Bool).SampleAsync(async (sent, length, signed) =>
    {
        using var body = Body(sent, length, signed, trailer: true);
        try
        {
            (await ReadAsync(body)).LongLength.ShouldBe(length);
        }
        catch (S3Exception)
        {
            // Refused.
        }
    });

    [Theory]
    [InlineData("ffffffffffffffff\r\n")]
    [InlineData("fffffffffffffff\r\n")]
    [InlineData("-1\r\n")]
    [InlineData("4\r\nabc")]
    [InlineData("2\r\nabc\r\n0\r\n\r\n")]
    [InlineData("2\r\nab\r\n0\r\n\r\n")]
    [InlineData("3\r\nabc\r\n0\r\n\r\nmore bytes")]
    public async Task Read_SizesThatLie_AreRefused(string sent)
    {
        using var body = Body(Encoding.Latin1.GetBytes(sent), 3, signed: false, trailer: false);

        (await Should.ThrowAsync<S3Exception>(() => ReadAsync(body))).Status.ShouldBe(400);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("3\r\nab")]
    [InlineData("3\r\nabc\r\n0\r\nname:value")]
    public async Task Read_EndsTooEarly_LeavesThePipeToTheServer(string sent)
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync(Encoding.Latin1.GetBytes(sent));
        await pipe.Writer.CompleteAsync();
        using var body = new ChunkedBody(pipe.Reader, 3, signer: null, hasTrailer: true);

        (await Should.ThrowAsync<S3Exception>(() => ReadAsync(body))).Code.ShouldBe("IncompleteBody");

        // It is in the midst of a read when nobody has said how much of the last one was taken.
        pipe.Reader.TryRead(out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Read_BytesAfterTheEndInSmallPackets_AreRefused()
    {
        var pipe = new Pipe(new PipeOptions(readerScheduler: PipeScheduler.Inline, useSynchronizationContext: false));
        using var body = new ChunkedBody(pipe.Reader, 0, signer: null, hasTrailer: false);
        await pipe.Writer.WriteAsync("0\r\n"u8.ToArray());
        var read = body.ReadAsync(new byte[1], default).AsTask();
        await pipe.Writer.WriteAsync("more"u8.ToArray());
        await pipe.Writer.WriteAsync(" and"u8.ToArray());
        await pipe.Writer.CompleteAsync();

        (await Should.ThrowAsync<S3Exception>(() => read)).Code.ShouldBe("InvalidChunk");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(100)]
    public async Task Read_TrailerOfOneNameManyTimes_IsRefused(int times)
    {
        using var body = Body(Encoding.Latin1.GetBytes("0\r\n" + string.Concat(Enumerable.Repeat("a:b\r\n", times)) + "\r\n"), 0, signed: false, trailer: true);

        (await Should.ThrowAsync<S3Exception>(() => ReadAsync(body))).Code.ShouldBe("MalformedTrailerError");
    }

    private static ChunkedBody Body(byte[] sent, long length, bool signed, bool trailer) => new(
        PipeReader.Create(new MemoryStream(sent), new StreamPipeReaderOptions(bufferSize: 16, minimumReadSize: 1)),
        length,
        signed ? new ChunkSigner(Signing.Key, Signing.Time, Signing.Scope, Signing.Seed) : null,
        trailer);

    private static async Task<byte[]> ReadAsync(ChunkedBody body)
    {
        var all = new MemoryStream();
        var buffer = new byte[37];
        while (await body.ReadAsync(buffer, default) is > 0 and var read)
        {
            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }
}
