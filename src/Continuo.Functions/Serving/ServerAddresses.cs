namespace Continuo.Functions.Serving;

/// <summary>Where a server that is ready can be reached, and which files hold its secrets.</summary>
/// <param name="Api">Address of the API.</param>
/// <param name="S3">Address of the object storage.</param>
/// <param name="User">Name of the administrator.</param>
/// <param name="PasswordFile">File with the password.</param>
/// <param name="AccessKey">Access key of the object storage.</param>
/// <param name="SecretKeyFile">File with the secret key.</param>
public sealed record ServerAddresses(Uri Api, Uri S3, string User, string PasswordFile, string AccessKey, string SecretKeyFile);
