namespace Continuo.Simulation.Stations;

/// <summary>How a request starts on a function.</summary>
internal enum FunctionStart
{
    /// <summary>On an idle instance.</summary>
    Warm,

    /// <summary>On a new instance.</summary>
    Cold,

    /// <summary>Not yet: all instances that may exist are busy.</summary>
    Waiting,
}
