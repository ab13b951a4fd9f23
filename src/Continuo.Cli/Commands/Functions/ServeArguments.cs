namespace Continuo.Cli.Commands.Functions;

using Continuo.Functions.Serving;

/// <summary>What <c>serve</c> was asked.</summary>
/// <param name="Options">How the server is run.</param>
/// <param name="FunctionsFile">Services to be made at the start; null: those that are there.</param>
/// <param name="Watch">Whether the file is read again whenever it changes.</param>
internal sealed record ServeArguments(ServeOptions Options, string? FunctionsFile, bool Watch);
