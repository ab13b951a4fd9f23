namespace Continuo.Model;

/// <summary>How long a partition takes on a resource. The formulas are in Continuo.Performance.</summary>
/// <param name="Keyword">Keyword of the model as spelt in the file, such as <c>QTedge</c>.</param>
public abstract record PerformanceModel(string Keyword)
{
    /// <summary>Whether other partitions may run on the same edge device or virtual machine.</summary>
    public abstract bool AllowsColocation { get; }

    /// <summary>Why nothing can be predicted with the model, in a clause that names it; <see langword="null"/> where it can.</summary>
    public virtual string? Obstacle => null;
}
