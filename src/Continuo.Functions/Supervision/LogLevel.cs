namespace Continuo.Functions.Supervision;

/// <summary>Levels of the supervisor's lines; the names are printed.</summary>
internal enum LogLevel
{
    /// <summary>Everything.</summary>
    NotSet,

    /// <summary>What the script prints, too.</summary>
    Debug,

    /// <summary>The steps.</summary>
    Info,

    /// <summary>What may be a mistake.</summary>
    Warning,

    /// <summary>What makes the job fail.</summary>
    Error,

    /// <summary>Nothing that is written today.</summary>
    Critical,
}
