# Expected values for Survey.Statistics, computed by R, each written beside the command that made it.
#
#   Rscript oracles.R        rewrites oracles.json (run in this folder; CI reads the JSON and needs no R)
#
# Base R, but for Mann-Whitney with ties: package exactRankTests (Debian: r-cran-exactranktests).
# JSON is written by hand, so that every double keeps its 17 digits.
suppressPackageStartupMessages(suppressWarnings(library(exactRankTests)))
options(digits = 17, warn = -1)

lines <- character()

# args is the JSON that the C# test hands to the function of that name; command is R, evaluated here and kept as text.
oracle <- function(fn, args, command) {
  value <- unlist(eval(parse(text = command), globalenv()), use.names = FALSE)
  stopifnot(is.numeric(value), all(is.finite(value)))
  escaped <- gsub('"', '\\"', gsub("\\", "\\\\", command, fixed = TRUE), fixed = TRUE)
  lines <<- c(lines, sprintf('  {"function": "%s", "args": %s, "r": "%s", "expected": [%s]}',
                             fn, args, escaped, paste(sprintf("%.17g", as.numeric(value)), collapse = ", ")))
}
json <- function(x) paste0("[", paste(format(x, digits = 15, trim = TRUE, scientific = FALSE), collapse = ", "), "]")

# --- Wilson ------------------------------------------------------------------------------------------------------------
for (case in list(c(0, 10), c(1, 10), c(5, 10), c(10, 10), c(7, 19), c(16, 93), c(15, 21), c(81, 263), c(1, 29), c(15, 148),
                  c(1, 1), c(0, 1), c(1234567, 9876543)))
  oracle("Wilson", json(case), sprintf("prop.test(%d, %d, correct = FALSE)$conf.int", case[1], case[2]))

# The score test inverted numerically, with the variance of sampling without replacement: not the closed formula again.
finite <- function(k, n, N) {
  z <- qnorm(0.975)
  g <- function(p) (k / n - p)^2 - z^2 * p * (1 - p) / n * (N - n) / (N - 1)
  root <- function(a, b) uniroot(g, c(a, b), tol = 1e-16, maxiter = 10000)$root
  # At k = 0 and k = n one root is the estimate itself, and the other begins just beside it.
  low <- if (k == 0) 0 else root(0, k / n - 1e-6 * (k == n))
  high <- if (k == n) 1 else root(k / n + 1e-6 * (k == 0), 1)
  c(max(low, k / N), min(high, (N - n + k) / N))
}
for (case in list(c(3, 8, 12), c(7, 19, 40), c(16, 93, 240), c(15, 21, 22), c(1, 11, 12), c(10, 11, 12), c(75, 150, 232), c(2, 35, 60),
                  c(0, 20, 30), c(20, 20, 30)))
  oracle("Wilson", json(case), sprintf("finite(%d, %d, %d)", case[1], case[2], case[3]))

# --- Newcombe ----------------------------------------------------------------------------------------------------------
newcombe <- function(k1, n1, k2, n2, limits1, limits2) {
  p1 <- k1 / n1; p2 <- k2 / n2; d <- p1 - p2
  c(d, d - sqrt((p1 - limits1[1])^2 + (limits2[2] - p2)^2), d + sqrt((limits1[2] - p1)^2 + (p2 - limits2[1])^2))
}
plain <- function(k, n) prop.test(k, n, correct = FALSE)$conf.int
for (case in list(c(56, 70, 48, 80), c(9, 10, 3, 10), c(7, 19, 16, 93), c(5, 56, 0, 29), c(0, 10, 0, 20), c(10, 10, 0, 20)))
  oracle("Newcombe", json(case), sprintf("newcombe(%1$d, %2$d, %3$d, %4$d, plain(%1$d, %2$d), plain(%3$d, %4$d))",
                                         case[1], case[2], case[3], case[4]))
for (case in list(c(7, 19, 16, 93, 40, 240), c(15, 21, 9, 18, 22, 30)))
  oracle("Newcombe", json(case), sprintf("newcombe(%1$d, %2$d, %3$d, %4$d, finite(%1$d, %2$d, %5$d), finite(%3$d, %4$d, %6$d))",
                                         case[1], case[2], case[3], case[4], case[5], case[6]))

