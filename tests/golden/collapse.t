# The seven-node barbell: the paradox and where the loss comes from.
$ entente collapse models/barbell.json n3 --pair n0,n6 --log
Collapse of n3
model: Barbell: two triangles joined by n3
7 actors, 8 ties, 1 layer; focus: all actors
  0 before: Before
  1 collapse: Collapse of n3
strength = |weight| / scale, distance along 1/strength; ▲ ▼ show change, ! where signs disagree

Cohesion before and after 'Collapse of n3' (all actors, all layers combined)
  measure                      before    after   residual      fixed   survivors
  ──────────────────────────────────────────────────────────────────────────────────
  actors                            7        6       ▼ -1          0          –¹
  ties                              8        6       ▼ -2       ▼ -2           0
  density                       0.381    0.400   ▲ +0.019   ▼ -0.095           0   !
  weighted_density              0.381    0.400   ▲ +0.019   ▼ -0.095           0   !
  efficiency                    0.611    0.400   ▼ -0.211   ▼ -0.325    ▼ -0.189
  connectedness                 1.000    0.400   ▼ -0.600   ▼ -0.714    ▼ -0.600
  components                        1        2       ▲ +1       ▲ +2          –¹
  largest_component             1.000    0.500   ▼ -0.500   ▼ -0.571          –¹
  total_strength                8.000    6.000   ▼ -2.000   ▼ -2.000           0
  mean_strength                 1.000    1.000          0          0          –¹
  transitivity                  0.545    1.000   ▲ +0.455   ▲ +0.455          –¹
  weighted_clustering           0.667    1.000   ▲ +0.333   ▲ +0.190          –¹
  algebraic_connectivity        0.268    0.000   ▼ -0.268         –²          –¹
  vertex_connectivity               1        0       ▼ -1         –²          –¹
  edge_connectivity                 1        0       ▼ -1         –²          –¹
  degeneracy                        2        2          0          0          –¹
  modularity                   -0.148   -0.167   ▼ -0.018   ▼ -0.018          –¹
  degree_centralization         0.167    0.000   ▼ -0.167   ▼ -0.100          –¹
  betweenness_centralization    0.422    0.000   ▼ -0.422   ▼ -0.422          –¹
  balanced_triads               1.000    1.000          0          0          –¹
  frustration                   0.000    0.000          0          0          –¹
  ! removal paradox: the signs disagree for density, weighted_density. With fewer actors in the denominator a loss can look
    like a gain: read the fixed column (absent actors kept as isolates) or the survivors' own pairs.
  (1) not a sum over pairs
  (2) any isolate forces this to 0; compare by residual

Where the loss of reach comes from (all actors): T = Σ 1/distance, losses positive
  phase      layer      T before   T after     lost   membership   mediation   erosion   other steps
  ──────────────────────────────────────────────────────────────────────────────────────────────────
  collapse   combined    12.8333    6.0000   6.8333       4.0000      2.8333    0.0000        0.0000
  membership: pairs with a collapsed actor; mediation: survivors cut off or further apart, ties unchanged;
  erosion: then what relied on the collapsed goes too; other steps: all else that the phases do.

Bond n0 – n6 (maximum flow in support strength)
  figure       layer      before   collapse   change
  ──────────────────────────────────────────────────
  total_bond   combined    1.000      0.000   -100 %
  bond         combined    1.000      0.000   -100 %
  strength     combined    0.000      0.000
  distance     combined    4.000         –¹
  (1) no path

Whose collapse would cost the bond n0 – n6 most (before; at most 3 a layer)
  layer      actor    bond   lost: flow alone   with reliance   % of bond
  ───────────────────────────────────────────────────────────────────────
  combined   n2      1.000              1.000           1.000         100
  combined   n3      1.000              1.000           1.000         100
  combined   n4      1.000              1.000           1.000         100

