using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Survey.Statistics;

/// <summary>Logistic regression by iteratively reweighted least squares.</summary>
public static class LogisticRegression
{
    // Newton's step doubles the correct digits; separated data move by one unit of log-odds at every step instead and never settle.
    // 30 is past what any count that fits an int needs (log-odds within ±22) and short of where the weights drown in rounding.
    private const int MostIterations = 30;
    private const double Settled = 1e-9;

    /// <summary>1 / (1 + exp(−logOdds)): the share that a value of the linear predictor stands for.</summary>
    /// <remarks>
    /// <para>Domain: any number. Edges: −∞ gives 0 and +∞ gives 1; no overflow between.</para>
    /// </remarks>
    public static double Share(double logOdds) =>
        logOdds >= 0 ? 1 / (1 + Math.Exp(-logOdds)) : Math.Exp(logOdds) / (1 + Math.Exp(logOdds));

    /// <summary>A curve over one number: the share that chose the option as a function of x.</summary>
    /// <remarks>
    /// <para>Formula, source, domain: as <see cref="Fit"/> with one predictor.</para>
    /// <para>Edges: as <see cref="Fit"/>; fewer than two different x with respondents is <see cref="LogisticOutcome.Collinear"/>.</para>
    /// </remarks>
    public static LogisticResult FitCurve(IReadOnlyList<LogisticPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        return Fit([.. points.Select(point => new LogisticRow([point.X], point.Count, point.N))]);
    }

    /// <summary>Maximum likelihood fit of log(p / (1 − p)) = b0 + b1·x1 + … to counts.</summary>
    /// <remarks>
    /// <para>
    /// Formula: with X the predictors and a column of ones, y the counts, n the bases, p = 1/(1+exp(−Xb)) and W = diag(n·p·(1−p)),
    /// repeat b ← b + (XᵀWX)⁻¹ Xᵀ(y − n·p) until it stands still (Newton's method on the log-likelihood, which here is the same as
    /// reweighted least squares), halving a step that makes the likelihood worse. Standard errors are the roots of the diagonal of
    /// (XᵀWX)⁻¹ at the end, p-values Wald's.
    /// </para>
    /// <para>
    /// Source: P. McCullagh, J. A. Nelder, Generalized Linear Models, 2nd ed. (1989), ch. 2 and 4. R: glm(cbind(y, n - y) ~ x,
    /// binomial). Separation: A. Albert, J. A. Anderson, Biometrika 71 (1984), 1-10.
    /// </para>
    /// <para>
    /// Domain: finite predictors, as many in every row; 0 ≤ count ≤ n. Grouped rows and single answers (n = 1) give the same fit.
    /// Wald p-values are rough for few respondents.
    /// </para>
    /// <para>
    /// Edges: no NaN and no huge coefficients: where no finite best fit exists, the outcome says why (no answers, collinear,
    /// separated) and the fit is null. Rows with n = 0 are left out.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentException">Rows differ in predictors, a predictor is no finite number or a count is impossible.</exception>
    public static LogisticResult Fit(IReadOnlyList<LogisticRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var row in rows)
        {
            if (row.Predictors.Count != rows[0].Predictors.Count || !row.Predictors.All(double.IsFinite))
                throw new ArgumentException("Every row needs the same number of finite predictors.", nameof(rows));
            if (row.Count < 0 || row.Count > row.N)
                throw new ArgumentOutOfRangeException(nameof(rows), row.Count, $"Impossible of {row.N}.");
        }

