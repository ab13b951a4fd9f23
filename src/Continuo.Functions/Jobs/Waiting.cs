namespace Continuo.Functions.Jobs;

using Continuo.Functions.Services;

/// <summary>A service that has jobs to be started.</summary>
/// <param name="Service">The service.</param>
/// <param name="Jobs">How many, at least 1.</param>
internal readonly record struct Waiting(RegisteredService Service, int Jobs);
