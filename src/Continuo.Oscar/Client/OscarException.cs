namespace Continuo.Oscar.Client;

using System.Net;

/// <summary>A cluster refused a request, or was not reached.</summary>
public sealed class OscarException : Exception
{
    /// <summary>A refusal.</summary>
    /// <param name="status">Status of the answer.</param>
    /// <param name="text">Its text, or what is usual for the status where the answer is empty.</param>
    public OscarException(HttpStatusCode status, string text)
        : base(text) => Status = status;

    /// <summary>A cluster that was not reached or whose answer makes no sense.</summary>
    public OscarException(string text, Exception? cause)
        : base(text, cause)
    {
    }

    /// <summary>A cluster whose answer makes no sense.</summary>
    public OscarException(string text)
        : base(text)
    {
    }

    /// <summary>Without a reason.</summary>
    public OscarException()
        : this("The cluster did not answer.")
    {
    }

    /// <summary>Status of the answer; <see langword="null"/> when there was none.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>Whether what was asked for is not there.</summary>
    public bool IsNotFound => Status == HttpStatusCode.NotFound;
}
