namespace Continuo.Functions.Admission;

/// <summary>What a service has of the machine now, and how long it has been passed over.</summary>
internal sealed class ServiceShare
{
    public int Running { get; private set; }

    public long Millicores { get; private set; }

    public long MemoryBytes { get; private set; }

    /// <summary>When it was last served, on a clock that counts starts.</summary>
    public long LastServed { get; set; }

    /// <summary>Rounds in which others were started and it was not, though only the machine stood in its way.</summary>
    public int PassedOver { get; set; }

    public void Add(Reservation reservation, int sign)
    {
        Running += sign;
        Millicores += sign * reservation.Millicores;
        MemoryBytes += sign * reservation.MemoryBytes;
    }

    /// <summary>Whether one more job keeps the limits of the service itself.</summary>
    public bool Allows(WaitingService job) =>
        (job.MaxConcurrency == 0 || Running < job.MaxConcurrency)
        && (job.TotalMillicores == 0 || Millicores + job.Millicores <= job.TotalMillicores)
        && (job.TotalMemoryBytes == 0 || MemoryBytes + job.MemoryBytes <= job.TotalMemoryBytes);

    /// <summary>The larger of its parts of the machine's processors and memory, over its weight.</summary>
    public double Dominant(Capacity capacity, double weight) =>
        Math.Max((double)Millicores / capacity.Millicores, (double)MemoryBytes / capacity.MemoryBytes) / weight;
}
