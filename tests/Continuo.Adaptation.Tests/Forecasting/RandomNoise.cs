namespace Continuo.Adaptation.Tests.Forecasting;

/// <summary>Seeded normal numbers.</summary>
internal sealed class RandomNoise(int seed)
{
    private readonly Random _random = new(seed);

    public double Next() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
