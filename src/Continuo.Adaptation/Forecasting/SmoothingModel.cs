namespace Continuo.Adaptation.Forecasting;

/// <summary>
/// Parameters of additive exponential smoothing in error-correction form (Hyndman, Koehler, Ord, Snyder, Forecasting with
/// Exponential Smoothing, 2008, ch. 2): level ℓ, damped trend b, season s, and a deviation that fades. The latter is what most of
/// the errors of a load are: without it the level has to run after them (Taylor, J. Operational Research Society 54, 2003).
/// </summary>
/// <param name="Alpha">Share of an error that goes to the level, 0 … 1.</param>
/// <param name="Beta">Share that goes to the trend, 0 … α.</param>
/// <param name="Gamma">Share that goes to the season, 0 … 1 − α.</param>
/// <param name="Phi">What is left of the trend after a period; 0 without a trend.</param>
/// <param name="Rho">What is left of a deviation after a period, 0 … 1.</param>
/// <param name="SeasonLength">Periods of a season; 1 without one.</param>
internal readonly record struct SmoothingModel(double Alpha, double Beta, double Gamma, double Phi, double Rho, int SeasonLength)
{
    public bool HasTrend => Phi > 0;

    /// <summary>Parameters and initial states that are estimated.</summary>
    public int Freedoms => 2 + (HasTrend ? 3 : 0) + (SeasonLength > 1 ? SeasonLength + 1 : 0);

    /// <summary>φ + φ² + … + φʰ: how much of the trend has come after some steps.</summary>
    public double Damping(int steps) => Phi switch
    {
        0 => 0,
        1 => steps,
        _ => Phi * (1 - Math.Pow(Phi, steps)) / (1 - Phi),
    };

    /// <summary>
    /// Variance of the forecast of some steps ahead over the variance of one step:
    /// 1 + Σⱼ₌₁ʰ⁻¹ cⱼ² with cⱼ = α + β(φ + … + φʲ) + γ[m divides j] + ρʲ (ibid., ch. 6, (6.8) and table 6.1; the last term belongs to
    /// the fading deviation, by the same w′Fʲ⁻¹g).
    /// </summary>
    public double VarianceFactor(int steps)
    {
        var (sum, damping, power, rest) = (1.0, 0.0, 1.0, 1.0);
        for (var j = 1; j < steps; j++)
        {
            power *= Phi;
            damping += power;
            rest *= Rho;
            var c = Alpha + (Beta * damping) + (SeasonLength > 1 && j % SeasonLength == 0 ? Gamma : 0) + rest;
            sum += c * c;
        }

        return sum;
    }
}
