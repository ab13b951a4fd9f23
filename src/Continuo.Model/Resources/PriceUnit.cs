namespace Continuo.Model;

/// <summary>Unit of a function's price.</summary>
public enum PriceUnit
{
    /// <summary>Per hour of execution, as system description files are understood.</summary>
    PerHour,

    /// <summary>Per second of execution, as providers publish it and application directories hold it.</summary>
    PerSecond,
}
