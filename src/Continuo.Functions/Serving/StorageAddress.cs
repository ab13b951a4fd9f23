namespace Continuo.Functions.Serving;

using Continuo.Functions.S3;

using Microsoft.AspNetCore.Http;

/// <summary>Where clients of the API are told that the object storage is.</summary>
/// <param name="addresses">Where the server listens, once it does.</param>
/// <param name="hosts">Hosts that begin with a bucket, which the address of the storage must not.</param>
/// <param name="isExternal">Whether the storage is one elsewhere, whose address was configured.</param>
internal sealed class StorageAddress(Func<ServerAddresses> addresses, VirtualHosts hosts, bool isExternal)
{
    /// <summary>Whether the storage is one elsewhere.</summary>
    public bool IsExternal => isExternal;

    /// <summary>The address for a caller: our own storage has the name by which the caller reaches the API, since a server that listens on all addresses has many.</summary>
    public string For(HttpRequest request)
    {
        var address = addresses().S3;
        var host = hosts.DomainOf(request.Host.Host) ?? request.Host.Host;
        var isName = Uri.CheckHostName(host) != UriHostNameType.Unknown;
        var told = IsExternal || !isName ? address : new UriBuilder(address) { Host = host }.Uri;
        return told.GetLeftPart(UriPartial.Authority);
    }
}
