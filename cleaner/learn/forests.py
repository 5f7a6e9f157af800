"""Growing trees with LightGBM: always one thread and a fixed seed, so that the same rows give the same trees.

Two threads on two busy cores were ten times slower than one (design findings).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import CleanerError
from ..judge.learned.forest import Forest

if TYPE_CHECKING:
    import numpy as np
    from lightgbm import Booster

    Array = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True, slots=True)
class Growth:
    """How a forest grows: LightGBM's parameters of the same meaning."""

    objective: str
    rounds: int
    leaves: int
    rate: float
    least_rows: int
    features: float
    """Share of the columns that each tree may use."""
    ridge: float
    """L2 penalty on leaf values."""
    smooth: float = 0.0
    """Rows by which a node's output is drawn to that of the node above."""


BODY = Growth("binary", rounds=220, leaves=45, rate=0.08, least_rows=30, features=0.5, ridge=5.0, smooth=20.0)
"""Cross-validated; 100 trees of 24 leaves lose .01 on pages of other sites before cross-validation shows it. Without
thinned copies (thinning.py) 200 trees of 31 leaves were as good as any: wcxb-dev .8749, mixed .9597; with one copy a
page they come to .8769 and .9604, these to .8777 and .9611."""
TYPES = Growth("multiclass", rounds=60, leaves=8, rate=0.08, least_rows=15, features=0.4, ridge=5.0)
CONFIDENCE = Growth("regression", rounds=120, leaves=8, rate=0.05, least_rows=25, features=0.4, ridge=5.0)
ROWS_SHARE = 0.8
"""Share of the rows that each tree sees."""
BINS = 127
"""Values of a column that are told apart at most."""
SEED = 7


def grow(how: Growth, rows: Array, targets: Array, weights: Array, *, classes: int = 1) -> Booster:
    """The trees that predict the targets (for 'multiclass' whole numbers below classes) of the rows."""
    lightgbm = load_lightgbm()
    parameters = {
        "objective": how.objective,
        "num_leaves": how.leaves,
        "learning_rate": how.rate,
        "min_data_in_leaf": how.least_rows,
        "feature_fraction": how.features,
        "bagging_fraction": ROWS_SHARE,
        "bagging_freq": 1,
        "lambda_l2": how.ridge,
        "path_smooth": how.smooth,
        "max_bin": BINS,
        "num_threads": 1,
        "deterministic": True,
        "force_col_wise": True,
        "seed": SEED,
        "verbose": -1,
        **({"num_class": classes} if how.objective == "multiclass" else {}),
    }
    data = lightgbm.Dataset(rows, targets, weight=weights, params=parameters)
    booster: Booster = lightgbm.train(parameters, data, how.rounds)
    return booster


def predict(booster: Booster, rows: Array) -> Array:
    """The booster's outputs for the rows: probabilities, or values of a regression."""
    import numpy as np

    return np.asarray(booster.predict(rows, num_threads=1))


def planted(booster: Booster) -> Forest:
    """The booster's trees as the model file holds them."""
    return Forest.from_trees(booster.dump_model()["tree_info"])


def planted_by_class(booster: Booster, classes: Sequence[str]) -> dict[str, Forest]:
    """For each class its own forest: LightGBM's trees take turns by class."""
    trees = booster.dump_model()["tree_info"]
    return {name: Forest.from_trees(trees[i :: len(classes)]) for i, name in enumerate(classes)}


def load_lightgbm() -> Any:
    """The module. Raises CleanerError where it, or what it stands on (numpy, libgomp), is not installed."""
    try:
        import lightgbm
    except (ImportError, OSError) as error:  # OSError: a library of the system is missing
        hint = "install it with: pip install 'article-cleaner[train]'"
        raise CleanerError(f"training needs LightGBM; {hint} ({error})") from error
    return lightgbm
