namespace Continuo.Fuzz;

/// <summary>A reader of what strangers send, and what must hold of it whatever they send.</summary>
internal interface IFuzzTarget
{
    /// <summary>Name on the command line.</summary>
    string Name { get; }

    /// <summary>Inputs to begin with, in Latin-1.</summary>
    IReadOnlyList<string> Seeds { get; }

    /// <summary>Words that chance would not find.</summary>
    IReadOnlyList<string> Words { get; }

    /// <summary>Reads an input. Refusals are fine; any exception that leaves is a fault.</summary>
    void Run(byte[] input);
}
