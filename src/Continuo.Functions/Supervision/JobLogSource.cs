namespace Continuo.Functions.Supervision;

/// <summary>Who wrote a line of a log.</summary>
internal enum JobLogSource
{
    /// <summary>The supervisor.</summary>
    Supervisor,

    /// <summary>The script.</summary>
    Script,
}
