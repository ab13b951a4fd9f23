namespace Continuo.Simulation.Stations;

/// <summary>How a partition is served.</summary>
internal enum StageKind
{
    /// <summary>On an instance that shares its processor.</summary>
    Server,

    /// <summary>By a function with warm and cold starts.</summary>
    Function,

    /// <summary>By a station without a queue: the time is a response time already, as a learned model predicts it.</summary>
    Delay,
}
