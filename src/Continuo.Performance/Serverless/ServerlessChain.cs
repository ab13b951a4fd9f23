namespace Continuo.Performance.Serverless;

/// <summary>Which birth–death chain over the number of warm instances is solved.</summary>
public enum ServerlessChain
{
    /// <summary>Cold starts take time before the instance is warm: births b·µ/(b+µ); chain cut 30 levels after growth ends.</summary>
    TimedColdStarts,

    /// <summary>Cold starts are warm at once: births b; chain cut 5 levels after growth ends.</summary>
    InstantColdStarts,
}
