namespace Continuo.Functions.S3;

using System.Text;

/// <summary>Where a list goes on, as clients hand it back unread.</summary>
internal static class ContinuationToken
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The token of the last name that was told.</summary>
    public static string Of(string last) => Convert.ToBase64String(Strict.GetBytes(last));

    /// <summary>The name in a token.</summary>
    /// <exception cref="S3Exception">It is no token of ours.</exception>
    public static string Read(string token)
    {
        try
        {
            return Strict.GetString(Convert.FromBase64String(token));
        }
        catch (Exception fault) when (fault is FormatException or DecoderFallbackException)
        {
            throw S3Errors.InvalidArgument("The continuation token provided is incorrect", "continuation-token", token);
        }
    }
}
