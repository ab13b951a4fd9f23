namespace Continuo.Cli.Documents;

using System.Text;
using System.Text.Json;

using Continuo.Functions.Serving;

/// <summary>What a server says when it accepts requests; files hold the secrets.</summary>
internal static class ReadyDocument
{
    /// <summary>The line.</summary>
    /// <param name="addresses">Where the server is.</param>
    /// <param name="processId">Its process; null: not told.</param>
    public static string Render(ServerAddresses addresses, int? processId = null)
    {
        var api = addresses.Api.GetLeftPart(UriPartial.Authority);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteBoolean("ready", true);
            json.WriteString("api", api);
            json.WriteString("s3", addresses.S3.GetLeftPart(UriPartial.Authority));
            json.WriteString("lambda", api);
            json.WriteString("gateway", api + "/apis");
            json.WriteString("metrics", api + "/metrics");
            json.WriteString("user", addresses.User);
            json.WriteString("passwordFile", addresses.PasswordFile);
            json.WriteString("accessKey", addresses.AccessKey);
            json.WriteString("secretKeyFile", addresses.SecretKeyFile);
            if (processId is { } pid)
            {
                json.WriteNumber("pid", pid);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
