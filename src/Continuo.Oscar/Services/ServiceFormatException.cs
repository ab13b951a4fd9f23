namespace Continuo.Oscar.Services;

using System.Diagnostics.CodeAnalysis;

/// <summary>Ends the reading of a definition; never leaves the reader.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Internal to the reader.")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "Internal to the reader.")]
internal sealed class ServiceFormatException(ServiceError error) : Exception(error.Text)
{
    public ServiceFormatException(string why)
        : this(ServiceError.NotValid(why))
    {
    }

    public ServiceError Error { get; } = error;
}
