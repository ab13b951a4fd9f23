namespace Continuo.Functions.Native;

/// <summary>What an entry of a folder is.</summary>
internal enum FileKind
{
    /// <summary>A regular file.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link.</summary>
    Link,

    /// <summary>A pipe, a socket or a device: opening it may wait for ever or do harm.</summary>
    Special,
}
