namespace Continuo.Functions.Serving;

using System.Net;
using System.Security.Cryptography;

/// <summary>What clients show: user and password for the API, access key and secret key for the object storage.</summary>
/// <param name="User">User.</param>
/// <param name="Password">Password.</param>
/// <param name="PasswordFile">Where the password is kept.</param>
/// <param name="AccessKey">Access key.</param>
/// <param name="SecretKey">Secret key.</param>
/// <param name="SecretKeyFile">Where the secret key is kept.</param>
internal sealed record ServerCredentials(string User, string Password, string PasswordFile, string AccessKey, string SecretKey, string SecretKeyFile)
{
    /// <summary>Whether the password was made just now.</summary>
    public bool IsNew { get; private init; }

    private const int AccessKeyLength = 20;
    private const int SecretLength = 40;
    private const string UpperCase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    /// <summary>Reads the credentials of a data folder; what is missing is made, for the owner's eyes only.</summary>
    /// <exception cref="ServeException">The password file cannot be used, or the server would be open to others without a password of the user's.</exception>
    public static ServerCredentials Open(DataFolder folder, ServeOptions options)
    {
        if (options.PasswordFile is null && !IPAddress.IsLoopback(options.Bind))
        {
            throw new ServeException(ServeFault.Password, $"Others can reach {options.Bind}: a password of yours is needed.", "give a file with it: --password-file FILE");
        }

        var passwordFile = options.PasswordFile ?? Path.Combine(folder.Credentials, "password");
        var secretFile = Path.Combine(folder.Credentials, "secret-key");
        var isNew = options.PasswordFile is null && !File.Exists(passwordFile);
        return new ServerCredentials(
            options.User,
            options.PasswordFile is null ? Kept(passwordFile, () => RandomNumberGenerator.GetString(Letters, SecretLength)) : Given(passwordFile),
            Path.GetFullPath(passwordFile),
            Kept(Path.Combine(folder.Credentials, "access-key"), () => RandomNumberGenerator.GetString(UpperCase, AccessKeyLength)),
            Kept(secretFile, () => RandomNumberGenerator.GetString(Letters, SecretLength)),
            secretFile)
        {
            IsNew = isNew,
        };
    }

    private static string Given(string file)
    {
        try
        {
            return File.ReadAllText(file).TrimEnd('\r', '\n') is { Length: > 0 } password
                ? password
                : throw new ServeException(ServeFault.Password, $"{file} is empty.", "write the password into it");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ServeException(ServeFault.Password, fault.Message, "give a file that can be read: --password-file FILE");
        }
    }

    private static string Kept(string file, Func<string> make)
    {
        if (File.Exists(file) && File.ReadAllText(file).Trim() is { Length: > 0 } kept)
        {
            return kept;
        }

        var made = make();
        using var stream = new FileStream(file, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        stream.Write(System.Text.Encoding.UTF8.GetBytes(made + "\n"));
        stream.Flush(flushToDisk: true);
        return made;
    }
}
