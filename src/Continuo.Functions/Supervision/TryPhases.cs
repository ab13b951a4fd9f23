namespace Continuo.Functions.Supervision;

/// <summary>How long the parts of a try took, in milliseconds.</summary>
/// <param name="StartMilliseconds">Folders made and the event read.</param>
/// <param name="DownloadMilliseconds">Input made available.</param>
/// <param name="ScriptMilliseconds">Script run, with the start of its process.</param>
internal sealed record TryPhases(double StartMilliseconds, double DownloadMilliseconds, double ScriptMilliseconds);
