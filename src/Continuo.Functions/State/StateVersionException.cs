namespace Continuo.Functions.State;

/// <summary>The data folder was written by a later version of the program.</summary>
/// <param name="found">Version of the folder.</param>
/// <param name="known">Latest version that this program reads.</param>
internal sealed class StateVersionException(int found, int known)
    : Exception($"The data folder has version {found}, this program knows versions up to {known}.");
