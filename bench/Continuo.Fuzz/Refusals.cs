namespace Continuo.Fuzz;

using Continuo.Functions.S3;

/// <summary>The one exception that readers of the object storage may throw.</summary>
internal static class Refusals
{
    /// <summary>Reads something, or is refused.</summary>
    public static void Allow(Action read)
    {
        try
        {
            read();
        }
        catch (S3Exception)
        {
            // Refused.
        }
    }
}
