namespace Continuo.Functions.Serving;

using System.Net;
using System.Security.Cryptography;

using Continuo.Oscar.Client;

/// <summary>What clients show: user and password for the API, access key and secret key for the object storage.</summary>
/// <param name="User">User.</param>
/// <param name="Password">Password.</param>
/// <param name="PasswordFile">Where the password is kept.</param>
/// <param name="AccessKey">Access key.</param>
/// <param name="SecretKey">Secret key.</param>
/// <param name="SecretKeyFile">Where the secret key is kept.</param>
internal sealed record ServerCredentials(string User, string Password, string PasswordFile, string AccessKey, string SecretKey, string SecretKeyFile)
{
    /// <summary>The storage in place of our own; null: our own.</summary>
    public ClusterStorage? External { get; private init; }

    /// <summary>Region of the object storage.</summary>
    public string Region => External?.Region ?? "us-east-1";

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
        var password = options.PasswordFile is null
            ? Kept(passwordFile, () => RandomNumberGenerator.GetString(Letters, SecretLength))
            : Given(passwordFile, ServeFault.Password, "--password-file FILE");
        if (options.Storage is { } storage)
        {
            var secret = Given(storage.SecretKeyFile, ServeFault.Storage, "--storage-secret-key-file FILE");
            return new ServerCredentials(options.User, password, Path.GetFullPath(passwordFile), storage.AccessKey, secret, Path.GetFullPath(storage.SecretKeyFile))
            {
                IsNew = isNew,
                External = new ClusterStorage(storage.Endpoint, storage.AccessKey, secret, storage.Region),
            };
        }

        return new ServerCredentials(
            options.User,
            password,
            Path.GetFullPath(passwordFile),
            Kept(Path.Combine(folder.Credentials, "access-key"), () => RandomNumberGenerator.GetString(UpperCase, AccessKeyLength)),
            Kept(secretFile, () => RandomNumberGenerator.GetString(Letters, SecretLength)),
            secretFile)
        {
            IsNew = isNew,
        };
    }

    private static string Given(string file, ServeFault fault, string option)
    {
        try
        {
            return File.ReadAllText(file).TrimEnd('\r', '\n') is { Length: > 0 } password
                ? password
                : throw new ServeException(fault, $"{file} is empty.", "write the secret into it");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new ServeException(fault, cause.Message, $"give a file that can be read: {option}");
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
