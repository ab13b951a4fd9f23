namespace Continuo.Functions.Api;

using System.Security.Cryptography;
using System.Text;

using Continuo.Functions.Serving;
using Continuo.Functions.Services;

using Microsoft.AspNetCore.Http;

/// <summary>Who may call the API: the administrator by basic authentication; callers of a service by its token.</summary>
internal sealed class ApiAuthentication(ServerCredentials credentials, ServiceRegistry services)
{
    private const string Basic = "Basic ";
    private const string Bearer = "Bearer ";
    private readonly byte[] _expected = Encoding.UTF8.GetBytes($"{credentials.User}:{credentials.Password}");

    /// <summary>Whether the administrator calls.</summary>
    public bool IsAdministrator(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var text = header.AsSpan(Basic.Length).Trim();
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64Chars(text, bytes, out var length) && CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, length), _expected);
    }

    /// <summary>Whether the administrator calls, or someone who has the token of the service.</summary>
    public bool MayCall(HttpRequest request, string service)
    {
        if (IsAdministrator(request))
        {
            return true;
        }

        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            && services.Find(service) is { } found
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(header[Bearer.Length..].Trim()), Encoding.UTF8.GetBytes(found.Token));
    }

    /// <summary>Answers that credentials are needed.</summary>
    public static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Basic realm=\"Authorization Required\"";
        return Task.CompletedTask;
    }
}
