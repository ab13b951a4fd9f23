namespace Continuo.Cli.Commands;

using System.Collections.Immutable;

using Continuo.Oscar.Client;

/// <summary>The sample of functions, run on this machine.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Picture">File that was put, which started the first function.</param>
/// <param name="StartTime">Time until the server was ready.</param>
/// <param name="ResultTime">Time from the picture to the end of the last job.</param>
/// <param name="Jobs">Each function with its job, in the order of the file.</param>
internal sealed record DemoFunctions(string Path, string Picture, TimeSpan StartTime, TimeSpan ResultTime, ImmutableArray<(string Function, JobEntry Job)> Jobs);
