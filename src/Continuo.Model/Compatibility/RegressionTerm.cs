namespace Continuo.Model;

/// <summary>A term of a linear regression.</summary>
/// <param name="Feature">
/// <c>cores</c>, <c>log(cores)</c> (base 10), <c>1/cores</c>, <c>throughput</c>, <c>warm</c>, <c>cold</c> or <c>idle</c>.
/// </param>
/// <param name="Coefficient">Seconds per unit of the feature.</param>
public readonly record struct RegressionTerm(string Feature, double Coefficient);
