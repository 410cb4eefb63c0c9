// The study again, in R. The script's formulas are written out anew in base R and share nothing with
// ours, so that it checks them instead of echoing them.
#include "agreement/study.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace stance::agreement {

namespace {

/// A text as R reads it.
std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n') { out += "\\n"; continue; }
        out += c;
    }
    return out + "\"";
}

constexpr const char* body = R"R(
ratings <- read.csv(table_file, colClasses = "character", encoding = "UTF-8", na.strings = c("", "NA", "."))
ratings$value <- as.numeric(ratings$value)
for (column in c("item", "scale")) ratings[[column]][is.na(ratings[[column]])] <- ""

# ---- one item on one scale: sessions in rows, raters in columns ------------------------------------
matrix_of <- function(item, scale, with_score = FALSE) {
  own <- ratings[ratings$item == item & ratings$scale == scale & !is.na(ratings$value), ]
  if (!with_score) own <- own[own$rater != score_rater, ]
  m <- matrix(NA_real_, length(unique(own$session)), length(unique(own$rater)),
              dimnames = list(unique(own$session), unique(own$rater)))
  m[cbind(match(own$session, rownames(m)), match(own$rater, colnames(m)))] <- own$value
  m
}

# ---- weights of agreement between categories -------------------------------------------------------
weights_of <- function(categories, kind) {
  q <- length(categories)
  apart <- abs(outer(categories, categories, "-"))
  ranks <- abs(outer(1:q, 1:q, "-")) + 1
  switch(kind,
    plain = diag(q),
    within_one = (apart <= 1) * 1,
    linear = 1 - apart / max(apart),
    quadratic = 1 - (apart / max(apart))^2,
    ordinal = ifelse(ranks == 1, 1, 1 - choose(ranks, 2) / choose(q, 2)))
}

with_t <- function(value, error, df, most = 1) c(value, value - qt(.975, df) * error, min(most, value + qt(.975, df) * error))

jackknife <- function(m, statistic) {
  value <- statistic(m)
  n <- nrow(m)
  if (is.na(value) || n < 3) return(c(value, NA, NA))
  left <- sapply(seq_len(n), function(i) statistic(m[-i, , drop = FALSE]))
  if (anyNA(left)) return(c(value, NA, NA))
  with_t(value, sqrt((n - 1) / n * sum((left - mean(left))^2)), n - 1)
}

# ---- agreement beyond chance for any number of raters, with gaps ------------------------------------
beyond_chance <- function(m, categories, w, chance) {
  counts <- t(apply(m, 1, function(row) sapply(categories, function(k) sum(row == k, na.rm = TRUE))))
  counts <- matrix(counts, nrow(m))
  given <- rowSums(counts)
  counts <- counts[given > 0, , drop = FALSE]
  given <- given[given > 0]
  n <- nrow(counts)
  q <- length(categories)
  paired <- given >= 2
  unit <- ifelse(paired, rowSums(counts * (counts %*% w - 1)) / pmax(given * (given - 1), 1), 0)
  po <- mean(unit[paired])
  share <- colMeans(counts / given)
  expected <- switch(chance,
    none = list(pe = 0, own = rep(0, n), factor = 0),
    fleiss = list(pe = drop(share %*% w %*% share), own = drop((counts / given) %*% w %*% share), factor = 2),
    gwet = { f <- sum(w) / (q * (q - 1)); list(pe = f * sum(share * (1 - share)), own = drop((counts / given) %*% (f * (1 - share))), factor = 2) },
    brennan = list(pe = sum(w) / q^2, own = rep(0, n), factor = 0))
  pe <- expected$pe
  if (pe >= 1 - 1e-12) return(c(NA, NA, NA))
  value <- (po - pe) / (1 - pe)
  if (n < 2) return(c(value, NA, NA))
  linear <- n / sum(paired) * ifelse(paired, unit - pe, 0) / (1 - pe) - expected$factor * (1 - value) * (expected$own - pe) / (1 - pe)
  error <- sqrt(sum((linear - value)^2) / (n * (if (all(given == 2)) n else n - 1)))
  out <- with_t(value, error, n - 1)
  if (chance == "none") out[2] <- max(0, out[2])
  out
}

