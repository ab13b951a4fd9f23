namespace Continuo.Functions.Http;

using Microsoft.AspNetCore.Http;

/// <summary>Reads the header <c>Expect</c>.</summary>
internal static class Expectations
{
    private const string Continue = "100-continue";

    /// <summary>What the client of a request expects.</summary>
    public static Expectation Of(HttpRequest request)
    {
        var expect = request.Headers.Expect;
        if (expect.Count == 0)
        {
            return Expectation.None;
        }

        foreach (var value in expect)
        {
            if (!Continue.Equals(value, StringComparison.OrdinalIgnoreCase))
            {
                return Expectation.Unknown;
            }
        }

        return HttpProtocol.IsHttp10(request.Protocol) ? Expectation.None : Expectation.Continue;
    }
}