# --- Fisher ------------------------------------------------------------------------------------------------------------
for (case in list(c(7, 12, 16, 77), c(3, 1, 1, 3), c(0, 10, 10, 0), c(5, 0, 1, 4), c(10, 2, 3, 15), c(1, 9, 11, 3), c(12, 5, 12, 5),
                  c(81, 182, 15, 133), c(300, 700, 350, 650), c(2000, 3000, 2100, 2900), c(0, 5, 0, 7), c(2, 23, 5, 30)))
  oracle("Fisher", json(case), sprintf("fisher.test(matrix(c(%d, %d, %d, %d), 2))$p.value", case[1], case[2], case[3], case[4]))
# Large in all four cells: by tails (Hypergeometric); just over and under the limit, skewed, far out, with an equal one on the other side, and millions.
for (case in list(c(5010, 4990, 4950, 5050), c(4950, 5050, 5050, 4950), c(5200, 4900, 4800, 5100), c(2600, 90000, 2900, 88000), c(50100, 49900, 49500, 50500),
                  c(52000, 48000, 48000, 52000), c(3000, 297000, 14000, 1186000), c(250600, 249400, 249900, 250100), c(1250700, 1249300, 1250000, 1250000)))
  oracle("Fisher", json(case), sprintf("fisher.test(matrix(c(%d, %d, %d, %d), 2), conf.int = FALSE)$p.value", case[1], case[2], case[3], case[4]))

# --- Chi-square --------------------------------------------------------------------------------------------------------
for (rows in list(list(c(7, 12), c(16, 77)), list(c(10, 20, 30), c(30, 20, 10)), list(c(12, 7, 3, 9), c(5, 14, 8, 8), c(20, 20, 11, 3)),
                  list(c(762, 327, 468), c(484, 239, 477)), list(c(5, 5), c(5, 5)))) {
  text <- paste(vapply(rows, function(r) sprintf("c(%s)", paste(r, collapse = ", ")), ""), collapse = ", ")
  oracle("ChiSquare", paste0("[", paste(vapply(rows, json, ""), collapse = ", "), "]"),
         sprintf("{ t <- chisq.test(rbind(%s), correct = FALSE); list(t$statistic, t$parameter, t$p.value, min(t$expected)) }", text))
}

# --- Mann-Whitney ------------------------------------------------------------------------------------------------------
steps <- function(counts) rep(seq_along(counts), counts)
text <- function(counts) sprintf("c(%s)", paste(counts, collapse = ", "))
pairs <- function(a, b) paste0("[", json(a), ", ", json(b), "]")
rank_oracle <- function(fn, a, b, test)
  oracle(fn, pairs(a, b), sprintf("{ t <- %s; list(t$statistic, t$statistic / %d, t$p.value) }",
                                  sprintf(test, text(a), text(b)), sum(a) * sum(b)))
exact <- "wilcox.test(steps(%s), steps(%s), exact = TRUE)"                  # no ties: each step answered once
tied <- "wilcox.exact(steps(%s), steps(%s), exact = TRUE)"                       # exact given the ties
normal <- "wilcox.test(steps(%s), steps(%s), exact = FALSE, correct = TRUE)"
rank_oracle("MannWhitney", c(1, 0, 0, 1, 1, 0, 1, 0, 1, 0), c(0, 1, 1, 0, 0, 1, 0, 1, 0, 1), exact)
rank_oracle("MannWhitney", c(0, 0, 0, 0, 1, 1, 1, 1), c(1, 1, 1, 1, 0, 0, 0, 0), exact)
rank_oracle("MannWhitney", rep(c(1, 0), 15), rep(c(0, 1), 15), exact)
rank_oracle("MannWhitney", c(0, 2, 7, 10), c(8, 20, 30, 10), normal)
rank_oracle("MannWhitney", c(1, 5, 8, 5), c(3, 8, 4, 3), tied)
rank_oracle("MannWhitney", c(0, 3, 9, 7), c(4, 6, 6, 2), tied)
rank_oracle("MannWhitney", c(2, 0, 1), c(0, 3, 1), tied)
rank_oracle("MannWhitney", c(4, 10, 9, 5, 2), c(9, 9, 7, 3, 1), tied)
rank_oracle("MannWhitney", c(0, 1, 2, 7), c(10, 25, 40, 15), tied)
rank_oracle("MannWhitney", c(30, 50, 60, 20), c(15, 60, 70, 45), normal)
rank_oracle("MannWhitney", c(10, 25, 40, 18), c(2, 3, 6, 8), normal)
rank_oracle("MannWhitney", c(3000, 5000, 6000, 2000), c(3200, 5100, 5700, 2000), normal)

