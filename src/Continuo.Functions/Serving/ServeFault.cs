namespace Continuo.Functions.Serving;

/// <summary>What keeps a server from starting.</summary>
public enum ServeFault
{
    /// <summary>The data folder cannot be used.</summary>
    DataFolder,

    /// <summary>A port is taken, or the address is not one of this machine.</summary>
    Address,

    /// <summary>A password is missing or not readable.</summary>
    Password,

    /// <summary>The certificate or its key cannot be used.</summary>
    Certificate,

    /// <summary>The external storage cannot be used.</summary>
    Storage,
}
