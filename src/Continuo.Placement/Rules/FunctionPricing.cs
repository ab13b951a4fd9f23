namespace Continuo.Placement.Rules;

/// <summary>What the use of a function costs.</summary>
public enum FunctionPricing
{
    /// <summary>Price × warm time × load of the component, for every partition.</summary>
    WarmTimeAtComponentLoad,

    /// <summary>Price × warm time × load of the partition, only for the first partition on a function.</summary>
    WarmTimeOncePerFunction,

    /// <summary>Price × expected time over warm and cold starts × load of the partition, plus request and transition prices, for every partition.</summary>
    ExpectedTime,
}