# --- Holm --------------------------------------------------------------------------------------------------------------
for (p in list(c(0.01, 0.04, 0.03, 0.005), c(0.5, 0.6, 0.9), 0.04, c(0.02, 0.02, 0.02), c(0.0659, 0.001, 0.3, 1, 0, 0.012, 0.049)))
  oracle("Holm", json(p), sprintf('p.adjust(%s, "holm")', text(p)))

# --- Pearson -----------------------------------------------------------------------------------------------------------
pearson <- function(x, y)
  oracle("Pearson", pairs(x, y), sprintf("{ t <- cor.test(%s, %s); list(t$estimate, t$p.value, t$conf.int) }", text(x), text(y)))
pearson(c(3.1, 2.8, 3.5, 2.2, 3.9, 3.3, 2.9, 3.0, 2.4, 3.6, 3.2, 2.7, 3.4),
        c(2.9, 2.5, 3.1, 2.3, 3.4, 3.3, 2.4, 2.6, 2.5, 3.0, 3.1, 2.8, 2.7))
pearson(c(1, 2, 3, 4), c(2, 1, 4, 3))
pearson(c(2019, 2020, 2023, 2024, 2025), c(5, 3, 4, 1, 2))
pearson(c(1, 2, 3, 4, 5, 6), c(1, -1, 2, -2, 1, -1))
for (case in list(c(0.8, 13), c(-0.3, 50), c(0.05, 4000), c(0.99, 4), c(0.5, 3)))
  oracle("PearsonP", json(case), sprintf("2 * pt(-abs(%1$s) * sqrt((%2$s - 2) / (1 - (%1$s)^2)), %2$s - 2)", case[1], case[2]))

# --- Mean and standard deviation of a scale ----------------------------------------------------------------------------
for (counts in list(c(1, 5, 8, 5), c(0, 0, 12), c(762, 327, 468, 484), c(2, 3, 4, 5, 6)))
  oracle("ScaleMean", json(counts), sprintf("{ x <- steps(%s); list(mean(x), sd(x)) }", text(counts)))

# --- Logistic regression -----------------------------------------------------------------------------------------------
strict <- glm.control(epsilon = 1e-15, maxit = 100)
logistic <- function(x, k, n, at)
  oracle("Logistic", paste0("[", paste(json(x), json(k), json(n), json(at), sep = ", "), "]"),
         sprintf(paste0("{ d <- data.frame(x = %s, k = %s, n = %s); f <- glm(cbind(k, n - k) ~ x, binomial, d, control = strict); ",
                        "e <- predict(f, data.frame(x = %s), se.fit = TRUE); z <- qnorm(0.975); ",
                        "list(t(coef(summary(f))), plogis(e$fit), plogis(e$fit - z * e$se.fit), plogis(e$fit + z * e$se.fit)) }"),
                 text(x), text(k), text(n), text(at)))
logistic(0:6, c(9, 10, 8, 9, 8, 5, 3), c(9, 10, 9, 10, 9, 7, 5), 0:6)
logistic(c(2019, 2020, 2021, 2023), c(40, 38, 30, 21), c(60, 62, 58, 59), c(2019, 2022, 2025))
logistic(c(0, 1), c(7, 16), c(19, 93), c(0, 1))
logistic(c(-2, -1, 0, 1, 2), c(1, 0, 1, 0, 1), c(1, 1, 1, 1, 2), c(-3, 0, 3))
logistic(c(0, 10, 20, 30), c(999990, 900000, 200000, 12), c(1000000, 1000000, 1000000, 1000000), c(5, 15))

logistic2 <- function(x1, x2, k, n)
  oracle("LogisticTwo", paste0("[", paste(json(x1), json(x2), json(k), json(n), sep = ", "), "]"),
         sprintf(paste0("{ d <- data.frame(a = %s, b = %s, k = %s, n = %s); ",
                        "f <- glm(cbind(k, n - k) ~ a + b, binomial, d, control = strict); list(t(coef(summary(f)))) }"),
                 text(x1), text(x2), text(k), text(n)))
logistic2(c(0, 1, 2, 0, 1, 2), c(0, 0, 0, 1, 1, 1), c(9, 8, 5, 14, 9, 4), c(11, 12, 10, 15, 13, 11))

writeLines(c("[", paste0(lines, c(rep(",", length(lines) - 1), "")), "]"), "oracles.json", sep = "\n")
cat(length(lines), "expected values,", R.version.string, "\n")