# ---- Cohen, Light, Conger --------------------------------------------------------------------------
cohen <- function(x, y, categories, w) {
  keep <- !is.na(x) & !is.na(y)
  p <- table(factor(x[keep], categories), factor(y[keep], categories)) / sum(keep)
  rows <- rowSums(p); columns <- colSums(p)
  po <- sum(w * p); pe <- drop(rows %*% w %*% columns)
  if (pe >= 1 - 1e-12) return(c(NA, NA, NA))
  k <- (po - pe) / (1 - pe)
  d <- w - outer(drop(w %*% columns), drop(rows %*% w), "+") * (1 - k)
  error <- sqrt(max(0, (sum(p * d^2) - (k - pe * (1 - k))^2) / (sum(keep) * (1 - pe)^2)))
  c(k, k - qnorm(.975) * error, min(1, k + qnorm(.975) * error))
}
pairs_of <- function(m) if (ncol(m) < 2) matrix(0, 2, 0) else combn(ncol(m), 2)
light <- function(m, categories, w) {
  kappas <- apply(pairs_of(m), 2, function(p) if (any(!is.na(m[, p[1]]) & !is.na(m[, p[2]]))) cohen(m[, p[1]], m[, p[2]], categories, w)[1] else NaN)
  mean(kappas[!is.nan(kappas)])
}
conger <- function(m, categories) {
  habits <- apply(m, 2, function(column) sapply(categories, function(k) sum(column == k, na.rm = TRUE)) / sum(!is.na(column)))
  unit <- apply(m, 1, function(row) { v <- row[!is.na(row)]; if (length(v) < 2) NA else (sum(outer(v, v, "==")) - length(v)) / (length(v) * (length(v) - 1)) })
  po <- mean(unit, na.rm = TRUE)
  pe <- mean(apply(pairs_of(m), 2, function(p) sum(habits[, p[1]] * habits[, p[2]])))
  if (is.na(pe) || pe >= 1 - 1e-12) NA else (po - pe) / (1 - pe)
}

# ---- Krippendorff ----------------------------------------------------------------------------------
alpha <- function(m, metric) {
  m <- m[rowSums(!is.na(m)) >= 2, , drop = FALSE]
  values <- sort(unique(m[!is.na(m)]))
  one <- function(m) {
    o <- matrix(0, length(values), length(values))
    for (i in seq_len(nrow(m))) {
      at <- match(m[i, !is.na(m[i, ])], values)
      for (a in seq_along(at)) for (b in seq_along(at)) if (a != b) o[at[a], at[b]] <- o[at[a], at[b]] + 1 / (length(at) - 1)
    }
    used <- rowSums(o); n <- sum(used)
    d <- switch(metric,
      nominal = outer(values, values, "!=") * 1,
      interval = outer(values, values, "-")^2,
      ratio = { s <- outer(values, values, "+"); ifelse(s == 0, 0, outer(values, values, "-") / s)^2 },
      ordinal = outer(seq_along(values), seq_along(values), Vectorize(function(a, b) (sum(used[a:b]) - (used[a] + used[b]) / 2)^2)))
    expected <- sum(outer(used, used) * d) / (n - 1)
    if (!(expected > 0)) NA else 1 - sum(o * d) / expected
  }
  if (nrow(m) == 0 || (metric == "ratio" && any(values < 0))) return(c(NA, NA, NA))
  jackknife(m, one)
}

# ---- intraclass correlations -----------------------------------------------------------------------
iccs <- function(m) {
  m <- m[rowSums(is.na(m)) == 0, , drop = FALSE]
  n <- nrow(m); k <- ncol(m)
  if (n < 2 || k < 2) return(matrix(NA, 6, 3))
  grand <- mean(m)
  bms <- k * sum((rowMeans(m) - grand)^2) / (n - 1)
  jms <- n * sum((colMeans(m) - grand)^2) / (k - 1)
  wms <- sum((m - rowMeans(m))^2) / (n * (k - 1))
  ems <- sum((m - outer(rowMeans(m), colMeans(m), "+") + grand)^2) / ((n - 1) * (k - 1))
  if (bms <= 0) return(matrix(NA, 6, 3))
  one_way <- function(below, df) {
    low <- bms / below / qf(.975, n - 1, df); high <- bms / below * qf(.975, df, n - 1)
    list(single = c((bms - below) / (bms + (k - 1) * below), (low - 1) / (low + k - 1), (high - 1) / (high + k - 1)),
         mean = c((bms - below) / bms, 1 - 1 / low, 1 - 1 / high))
  }
  one <- one_way(wms, n * (k - 1)); three <- one_way(ems, (n - 1) * (k - 1))
  two <- (bms - ems) / (bms + (k - 1) * ems + k * (jms - ems) / n)
  a <- k * two / (n * (1 - two)); b <- 1 + k * two * (n - 1) / (n * (1 - two))
  v <- (a * jms + b * ems)^2 / ((a * jms)^2 / (k - 1) + (b * ems)^2 / ((n - 1) * (k - 1)))
  low <- qf(.975, n - 1, v); high <- qf(.975, v, n - 1)
  mixed <- k * jms + (k * n - k - n) * ems
  single <- c(two, n * (bms - low * ems) / (low * mixed + n * bms), n * (high * bms - ems) / (mixed + n * high * bms))
  step <- function(r) k * r / (1 + (k - 1) * r)
  rbind(one$single, single, three$single, one$mean, c((bms - ems) / (bms + (jms - ems) / n), step(single[2]), step(single[3])), three$mean)
}

