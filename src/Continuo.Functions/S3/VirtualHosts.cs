namespace Continuo.Functions.S3;

using System.Collections.Immutable;

/// <summary>
/// Hosts that begin with a bucket: those below a domain of the server, as <c>photos.localhost</c>. At all others, addresses included, the path
/// begins with it.
/// </summary>
/// <param name="domains">Domains of the server.</param>
internal sealed class VirtualHosts(IEnumerable<string> domains)
{
    /// <summary>No host begins with a bucket.</summary>
    public static VirtualHosts None { get; } = new([]);

    /// <summary>The longest first: of <c>a.s3.example</c> and <c>s3.example</c> the first is meant where both fit.</summary>
    private readonly ImmutableArray<string> _domains =
    [
        .. domains.Select(domain => domain.Trim('.').ToLowerInvariant())
            .Where(domain => domain.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(domain => domain.Length),
    ];

    /// <summary>The bucket that a host begins with; null when it is a domain itself, or below none.</summary>
    /// <param name="host">A host without a port, in letters of any case.</param>
    public string? BucketOf(string host) => DomainOf(host) is { } domain
        ? host[..^(domain.Length + 1 + TrailingDot(host))].ToLowerInvariant()
        : null;

    /// <summary>The domain that a host lies below; null when it is a domain itself, or below none.</summary>
    /// <param name="host">A host without a port, in letters of any case.</param>
    public string? DomainOf(string host)
    {
        var name = host.AsSpan(0, host.Length - TrailingDot(host));
        foreach (var domain in _domains)
        {
            if (name.EndsWith(domain, StringComparison.OrdinalIgnoreCase))
            {
                var before = name.Length - domain.Length;
                if (before == 0)
                {
                    return null;
                }

                if (before > 1 && name[before - 1] == '.')
                {
                    return domain;
                }
            }
        }

        return null;
    }

    /// <summary>The name of a host may end with the root (RFC 9110, 4.2.3; RFC 1034, 3.1).</summary>
    private static int TrailingDot(string host) => host.EndsWith('.') ? 1 : 0;
}
