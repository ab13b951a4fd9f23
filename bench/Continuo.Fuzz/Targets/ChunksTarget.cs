namespace Continuo.Fuzz.Targets;

using System.IO.Pipelines;
using System.Text;

using Continuo.Functions.S3;
using Continuo.Functions.S3.Payload;
using Continuo.Fuzz.Chunks;

/// <summary>
/// Bodies in chunks. The first byte of the input says the framing and the size of packets, the next two the announced length; the rest is the body.
/// A signature that is written <c>?</c> is replaced by the right one, since chance never finds it.
/// </summary>
internal sealed class ChunksTarget : IFuzzTarget
{
    private const int Head = 3;
    private const int Framings = 3;
    private const int LargestPacket = 16;

    public string Name => "chunks";

    public IReadOnlyList<string> Seeds { get; } =
    [
        "\x00\x05\x00" + "3;chunk-signature=?\r\nabc\r\n2;chunk-signature=?\r\nde\r\n0;chunk-signature=?\r\n\r\n",
        "\x0D\x04\x00" + "4;chunk-signature=?\r\nabcd\r\n0;chunk-signature=?\r\nx-amz-checksum-crc32:AAAAAA==\r\nx-amz-trailer-signature:?\r\n\r\n",
        "\x02\x05\x00" + "3\r\nabc\r\n2\r\nde\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n",
        "\x2F\x00\x00" + "0\r\n\r\n",
    ];

    public IReadOnlyList<string> Words { get; } = ["\r\n", "0\r\n", ";chunk-signature=?", "x-amz-trailer-signature:?", "x-amz-checksum-sha256:", "fffffffffffffff", "7fffffff"];

    public void Run(byte[] input)
    {
        if (input.Length < Head)
        {
            return;
        }

        var (signed, hasTrailer) = (input[0] % Framings) switch { 0 => (true, false), 1 => (true, true), _ => (false, true) };
        var framing = new Framing(signed, hasTrailer, input[1] | (input[2] << 8));
        var sent = Encoding.Latin1.GetString(input, Head, input.Length - Head);
        var body = signed ? ChunkSigning.Complete(sent, hasTrailer) : sent;
        var bytes = Encoding.Latin1.GetBytes(body);

        var whole = Whole(framing, bytes);
        var packets = Read(framing, PipeReader.Create(new Packets(bytes, 1 + (input[0] / Framings % LargestPacket))));

        Law.Holds(whole == packets, "how a body is cut into packets does not matter");
        Law.Holds(whole is null || whole == SlowDecoder.Decode(body, hasTrailer), "what is accepted is what a plain decoder finds");
    }

    /// <summary>All at once, through a pipe that minds how it is used.</summary>
    private static Decoded? Whole(Framing framing, byte[] sent)
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0, useSynchronizationContext: false));
        pipe.Writer.WriteAsync(sent).AsTask().GetAwaiter().GetResult();
        pipe.Writer.Complete();
        var decoded = Read(framing, pipe.Reader);
        if (pipe.Reader.TryRead(out var rest)) // the server takes what is left
        {
            pipe.Reader.AdvanceTo(rest.Buffer.End);
        }

        pipe.Reader.Complete();
        return decoded;
    }

    /// <returns>Null when it is refused.</returns>
    private static Decoded? Read(Framing framing, PipeReader pipe)
    {
        using var body = new ChunkedBody(pipe, framing.Length, framing.Signed ? ChunkSigning.Signer() : null, framing.HasTrailer);
        using var all = new MemoryStream();
        var buffer = new byte[7];
        try
        {
            while (body.ReadAsync(buffer, default).AsTask().GetAwaiter().GetResult() is > 0 and var count)
            {
                all.Write(buffer, 0, count);
                Law.Holds(all.Length <= framing.Length, "there are no more bytes than announced");
            }
        }
        catch (S3Exception)
        {
            return null;
        }

        Law.Holds(all.Length == framing.Length, "there are as many bytes as announced");
        return new Decoded(Encoding.Latin1.GetString(all.ToArray()), string.Join('\n', body.Trailer.OrderBy(line => line.Key, StringComparer.Ordinal).Select(line => $"{line.Key}:{line.Value}")));
    }
}
