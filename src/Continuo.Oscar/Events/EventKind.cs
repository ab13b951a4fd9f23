namespace Continuo.Oscar.Events;

/// <summary>What the body of an event is.</summary>
public enum EventKind
{
    /// <summary>Anything else: its text is the input itself.</summary>
    Unknown,

    /// <summary>An object was made in a storage that speaks S3.</summary>
    Storage,

    /// <summary>A request that came through an API gateway, whose body is an event again.</summary>
    Gateway,

    /// <summary>An event that another cluster passed on.</summary>
    Delegated,

    /// <summary>A file was made in dCache.</summary>
    DCache,

    /// <summary>A data set was made in Rucio.</summary>
    Rucio,
}
