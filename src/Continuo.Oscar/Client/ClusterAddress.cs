namespace Continuo.Oscar.Client;

/// <summary>Where a cluster is and who asks.</summary>
/// <param name="Endpoint">Address of its API.</param>
/// <param name="User">User; empty: nobody, so that only public things are answered.</param>
/// <param name="Password">Password.</param>
public sealed record ClusterAddress(Uri Endpoint, string User, string Password)
{
    /// <summary>Whether its certificate has to be valid. Default true.</summary>
    public bool VerifiesCertificate { get; init; } = true;

    /// <summary>Without the password, so that it gets into no log.</summary>
    public override string ToString() => $"{User}@{Endpoint}";
}
