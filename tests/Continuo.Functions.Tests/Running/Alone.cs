namespace Continuo.Functions.Tests.Running;

/// <summary>Tests that measure, or count what is open in this process: nothing runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