Who gained and lost what by 'Collapse of n3' (against before, all layers combined)
  actor   support   after           reach   after           hostility   after
  ──────────────────────────────────────────────────────────────────────────────
  n0        2.000   2.000     0 %   0.556   0.333   -40 %       0.000   0.000
  n1        2.000   2.000     0 %   0.556   0.333   -40 %       0.000   0.000
  n2        3.000   2.000   -33 %   0.694   0.333   -52 %       0.000   0.000
  n4        3.000   2.000   -33 %   0.694   0.333   -52 %       0.000   0.000
  n5        2.000   2.000     0 %   0.556   0.333   -40 %       0.000   0.000
  n6        2.000   2.000     0 %   0.556   0.333   -40 %       0.000   0.000
  reach: mean of 1/distance to all other actors, absent ones counted as out of reach

Strongest partner (direct support strength)
  actor   layer   before        collapse
  ─────────────────────────────────────────
  n0      Ties    n1, n2 1.00   n1, n2 1.00
  n6      Ties    n4, n5 1.00   n4, n5 1.00

What happened in 'Collapse of n3', and why
  step   change
  ───────────────────────────────────────────
     1   actor n3: collapsed
     1   tie n2–n3, ties: 1 → 0, fell with n3
     1   tie n3–n4, ties: 1 → 0, fell with n3

# The same for machines.
$ entente collapse models/barbell.json n3 --format csv | grep -E '^collapse,combined,network,,,(density|efficiency),'
collapse,combined,network,,,density,0.4,0.285714285714,0.4,0.0190476190476,-0.0952380952381,0,
collapse,combined,network,,,efficiency,0.4,0.285714285714,0.4,-0.211111111111,-0.325396825397,-0.188888888889,

$ entente collapse models/barbell.json n3 --format markdown | head -8
### Cohesion before and after 'Collapse of n3' (all actors, all layers combined)

| measure | before | after | residual | fixed | survivors |  |
| --- | ---: | ---: | ---: | ---: | ---: | --- |
| actors | 7 | 6 | ▼ -1 | 0 | –¹ |  |
| ties | 8 | 6 | ▼ -2 | ▼ -2 | 0 |  |
| density | 0.381 | 0.400 | ▲ +0.019 | ▼ -0.095 | 0 | ! |
| weighted\_density | 0.381 | 0.400 | ▲ +0.019 | ▼ -0.095 | 0 | ! |

# An outsider's fall raises efficiency among those who are left.
$ entente collapse models/barbell.json n0 --json | grep -A1 '"efficiency"' | tail -1
          "connectedness": {"value": 1, "fixed": 0.714285714286, "survivors": 1, "change": {"residual": 0, "fixed": -0.285714285714, "survivors": 0}},

# A scenario's text and its inputs.
$ entente run examples/barbell-broker.json --json | head -12
{
  "format": "entente-result/1",
  "version": "0.1.0",
  "title": "The broker of the barbell falls",
  "model": "Barbell: two triangles joined by n3",
  "inputs": [
    {"role": "scenario", "file": "barbell-broker.json", "sha256": "cab887a1ec4b38613840ae05ac8f436a7734fe866f77bcfc36ecc93c83768d35"},
    {"role": "model", "file": "barbell.json", "sha256": "a0f0996ee3b38f018564765f80d21bb36f30c545b6cbf7408ccaf2bb4320b9de"}
  ],
  "rules": {
    "strength": "|weight| / scale; within a layer summed per direction, then symmetrised; combined: sum of share*S / sum of share",
    "length": "1/strength",

$ entente collapse models/russia-iran-2024.json syria --samples 5..1
entente: error: '--samples' takes a number such as 10000 or numbers such as 1..5000, not '5..1' [usage]
[exit 64]

$ entente collapse models/russia-iran-2024.json syria --bloc axis --only efficiency --samples 10 --rewire 10 | head -3
Collapse of Assad's Syria
model: Russian–Iranian axis before the fall of Damascus
14 actors, 53 ties, 3 layers; as of 2024-11-26; focus: bloc axis

# There is nothing to compare where nobody falls.
$ entente run tests/golden/inputs/no-collapse.json --rewire 10 | head -3
entente: warning: '--rewire' without effect: no step lets anybody of the model collapse
Nobody falls
model: A tie that may not be there
4 actors, 2 ties, 1 layer; focus: all actors
