# Who splits most, proved; what their collapse does; who is worse together than apart.
$ entente keyplayers models/russia-iran-2024.json -k 2
Russian–Iranian axis before the fall of Damascus
14 actors, 53 ties, 3 layers; as of 2024-11-26; focus: all actors
strength = |weight| / scale, distance along 1/strength

The 2 actors whose loss splits most (all layers combined)
  id              actor
  ─────────────────────────────
  russia          Russia
  united-states   United States
  fragmentation F of those left = 0.6818 (0.0000 with everybody there): pairs out of reach (Borgatti 2006)
  proved: no set of 2 does better (8 branches)
  2 sets do as well; of them this one leaves the least reach

What their joint collapse does (reliance and pacts included)
  measure                  before   after     change
  ──────────────────────────────────────────────────────────────────────
  efficiency                0.150   0.055   ▼ -0.095    -63 %
  connectedness             1.000   0.231   ▼ -0.769    -77 %
  largest_component         1.000   0.429   ▼ -0.571    -57 %
  total_strength            7.500   4.233   ▼ -3.267    -44 %
  algebraic_connectivity    0.029   0.000   ▼ -0.029   -100 %   residual
  the set is found by deletion alone; the collapse is what the scenario engine says of it

Members worse together than apart?
  actor    and             without the first   the second    both   surplus
  ─────────────────────────────────────────────────────────────────────────
  Russia   United States               3.222        0.855   3.731    -0.345
  reach Σ 1/d that all others lose among themselves, by deletion; surplus above 0: each can stand in for the other

Pairs of all actors that are worst together
  actor           and                    without the first   the second    both   surplus
  ───────────────────────────────────────────────────────────────────────────────────────
  Iran            Assad's Syria                      0.574        0.000   2.793     2.219
  United States   Europe                             0.718        0.009   1.289     0.562
  Iran            Revolutionary Guards               0.641        0.001   0.781     0.139
  reach Σ 1/d that all others lose among themselves, by deletion; surplus above 0: each can stand in for the other

$ entente keyplayers models/barbell.json -k 1 --format csv
goal,id,name,objective,proved
fragment,n3,n3,0.6,true

$ entente keyplayers models/barbell.json -k 2 --goal reach --json | sed -n '/"goal"/,$p'
  "goal": "reach",
  "k": 2,
  "layer": "combined",
  "members": ["n0", "n4"],
  "objective": {"value": 1},
  "objective_before": {"value": null, "reason": "nobody to reach from"},
  "bound": {"value": 1},
  "proved": true,
  "branches": 4,
  "collapse": {
    "efficiency": {"value": 0.35, "fixed": 0.166666666667, "survivors": 0.35, "change": {"residual": -0.261111111111, "fixed": -0.444444444444, "survivors": -0.216666666667}},
    "connectedness": {"value": 0.4, "fixed": 0.190476190476, "survivors": 0.4, "change": {"residual": -0.6, "fixed": -0.809523809524, "survivors": -0.6}},
    "largest_component": {"value": 0.6, "fixed": 0.428571428571, "change": {"residual": -0.4, "fixed": -0.571428571429}},
    "total_strength": {"value": 3, "fixed": 3, "survivors": 3, "change": {"residual": -5, "fixed": -5, "survivors": 0}},
    "algebraic_connectivity": {"value": 0, "fixed": null, "reason": "any isolate forces this to 0; compare by residual", "change": {"residual": -0.267949192431, "fixed": null, "reason": "any isolate forces this to 0; compare by residual"}}
  },
  "interactions": [
    {"between": ["n0", "n4"], "loss_a": 0, "loss_b": 2.16666666667, "loss_both": 2.16666666667, "surplus": 0}
  ],
  "worst_pairs": []
}

$ entente keyplayers models/barbell.json
entente: error: say how many actors the set has: -k 2 [usage]
[exit 64]

$ entente keyplayers models/barbell.json -k 2 --goal split
entente: error: '--goal' takes fragment or reach, not 'split' [usage]
[exit 64]

$ entente keyplayers models/barbell.json -k 0
entente: error: '--size' takes a whole number from 1 to 999999999, not '0' [usage]
[exit 64]

$ entente keyplayers models/barbell.json -k 2 -o key.svg
entente: error: 'key.svg' should end in .json, .csv, .md or .txt [usage]
[exit 64]

# More than there are.
$ entente keyplayers models/barbell.json -k 9 --format csv
entente: error: a set of 9 is more than the 7 actors there are [usage]
[exit 64]
