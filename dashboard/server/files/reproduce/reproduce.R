# SPDX-License-Identifier: MIT
#
# Computes the figures again from changes.csv, with base R:
#
#   Rscript reproduce.R
#
# Ends with an error where a figure differs from expected.json.

script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
if (length(script) == 1) setwd(dirname(script))
lines <- readLines("expected.json", warn = FALSE)
expected <- function(name) {
  text <- sub(",$", "", sub("^[^:]*: *", "", grep(paste0('"', name, '"'), lines, fixed = TRUE, value = TRUE)))
  if (text == "true") 1 else if (text %in% c("null", "false")) NA else as.numeric(text)
}

# 1. Each municipality's change: mean of the years after minus mean of the years before.
changes <- read.csv("changes.csv", colClasses = c(code = "character"), fileEncoding = "UTF-8")
change <- changes$after - changes$before
group <- changes$group
stopifnot(all(abs(change - changes$change) < 1e-9))

# 2. Welch's comparison of the two groups' changes.
found <- c(est = mean(change[group == 1]) - mean(change[group == 0]), n1 = sum(group == 1), n0 = sum(group == 0))
if (!is.na(expected("df"))) {
  test <- t.test(change[group == 1], change[group == 0])
  detectable <- (qt(0.975, test$parameter) + qt(0.8, test$parameter)) * test$stderr
  found <- c(found, se = test$stderr, df = test$parameter[[1]], t = test$statistic[[1]], p = test$p.value,
             lo = test$conf.int[1], hi = test$conf.int[2], mde_80pct = detectable[[1]])
}
tolerance <- setNames(rep(1e-9, length(found)), names(found))

# 3. The same difference after other divisions into groups of these sizes: all of them where they are few.
statistic <- function(members) {
  one <- change[members]
  zero <- change[-members]
  difference <- abs(mean(one) - mean(zero))
  if (is.na(expected("df"))) difference else difference / sqrt(var(one) / length(one) + var(zero) / length(zero))
}
if (!is.na(expected("permutation_p"))) {
  least <- statistic(which(group == 1)) * (1 - 1e-9)
  n1 <- sum(group == 1)
  count <- expected("n_perm")
  if (!is.na(expected("permutation_exact"))) {
    p <- mean(combn(length(change), n1, statistic) >= least)
    allowed <- 1e-9
  } else {
    set.seed(expected("seed"))
    p <- (1 + sum(replicate(count, statistic(sample(length(change), n1))) >= least)) / (count + 1)
    # Other random numbers than the dashboard's: the two differ by chance, hardly ever by more than this.
    allowed <- 5 * sqrt(2 * expected("permutation_p") * (1 - expected("permutation_p")) / count) + 5 / count
  }
  found <- c(found, permutation_p = p)
  tolerance <- c(tolerance, permutation_p = allowed)
}

# 4. The answer, beside the one expected.
wanted <- sapply(names(found), expected)
ok <- abs(found - wanted) <= tolerance * pmax(1, abs(wanted))
print(data.frame(found = found, expected = wanted, ok = ok), digits = 12)
if (!all(ok)) quit(status = 1)
