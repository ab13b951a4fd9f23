namespace Continuo.Oscar.Services;

using System.Diagnostics.CodeAnalysis;

/// <summary>A definition that was read, or why it is refused.</summary>
/// <param name="Service">The definition; <see langword="null"/> when it is refused.</param>
/// <param name="Error">Why it is refused; <see langword="null"/> when it is not.</param>
public sealed record ServiceReading(ServiceDefinition? Service, ServiceError? Error)
{
    /// <summary>Whether there is a definition.</summary>
    [MemberNotNullWhen(true, nameof(Service))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Service is not null;
}
