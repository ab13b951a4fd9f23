namespace Continuo.Model;

/// <summary>A regression trained on measurements.</summary>
/// <param name="Keyword">Keyword of the model as spelt in the file, such as <c>CoreBasedPredictor</c>.</param>
/// <param name="Kind">Which features it looks at.</param>
/// <param name="RegressorFile">File that holds the regression; empty when the regression stands in the model itself.</param>
public sealed record LearnedModel(string Keyword, LearnedModelKind Kind, string RegressorFile) : PerformanceModel(Keyword)
{
    /// <summary>The regression, when its file is in the portable form; <see langword="null"/> when it cannot be evaluated (a pickle).</summary>
    public LinearRegression? Regression { get; init; }

    /// <summary>Why the file of the regression could not be used, where that was noticed; for the text of <see cref="Obstacle"/>.</summary>
    public string? RegressorFault { get; init; }

    /// <summary>Mean time of the training set in seconds, as some files hold it; no rule of ours uses it.</summary>
    public double? MeanSeconds { get; init; }

    /// <summary>Service time on a warm instance in seconds, for functions; else <see cref="double.NaN"/>.</summary>
    public double WarmSeconds { get; init; } = double.NaN;

    /// <summary>Service time with a cold start in seconds, for functions; else <see cref="double.NaN"/>.</summary>
    public double ColdSeconds { get; init; } = double.NaN;

    /// <inheritdoc/>
    public override bool AllowsColocation => Kind == LearnedModelKind.Function;

    /// <inheritdoc/>
    public override string? Obstacle => (Regression, Missing) switch
    {
        (null, _) => $"the model '{Keyword}' cannot be evaluated: {RegressorFault ?? $"'{RegressorFile}' is not in the portable form"}",
        (_, { } feature) => $"the model '{Keyword}' cannot be evaluated: its regression asks for '{feature}', which only functions have",
        _ => null,
    };

    /// <summary>A feature that the regression asks for and that there is not on a server.</summary>
    private string? Missing => Kind == LearnedModelKind.Function
        ? null
        : Regression?.Terms.Select(term => term.Feature).FirstOrDefault(feature => feature is "warm" or "cold" or "idle");
}