# ---- everything, printed as a table ----------------------------------------------------------------
results <- data.frame()
add <- function(field, statistic, figure) results <<- rbind(results, data.frame(item = field$item, scale = field$scale, statistic = statistic, value = figure[1], low = figure[2], high = figure[3], row.names = NULL))
for (field in fields) {
  m <- matrix_of(field$item, field$scale)
  if (ncol(m) >= 2 && any(rowSums(!is.na(m)) >= 2)) {
    cats <- field$categories
    if (length(cats) > 0) {
      w <- function(kind) weights_of(cats, kind)
      add(field, "agreement", beyond_chance(m, cats, w("plain"), "none"))
      add(field, "agreement_within_one", beyond_chance(m, cats, w("within_one"), "none"))
      for (kind in c("plain", "linear", "quadratic"))
        add(field, paste0("cohen_kappa", if (kind != "plain") paste0("_", kind)),
            if (ncol(m) == 2) cohen(m[, 1], m[, 2], cats, w(kind)) else jackknife(m, function(x) light(x, cats, w(kind))))
      if (ncol(m) > 2) add(field, "conger_kappa", jackknife(m, function(x) conger(x, cats)))
      add(field, "fleiss_kappa", beyond_chance(m, cats, w("plain"), "fleiss"))
      add(field, "gwet_ac1", beyond_chance(m, cats, w("plain"), "gwet"))
      add(field, "gwet_ac2", beyond_chance(m, cats, w("quadratic"), "gwet"))
      add(field, "gwet_ac2_ordinal", beyond_chance(m, cats, w("ordinal"), "gwet"))
      add(field, "brennan_prediger", beyond_chance(m, cats, w("plain"), "brennan"))
      add(field, "brennan_prediger_quadratic", beyond_chance(m, cats, w("quadratic"), "brennan"))
      add(field, "alpha_nominal", alpha(m, "nominal"))
      add(field, "alpha_ordinal", alpha(m, "ordinal"))
    }
    add(field, "alpha_interval", alpha(m, "interval"))
    add(field, "alpha_ratio", alpha(m, "ratio"))
    icc <- iccs(m)
    for (i in 1:6) add(field, c("icc_1_1", "icc_2_1", "icc_3_1", "icc_1_k", "icc_2_k", "icc_3_k")[i], icc[i, ])
  }
  all <- matrix_of(field$item, field$scale, with_score = TRUE)
  if (score_rater %in% colnames(all) && ncol(all) >= 2) {
    people <- rowMeans(all[, colnames(all) != score_rater, drop = FALSE], na.rm = TRUE)
    d <- (all[, score_rater] - people)[!is.na(all[, score_rater]) & !is.na(people)]
    if (length(d) >= 3) {
      add(field, "score_bias", with_t(mean(d), sd(d) / sqrt(length(d)), length(d) - 1, Inf))
      add(field, "score_limits", c(mean(d), mean(d) - qnorm(.975) * sd(d), mean(d) + qnorm(.975) * sd(d)))
    }
  }
}
results$value <- signif(results$value, 10); results$low <- signif(results$low, 10); results$high <- signif(results$high, 10)
write.csv(results, stdout(), row.names = FALSE, na = "")

# ---- where differences come from: sessions x raters, by analysis of variance ------------------------
cat("\nComponents of variance, sessions x raters (full tables only)\n")
for (field in fields) {
  m <- matrix_of(field$item, field$scale)
  if (anyNA(m) || nrow(m) < 2 || ncol(m) < 2) next
  long <- data.frame(y = as.vector(m), s = factor(as.vector(row(m))), r = factor(as.vector(col(m))))
  ms <- summary(aov(y ~ s + r, long))[[1]][["Mean Sq"]]
  cat(sprintf("%s %s: sessions %.6f, raters %.6f, rest %.6f\n", field$item, field$scale, (ms[1] - ms[3]) / ncol(m), (ms[2] - ms[3]) / nrow(m), ms[3]))
  if (requireNamespace("lme4", quietly = TRUE)) {
    fit <- suppressMessages(lme4::lmer(y ~ (1 | s) + (1 | r), long))
    cat("  lme4, by restricted maximum likelihood (equal where no component is below zero):", format(as.data.frame(lme4::VarCorr(fit))$vcov, digits = 6), "\n")
  }
  if (requireNamespace("psych", quietly = TRUE)) {
    theirs <- suppressMessages(psych::ICC(m, lmer = FALSE))$results
    cat("  psych::ICC:", paste(theirs$type, format(theirs$ICC, digits = 6)), "\n")
  }
}
)R";

}  // namespace

std::string r_script(const Study& study, const std::string& table) {
    std::string out = "# Reproduces the agreement figures that Stance showed. Run it with: Rscript agree.R\n";
    out += "# Formulas are written out in base R; where the packages psych and lme4 are installed, theirs are shown too.\n\n";
    out += fmt::format("table_file <- {}\nscore_rater <- {}\n", quoted(table), quoted(study.options.score));
    out += "fields <- list(\n";
    for (std::size_t i = 0; i < study.fields.size(); ++i) {
        const Field& f = study.fields[i];
        out += fmt::format("  list(item = {}, scale = {}, categories = c({})){}\n", quoted(f.item), quoted(f.scale), fmt::join(f.categories, ", "), i + 1 < study.fields.size() ? "," : ")");
    }
    return out + body;
}

}  // namespace stance::agreement
