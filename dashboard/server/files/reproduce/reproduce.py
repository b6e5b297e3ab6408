# SPDX-License-Identifier: MIT
"""Computes the figures again from panel.csv, with nothing but the standard library of Python 3.8 or newer:

    python3 reproduce.py

Ends with an error where a figure differs from expected.json. With SciPy step 2 is one line:
scipy.stats.ttest_ind(ones, zeros, equal_var=False)
"""

import csv
import itertools
import json
import math
import random
import sys
from pathlib import Path
from statistics import fmean, variance

HERE = Path(__file__).resolve().parent
expected = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))


def rows(name):
    with open(HERE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


# 1. Each municipality's change: mean of the years after minus mean of the years before. Who lacks a year is left out.
values = {}
for row in rows("panel.csv"):
    if row["period"] in ("before", "after"):
        own = values.setdefault(row["unit"], {"group": row["group"], "before": [], "after": []})
        own[row["period"]].append(row["value"])
complete = {unit: own for unit, own in values.items() if "" not in own["before"] + own["after"]}
change = {unit: fmean(map(float, own["after"])) - fmean(map(float, own["before"])) for unit, own in complete.items()}
ones = [change[unit] for unit in complete if complete[unit]["group"] == "1"]
zeros = [change[unit] for unit in complete if complete[unit]["group"] == "0"]
everybody = ones + zeros


# 2. Welch's comparison of the two groups' changes; the t distribution by Simpson's rule.
def t_inside(t, df, steps=4000):
    """Probability between -t and t."""
    scale = math.exp(math.lgamma((df + 1) / 2) - math.lgamma(df / 2)) / math.sqrt(df * math.pi)
    density = [(1 + (t * i / steps) ** 2 / df) ** (-(df + 1) / 2) for i in range(steps + 1)]
    return 2 * scale * t / steps / 3 * (density[0] + density[-1] + 4 * sum(density[1:-1:2]) + 2 * sum(density[2:-1:2]))


def t_quantile(p, df):
    low, high = 0.0, 1000.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if (1 + t_inside(middle, df)) / 2 < p else (low, middle)
    return low


found = {"est": fmean(ones) - fmean(zeros), "n1": len(ones), "n0": len(zeros)}
if expected["df"] is not None:
    v1, v0 = variance(ones) / len(ones), variance(zeros) / len(zeros)
    se = math.sqrt(v1 + v0)
    df = (v1 + v0) ** 2 / (v1**2 / (len(ones) - 1) + v0**2 / (len(zeros) - 1))
    reach = t_quantile(0.975, df) * se
    found.update(se=se, df=df, t=found["est"] / se, p=1 - t_inside(abs(found["est"] / se), df))
    found.update(lo=found["est"] - reach, hi=found["est"] + reach, mde_80pct=reach + t_quantile(0.8, df) * se)


# 3. The same difference after other divisions into groups of these sizes: all of them where they are few.
mean_of_all = fmean(everybody)
centred = [value - mean_of_all for value in everybody]
SUM, SQUARES = sum(centred), sum(value**2 for value in centred)
N1, N0 = len(ones), len(zeros)


def statistic(members):
    """|difference / standard error|; without the standard error where a group has a single member."""
    total, squares = sum(members), sum(value**2 for value in members)
    difference = total / N1 - (SUM - total) / N0
    if expected["df"] is None:
        return abs(difference)
    spread1 = (squares - total**2 / N1) / (N1 - 1) / N1
    spread0 = (SQUARES - squares - (SUM - total) ** 2 / N0) / (N0 - 1) / N0
    return abs(difference) / math.sqrt(spread1 + spread0)


tolerance = 1e-9
if expected["permutation_p"] is not None:
    least = statistic(centred[:N1]) * (1 - 1e-9)
    count = expected["n_perm"]
    if expected["permutation_exact"]:
        draws = [statistic(members) for members in itertools.combinations(centred, N1)]
        found["permutation_p"] = sum(draw >= least for draw in draws) / len(draws)
    else:
        chance = random.Random(expected["seed"])
        draws = (statistic(chance.sample(centred, N1)) for _ in range(count))
        found["permutation_p"] = (1 + sum(draw >= least for draw in draws)) / (count + 1)
        # Other random numbers than the dashboard's: the two differ by chance, hardly ever by more than this.
        p = expected["permutation_p"]
        tolerance = 5 * math.sqrt(2 * p * (1 - p) / count) + 5 / count


# 4. The answer, beside the one expected.
failed = False
for name, value in found.items():
    allowed = tolerance if name == "permutation_p" else 1e-9
    ok = abs(value - expected[name]) <= allowed * max(1, abs(expected[name]))
    failed = failed or not ok
    print(f"{name:<14}{value:>22.12f}{expected[name]:>22.12f}  {'ok' if ok else 'DIFFERS'}")
for row in rows("changes.csv"):
    if abs(change.get(row["code"], math.inf) - float(row["change"])) > 1e-9:
        failed = True
        print(f"{row['code']} {row['name']}: the change does not follow from panel.csv")
if len(rows("changes.csv")) != len(change):
    failed = True
    print("changes.csv holds other municipalities than panel.csv gives")
sys.exit(1 if failed else 0)
