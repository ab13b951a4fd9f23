namespace Continuo.Model;

/// <summary>Features of a learned performance model.</summary>
public enum LearnedModelKind
{
    /// <summary>Cores in use (<c>AMLCORE</c>, <c>CoreBasedPredictor</c>).</summary>
    Cores,

    /// <summary>Cores in use and observed throughput (<c>AMLTHROUGHPUT</c>, <c>LambdaBasedPredictor</c>).</summary>
    Throughput,

    /// <summary>Load, warm and cold service time of a function (<c>AMLFAAS</c>, <c>MLLIBfaas</c>).</summary>
    Function,
}
