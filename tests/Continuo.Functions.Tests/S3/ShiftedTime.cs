namespace Continuo.Functions.Tests.S3;

/// <summary>A clock that is ahead of the others, or behind.</summary>
internal sealed class ShiftedTime(TimeSpan shift) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
}
