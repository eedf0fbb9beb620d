using MathNet.Numerics.LinearAlgebra;

namespace Survey.Statistics;

/// <summary>Count of N respondents with these predictors chose the option.</summary>
public readonly record struct LogisticRow(IReadOnlyList<double> Predictors, int Count, int N);

/// <summary>Count of N respondents at X (years since the start, say) chose the option.</summary>
public readonly record struct LogisticPoint(double X, int Count, int N);

public enum LogisticOutcome
{
    /// <summary>There is a fit.</summary>
    Fitted,

    /// <summary>No row has respondents.</summary>
    NoAnswers,

    /// <summary>A predictor is constant or follows from the others: many curves fit equally well.</summary>
    Collinear,

    /// <summary>
    /// The predictors tell those who chose the option from those who did not without a mistake (everyone chose it, for one): the
    /// best curve is infinitely steep, and no number describes it.
    /// </summary>
    Separated,
}

/// <summary>A fit, or why there is none.</summary>
public sealed record LogisticResult(LogisticOutcome Outcome, LogisticFit? Fit);

/// <summary>An estimate on the log-odds scale; P is two-sided from Z = Estimate / StandardError (Wald).</summary>
public readonly record struct LogisticCoefficient(double Estimate, double StandardError, double Z, double P);

/// <summary>A predicted share and its 95 percent band.</summary>
public readonly record struct LogisticPrediction(double Share, Interval Band);

/// <summary>A fitted logistic curve: the coefficients, the intercept first.</summary>
public sealed class LogisticFit
{
    private readonly Vector<double> beta;
    private readonly Matrix<double> covariance;

    internal LogisticFit(Vector<double> beta, Matrix<double> covariance, int n, double deviance, int iterations)
    {
        (this.beta, this.covariance, N, Deviance, Iterations) = (beta, covariance, n, deviance, iterations);
        Coefficients = [.. beta.Select((estimate, i) =>
        {
            var error = Math.Sqrt(covariance[i, i]);
            return new LogisticCoefficient(estimate, error, estimate / error, Normal.TwoSided(estimate / error));
        })];
    }

    public IReadOnlyList<LogisticCoefficient> Coefficients { get; }

    /// <summary>Respondents, in all rows.</summary>
    public int N { get; }

    /// <summary>−2 · log-likelihood of single answers (the binomial coefficients of grouped rows left out).</summary>
    public double Deviance { get; }

    public int Iterations { get; }

    /// <summary>The predicted share at some values of the predictors, with its 95 percent band.</summary>
    /// <remarks>
    /// <para>
    /// Formula: η = b0 + b1·x1 + …, v = (1, x)·V·(1, x)ᵀ with V the covariance of the coefficients; share = 1/(1+exp(−η)); band from
    /// η ± 1.959964·sqrt(v), transformed likewise, so that it stays within 0 and 1.
    /// </para>
    /// <para>Source: D. W. Hosmer, S. Lemeshow, Applied Logistic Regression, 2nd ed. (2000), ch. 2. R: predict(fit, se.fit = TRUE).</para>
    /// <para>Domain: finite predictors, as many as were fitted. The band is of the curve and not of a new group's share.</para>
    /// <para>Edges: far outside the data the formula still answers; whether one should is for the reader.</para>
    /// </remarks>
    /// <exception cref="ArgumentException">The number of predictors is not that of the fit.</exception>
    public LogisticPrediction Predict(params IReadOnlyList<double> predictors)
    {
        ArgumentNullException.ThrowIfNull(predictors);
        if (predictors.Count != beta.Count - 1)
            throw new ArgumentException($"{predictors.Count} predictors where the fit has {beta.Count - 1}.", nameof(predictors));
        var x = Vector<double>.Build.DenseOfEnumerable(predictors.Prepend(1));
        var (linear, reach) = (x * beta, Normal.Z975 * Math.Sqrt(x * covariance * x));
        return new LogisticPrediction(
            LogisticRegression.Share(linear),
            new Interval(LogisticRegression.Share(linear - reach), LogisticRegression.Share(linear + reach)));
    }
}
