namespace Continuo.Functions.Native;

/// <summary>The signals that are sent to children, by their numbers on Linux.</summary>
internal enum Signal
{
    /// <summary>Ends a child at once.</summary>
    Kill = 9,

    /// <summary>Asks a child to end.</summary>
    Terminate = 15,
}
