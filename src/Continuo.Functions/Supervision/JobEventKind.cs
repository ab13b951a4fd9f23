namespace Continuo.Functions.Supervision;

/// <summary>What started a job.</summary>
internal enum JobEventKind
{
    /// <summary>A body without a meaning to us: the script gets it as a file.</summary>
    Unknown,

    /// <summary>An object of a storage.</summary>
    Storage,
}
