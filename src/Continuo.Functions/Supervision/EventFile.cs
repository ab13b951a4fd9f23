namespace Continuo.Functions.Supervision;

using System.Text;
using System.Text.Json;

/// <summary>What of an unknown event the script gets as a file.</summary>
internal static class EventFile
{
    /// <summary>JSON as it is; base64 decoded; anything else as it is.</summary>
    public static ReadOnlyMemory<byte> ContentOf(ReadOnlyMemory<byte> body) => IsJson(body.Span) ? body : Decode(body);

    private static bool IsJson(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        try
        {
            // An empty body has no value to skip and is no JSON either.
            if (!reader.Read())
            {
                return false;
            }

            reader.Skip();
            return !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> body)
    {
        if (!System.Buffers.Text.Base64.IsValid(body.Span, out var length))
        {
            return body;
        }

        var decoded = new byte[length];
        return Convert.TryFromBase64String(Encoding.ASCII.GetString(body.Span), decoded, out _) ? decoded : body;
    }
}
