namespace Continuo.Model;

/// <summary>A regression trained on measurements.</summary>
/// <param name="Keyword">Keyword of the model as spelt in the file, such as <c>CoreBasedPredictor</c>.</param>
/// <param name="Kind">Which features it looks at.</param>
/// <param name="RegressorFile">File that holds the regression; empty when the regression stands in the model itself.</param>
public sealed record LearnedModel(string Keyword, LearnedModelKind Kind, string RegressorFile) : PerformanceModel(Keyword)
{
    /// <summary>The regression, when its file is in the portable form; <see langword="null"/> when it cannot be evaluated (a pickle).</summary>
    public LinearRegression? Regression { get; init; }

    /// <summary>Mean time of the training set in seconds, as some files hold it; no rule of ours uses it.</summary>
    public double? MeanSeconds { get; init; }

    /// <summary>Service time on a warm instance in seconds, for functions; else <see cref="double.NaN"/>.</summary>
    public double WarmSeconds { get; init; } = double.NaN;

    /// <summary>Service time with a cold start in seconds, for functions; else <see cref="double.NaN"/>.</summary>
    public double ColdSeconds { get; init; } = double.NaN;

    /// <inheritdoc/>
    public override bool AllowsColocation => Kind == LearnedModelKind.Function;
}
