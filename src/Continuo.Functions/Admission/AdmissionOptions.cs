namespace Continuo.Functions.Admission;

/// <summary>How jobs are admitted.</summary>
internal sealed record AdmissionOptions
{
    /// <summary>Rounds in which others were started instead, after which the machine is kept free for a job that does not fit. Default 16.</summary>
    public int Patience { get; init; } = 16;
}
