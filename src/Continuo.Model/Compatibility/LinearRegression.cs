namespace Continuo.Model;

using System.Collections.Immutable;

/// <summary>A regression in portable form: an intercept and a coefficient per feature.</summary>
/// <param name="InterceptSeconds">Constant term, in seconds.</param>
/// <param name="Terms">Terms of the sum.</param>
public sealed record LinearRegression(double InterceptSeconds, ImmutableArray<RegressionTerm> Terms);