        var used = rows.Where(row => row.N > 0).ToArray();
        if (used.Length == 0)
            return new LogisticResult(LogisticOutcome.NoAnswers, null);
        if (Standardised.Of(used) is not { } design)
            return new LogisticResult(LogisticOutcome.Collinear, null);
        return Newton(design, used) is { } fit
            ? new LogisticResult(LogisticOutcome.Fitted, fit)
            : new LogisticResult(LogisticOutcome.Separated, null);
    }

    private static LogisticFit? Newton(Standardised design, LogisticRow[] rows)
    {
        var x = design.X;
        var counts = Vector<double>.Build.DenseOfEnumerable(rows.Select(row => (double)row.Count));
        var n = Vector<double>.Build.DenseOfEnumerable(rows.Select(row => (double)row.N));
        var (chose, all) = (counts.Sum(), n.Sum());
        if (chose == 0 || chose == all)
            return null;

        var beta = Vector<double>.Build.Dense(x.ColumnCount);
        beta[0] = Math.Log(chose / (all - chose));
        var likelihood = LogLikelihood(x * beta, counts, n);
        for (var iteration = 1; iteration <= MostIterations; iteration++)
        {
            var linear = x * beta;
            if (Inverse(Information(x, linear, n)) is not { } inverse)
                return null;
            var step = inverse * x.TransposeThisAndMultiply(Residuals(linear, counts, n));
            var settled = step.AbsoluteMaximum() <= Settled * (1 + beta.AbsoluteMaximum());
            for (var halvings = 0; halvings < 40 && Worse(beta + step); halvings++)
                step /= 2;
            beta += step;
            likelihood = LogLikelihood(x * beta, counts, n);
            if (!settled)
                continue;

            if (Inverse(Information(x, x * beta, n)) is not { } covariance)
                return null;
            return new LogisticFit(
                design.Back * beta, design.Back * covariance * design.Back.Transpose(), checked((int)all), -2 * likelihood, iteration);
        }
        return null;

        bool Worse(Vector<double> candidate) =>
            !(LogLikelihood(x * candidate, counts, n) >= likelihood - 1e-12 * Math.Abs(likelihood));
    }

    // n·p·(1 − p) and y − n·p, with 1 − p as a share of its own: 1 less a share that is nearly 1 has no digits left, and then the
    // steps of separated data, and of a thousand million answers, are noise.
    private static Matrix<double> Information(Matrix<double> x, Vector<double> linear, Vector<double> n)
    {
        var weights = n.MapIndexed((i, all) => all * Share(linear[i]) * Share(-linear[i]));
        return x.TransposeThisAndMultiply(Matrix<double>.Build.DiagonalOfDiagonalVector(weights) * x);
    }

    private static Vector<double> Residuals(Vector<double> linear, Vector<double> counts, Vector<double> n) =>
        counts.MapIndexed((i, count) => count * Share(-linear[i]) - (n[i] - count) * Share(linear[i]));

    private static double LogLikelihood(Vector<double> linear, Vector<double> counts, Vector<double> n)
    {
        // All terms have one sign: with a thousand million answers the usual count·η − n·log(1 + exp(η)) is mostly rounding.
        var sum = 0.0;
        for (var i = 0; i < linear.Count; i++)
            sum -= counts[i] * SoftPlus(-linear[i]) + (n[i] - counts[i]) * SoftPlus(linear[i]);
        return sum;

        // log(1 + exp(x)) without overflow, and without losing a small exp(x) beside the 1.
        static double SoftPlus(double x) => Math.Max(x, 0) + SpecialFunctions.Log1p(Math.Exp(-Math.Abs(x)));
    }

    // Null where the matrix is not positive definite to working precision.
    private static Matrix<double>? Inverse(Matrix<double> information)
    {
        try
        {
            var inverse = information.Cholesky().Solve(Matrix<double>.Build.DenseIdentity(information.RowCount));
            return inverse.ForAll(double.IsFinite) ? inverse : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>
    /// The predictors with mean 0 and deviation 1 (years like 2019 and 2023 beside a column of ones cost seven digits otherwise),
    /// and the matrix that takes coefficients back to the predictors as given.
    /// </summary>
    private sealed record Standardised(Matrix<double> X, Matrix<double> Back)
    {
        // As a fraction of the largest singular value; columns of deviation 1 make it the same for every unit of measurement.
        private const double Rank = 1e-9;

        public static Standardised? Of(LogisticRow[] rows)
        {
            var width = rows[0].Predictors.Count + 1;
            var x = Matrix<double>.Build.Dense(rows.Length, width, 1);
            var back = Matrix<double>.Build.DenseIdentity(width);
            for (var column = 1; column < width; column++)
            {
                var values = rows.Select(row => row.Predictors[column - 1]).ToArray();
                if (values.All(value => value == values[0]))
                    return null;
                var mean = values.Average();
                var deviation = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
                for (var row = 0; row < rows.Length; row++)
                    x[row, column] = (values[row] - mean) / deviation;
                back[column, column] = 1 / deviation;
                back[0, column] = -mean / deviation;
            }
            var singular = x.Svd(computeVectors: false).S;
            return rows.Length < width || singular.Minimum() <= Rank * singular.Maximum() ? null : new Standardised(x, back);
        }
    }
}
