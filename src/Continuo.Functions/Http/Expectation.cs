namespace Continuo.Functions.Http;

/// <summary>What a client expects before it sends the body of a request (RFC 9110, 10.1.1).</summary>
internal enum Expectation
{
    /// <summary>Nothing. Requests of HTTP/1.0 cannot expect that they are told to go on.</summary>
    None,

    /// <summary>To be told that it may go on.</summary>
    Continue,

    /// <summary>Something that nobody here knows: the answer is 417.</summary>
    Unknown,
}
