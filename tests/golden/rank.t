# Every collapse of the barbell: three actors cost the same, and stand by id.
$ entente rank models/barbell.json
Barbell: two triangles joined by n3
7 actors, 8 ties, 1 layer; focus: all actors
strength = |weight| / scale, distance along 1/strength

What each collapse costs in efficiency, worst first (all layers combined)
      actor   efficiency after     change           survivors   membership   mediation   erosion
  ──────────────────────────────────────────────────────────────────────────────────────────────
  1   n2                 0.286   ▼ -0.325   -53 %       -31 %        4.167       2.667     0.000
  1   n3                 0.286   ▼ -0.325   -53 %       -32 %        4.000       2.833     0.000
  1   n4                 0.286   ▼ -0.325   -53 %       -31 %        4.167       2.667     0.000
  4   n0                 0.452   ▼ -0.159   -26 %         0 %        3.333       0.000     0.000
  4   n1                 0.452   ▼ -0.159   -26 %         0 %        3.333       0.000     0.000
  4   n5                 0.452   ▼ -0.159   -26 %         0 %        3.333       0.000     0.000
  4   n6                 0.452   ▼ -0.159   -26 %         0 %        3.333       0.000     0.000
  efficiency before: 0.611
  each actor collapses by itself: its ties go, what relied on it weakens, pacts may dissolve
  what falls stays in the count as an isolate; survivors: the pairs that are left, before and after
  reach lost, Σ 1/d: membership = its own pairs, mediation = others' paths through it, erosion = reliance, pacts

The same in other measures (change, fixed denominator)
      actor   connectedness   largest_component   total_strength   algebraic_connectivity
  ───────────────────────────────────────────────────────────────────────────────────────
  1   n2              -67 %               -43 %            -38 %                   -100 %
  1   n3              -71 %               -57 %            -25 %                   -100 %
  1   n4              -67 %               -43 %            -38 %                   -100 %
  4   n0              -29 %               -14 %            -25 %                    +21 %
  4   n1              -29 %               -14 %            -25 %                    +21 %
  4   n5              -29 %               -14 %            -25 %                    +21 %
  4   n6              -29 %               -14 %            -25 %                    +21 %
  what any isolate forces to 0, as algebraic_connectivity, is of the actors left (residual)

# A bloc: Syria takes more along than its own ties.
$ entente rank models/russia-iran-2024.json --bloc axis --top 7
Russian–Iranian axis before the fall of Damascus
14 actors, 53 ties, 3 layers; as of 2024-11-26; focus: bloc axis
strength = |weight| / scale, distance along 1/strength

What each collapse costs in efficiency, worst first (all layers combined; bloc axis)
      actor                  efficiency after     change           survivors   membership   mediation   erosion
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────
  1   Iran                              0.149   ▼ -0.147   -50 %       -12 %        2.633       0.445     0.000
  2   Assad's Syria *                   0.151   ▼ -0.144   -49 %       -18 %        2.322       0.000     0.705
  3   Russia                            0.189   ▼ -0.106   -36 %         0 %        2.236       0.000     0.000
  4   Hezbollah                         0.218   ▼ -0.077   -26 %         0 %        1.623       0.000     0.000
  5   Revolutionary Guards              0.222   ▼ -0.073   -25 %         0 %        1.530       0.001     0.000
  6   Allied militias                   0.244   ▼ -0.051   -17 %         0 %        1.071       0.000     0.000
  7   Hamas                             0.248   ▼ -0.047   -16 %         0 %        0.984       0.000     0.000
  efficiency before: 0.295
  each actor collapses by itself: its ties go, what relied on it weakens, pacts may dissolve
  what falls stays in the count as an isolate; survivors: the pairs that are left, before and after
  reach lost, Σ 1/d: membership = its own pairs, mediation = others' paths through it, erosion = reliance, pacts
  * more than its own ties goes: something relies on it, or a pact would dissolve

The same in other measures (change, fixed denominator)
      actor                  connectedness   largest_component   total_strength   algebraic_connectivity
  ──────────────────────────────────────────────────────────────────────────────────────────────────────
  1   Iran                           -29 %               -14 %            -54 %                    -54 %
  2   Assad's Syria *                -29 %               -14 %            -57 %                    -35 %
  3   Russia                         -29 %               -14 %            -29 %                     +1 %
  4   Hezbollah                      -29 %               -14 %            -23 %                    -19 %
  5   Revolutionary Guards           -29 %               -14 %            -27 %                    -32 %
  6   Allied militias                -29 %               -14 %            -14 %                     +6 %
  7   Hamas                          -29 %               -14 %            -10 %                    +44 %
  what any isolate forces to 0, as algebraic_connectivity, is of the actors left (residual)

$ entente rank models/russia-iran-2024.json --of ties --top 3 --only efficiency
Russian–Iranian axis before the fall of Damascus
14 actors, 53 ties, 3 layers; as of 2024-11-26; focus: all actors
strength = |weight| / scale, distance along 1/strength

What each loss costs in efficiency, worst first (all layers combined)
      tie                      efficiency after     change
  ────────────────────────────────────────────────────────────────
  1   Russia – Türkiye                    0.117   ▼ -0.033   -22 %
  2   Russia – North Korea                0.129   ▼ -0.021   -14 %
  3   Israel – United States              0.137   ▼ -0.013    -9 %
  efficiency before: 0.150
  all ties between the two end, nothing else happens
  35 more; --top shows more, JSON and CSV have all rows

$ entente rank models/warsaw-pact-1989.json --of pacts --by connectedness --only connectedness,ties --format markdown
### What each loss costs in connectedness, worst first (all layers combined)

|  | pact | connectedness after | change |  |
| ---: | --- | ---: | ---: | ---: |
| 1 | NATO | 0.509 | ▼ -0.491 | -49 % |
| 2 | Comecon | 1.000 | 0 | 0 % |
| 2 | East German–Czechoslovak treaty | 1.000 | 0 | 0 % |
| 2 | East German–Polish treaty | 1.000 | 0 | 0 % |
| 2 | Hungarian–Czechoslovak treaty | 1.000 | 0 | 0 % |
| 2 | Polish–Czechoslovak treaty | 1.000 | 0 | 0 % |
| 2 | Warsaw Pact | 1.000 | 0 | 0 % |

- connectedness before: 1.000
- the pact and its ties end, and every pact subsidiary to it

### The same in other measures (change, fixed denominator)

|  | pact | ties |
| ---: | --- | ---: |
| 1 | NATO | ▼ -6 |
| 2 | Comecon | 0 |
| 2 | East German–Czechoslovak treaty | 0 |
| 2 | East German–Polish treaty | 0 |
| 2 | Hungarian–Czechoslovak treaty | 0 |
| 2 | Polish–Czechoslovak treaty | 0 |
| 2 | Warsaw Pact | 0 |

$ entente rank models/russia-iran-2024.json --of layers --only efficiency --format csv
rank,id,name,layer,measure,residual,fixed,survivors,change_residual,change_fixed,change_survivors,reason,takes_others_along,membership,mediation,erosion,other
1,military,Military,combined,efficiency,0.0635808236329,0.0635808236329,0.0635808236329,-0.0866574841369,-0.0866574841369,-0.0866574841369,,false,0,0,0,7.88583105645
2,economic,Economic,combined,efficiency,0.0921859069692,0.0921859069692,0.0921859069692,-0.0580524008006,-0.0580524008006,-0.0580524008006,,false,0,0,0,5.28276847285
3,diplomatic,Diplomatic,combined,efficiency,0.123855567131,0.123855567131,0.123855567131,-0.0263827406387,-0.0263827406387,-0.0263827406387,,false,0,0,0,2.40082939812

$ entente rank models/barbell.json --only components --top 2 --format csv
rank,id,name,layer,measure,residual,fixed,survivors,change_residual,change_fixed,change_survivors,reason,takes_others_along,membership,mediation,erosion,other
1,n2,n2,combined,components,2,3,,1,2,,,false,,,,
1,n3,n3,combined,components,2,3,,1,2,,,false,,,,
1,n4,n4,combined,components,2,3,,1,2,,,false,,,,
4,n0,n0,combined,components,1,2,,0,1,,,false,,,,
4,n1,n1,combined,components,1,2,,0,1,,,false,,,,
4,n5,n5,combined,components,1,2,,0,1,,,false,,,,
4,n6,n6,combined,components,1,2,,0,1,,,false,,,,

# What has no value has a reason, and no rank.
$ entente rank models/barbell.json --only mean_strength,efficiency --json | sed -n '/"of"/,/"rank": 2/p'
  "of": "actors",
  "layer": "combined",
  "by": "efficiency",
  "denominator": "fixed",
  "before": {
    "efficiency": {"value": 0.611111111111},
    "mean_strength": {"value": 1}
  },
  "ranking": [
    {
      "rank": 1,
      "actor": "n2",
      "name": "n2",
      "loss": {"value": 0.325396825397},
      "takes_others_along": false,
      "measures": {
        "efficiency": {"value": 0.4, "fixed": 0.285714285714, "survivors": 0.4, "change": {"residual": -0.211111111111, "fixed": -0.325396825397, "survivors": -0.177777777778}},
        "mean_strength": {"value": 1, "fixed": 1, "change": {"residual": 0, "fixed": 0}}
      },
      "reach": {"before": 12.8333333333, "after": 6, "lost": 6.83333333333, "membership": 4.16666666667, "mediation": 2.66666666667, "erosion": 0, "other": 0}
    },
    {
      "rank": 1,
      "actor": "n3",
      "name": "n3",
      "loss": {"value": 0.325396825397},
      "takes_others_along": false,
      "measures": {
        "efficiency": {"value": 0.4, "fixed": 0.285714285714, "survivors": 0.4, "change": {"residual": -0.211111111111, "fixed": -0.325396825397, "survivors": -0.188888888889}},
        "mean_strength": {"value": 1, "fixed": 1, "change": {"residual": 0, "fixed": 0}}
      },
      "reach": {"before": 12.8333333333, "after": 6, "lost": 6.83333333333, "membership": 4, "mediation": 2.83333333333, "erosion": 0, "other": 0}
    },
    {
      "rank": 1,
      "actor": "n4",
      "name": "n4",
      "loss": {"value": 0.325396825397},
      "takes_others_along": false,
      "measures": {
        "efficiency": {"value": 0.4, "fixed": 0.285714285714, "survivors": 0.4, "change": {"residual": -0.211111111111, "fixed": -0.325396825397, "survivors": -0.177777777778}},
        "mean_strength": {"value": 1, "fixed": 1, "change": {"residual": 0, "fixed": 0}}
      },
      "reach": {"before": 12.8333333333, "after": 6, "lost": 6.83333333333, "membership": 4.16666666667, "mediation": 2.66666666667, "erosion": 0, "other": 0}
    },
    {
      "rank": 4,
      "actor": "n0",
      "name": "n0",
      "loss": {"value": 0.15873015873},
      "takes_others_along": false,
      "measures": {
        "efficiency": {"value": 0.633333333333, "fixed": 0.452380952381, "survivors": 0.633333333333, "change": {"residual": 0.0222222222222, "fixed": -0.15873015873, "survivors": 0}},
        "mean_strength": {"value": 1, "fixed": 1, "change": {"residual": 0, "fixed": 0}}
      },
      "reach": {"before": 12.8333333333, "after": 9.5, "lost": 3.33333333333, "membership": 3.33333333333, "mediation": 0, "erosion": 0, "other": 0}
    },
    {
      "rank": 4,
      "actor": "n1",
      "name": "n1",
      "loss": {"value": 0.15873015873},
      "takes_others_along": false,
      "measures": {
        "efficiency": {"value": 0.633333333333, "fixed": 0.452380952381, "survivors": 0.633333333333, "change": {"residual": 0.0222222222222, "fixed": -0.15873015873, "survivors": 0}},
        "mean_strength": {"value": 1, "fixed": 1, "change": {"residual": 0, "fixed": 0}}
      },
      "reach": {"before": 12.8333333333, "after": 9.5, "lost": 3.33333333333, "membership": 3.33333333333, "mediation": 0, "erosion": 0, "other": 0}
    },
    {
      "rank": 4,
      "actor": "n5",
      "name": "n5",
      "loss": {"value": 0.15873015873},
      "takes_others_along": false,
      "measures": {
        "efficiency": {"value": 0.633333333333, "fixed": 0.452380952381, "survivors": 0.633333333333, "change": {"residual": 0.0222222222222, "fixed": -0.15873015873, "survivors": 0}},
        "mean_strength": {"value": 1, "fixed": 1, "change": {"residual": 0, "fixed": 0}}
      },
      "reach": {"before": 12.8333333333, "after": 9.5, "lost": 3.33333333333, "membership": 3.33333333333, "mediation": 0, "erosion": 0, "other": 0}
    },
    {
      "rank": 4,
      "actor": "n6",
      "name": "n6",
      "loss": {"value": 0.15873015873},
      "takes_others_along": false,
      "measures": {
        "efficiency": {"value": 0.633333333333, "fixed": 0.452380952381, "survivors": 0.633333333333, "change": {"residual": 0.0222222222222, "fixed": -0.15873015873, "survivors": 0}},
        "mean_strength": {"value": 1, "fixed": 1, "change": {"residual": 0, "fixed": 0}}
      },
      "reach": {"before": 12.8333333333, "after": 9.5, "lost": 3.33333333333, "membership": 3.33333333333, "mediation": 0, "erosion": 0, "other": 0}
    }
  ]
}

$ entente rank models/barbell.json --of banners
entente: error: '--of' takes actors, ties, pacts or layers, not 'banners' [usage]
[exit 64]

$ entente rank models/barbell.json --only degree
entente: error: none of these is a measure of the network; 'entente list measures' says which are [usage]
[exit 64]

$ entente rank models/barbell.json --by degree
entente: error: 'degree' is no measure of the network; 'entente list measures' says which are [usage]
[exit 64]

$ entente rank models/barbell.json --by efficency
entente: error: unknown measure 'efficency'; did you mean 'efficiency'? [usage]
[exit 64]

$ entente rank models/barbell.json -o models/barbell.json
entente: error: 'models/barbell.json' is the input [cannot-create]
[exit 73]

$ entente rank models/barbell.json -o rank.pdf
entente: error: 'rank.pdf' should end in .svg, .json, .csv, .md or .txt [usage]
[exit 64]

$ entente rank models/barbell.json --only efficiency --threads 0
entente: error: '--threads' takes a whole number from 1 to 999999999, not '0' [usage]
[exit 64]

# The chart is written beside the table.
$ entente rank models/barbell.json --only efficiency -o rank.svg --format csv && xmllint --noout rank.svg && head -c 5 rank.svg
wrote rank.svg
rank,id,name,layer,measure,residual,fixed,survivors,change_residual,change_fixed,change_survivors,reason,takes_others_along,membership,mediation,erosion,other
1,n2,n2,combined,efficiency,0.4,0.285714285714,0.4,-0.211111111111,-0.325396825397,-0.177777777778,,false,4.16666666667,2.66666666667,0,0
1,n3,n3,combined,efficiency,0.4,0.285714285714,0.4,-0.211111111111,-0.325396825397,-0.188888888889,,false,4,2.83333333333,0,0
1,n4,n4,combined,efficiency,0.4,0.285714285714,0.4,-0.211111111111,-0.325396825397,-0.177777777778,,false,4.16666666667,2.66666666667,0,0
4,n0,n0,combined,efficiency,0.633333333333,0.452380952381,0.633333333333,0.0222222222222,-0.15873015873,0,,false,3.33333333333,0,0,0
4,n1,n1,combined,efficiency,0.633333333333,0.452380952381,0.633333333333,0.0222222222222,-0.15873015873,0,,false,3.33333333333,0,0,0
4,n5,n5,combined,efficiency,0.633333333333,0.452380952381,0.633333333333,0.0222222222222,-0.15873015873,0,,false,3.33333333333,0,0,0
4,n6,n6,combined,efficiency,0.633333333333,0.452380952381,0.633333333333,0.0222222222222,-0.15873015873,0,,false,3.33333333333,0,0,0
<?xml

# Over samples: Iran and Syria change places in three of ten.
$ entente rank models/russia-iran-2024.json --bloc axis --only efficiency --samples 2000
Russian–Iranian axis before the fall of Damascus
14 actors, 53 ties, 3 layers; as of 2024-11-26; focus: bloc axis
strength = |weight| / scale, distance along 1/strength

What each collapse costs in efficiency, worst first (all layers combined; bloc axis)
      actor                  efficiency after     change           survivors   membership   mediation   erosion
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────
  1   Iran                              0.149   ▼ -0.147   -50 %       -12 %        2.633       0.445     0.000
  2   Assad's Syria *                   0.151   ▼ -0.144   -49 %       -18 %        2.322       0.000     0.705
  3   Russia                            0.189   ▼ -0.106   -36 %         0 %        2.236       0.000     0.000
  4   Hezbollah                         0.218   ▼ -0.077   -26 %         0 %        1.623       0.000     0.000
  5   Revolutionary Guards              0.222   ▼ -0.073   -25 %         0 %        1.530       0.001     0.000
  6   Allied militias                   0.244   ▼ -0.051   -17 %         0 %        1.071       0.000     0.000
  7   Hamas                             0.248   ▼ -0.047   -16 %         0 %        0.984       0.000     0.000
  efficiency before: 0.295
  each actor collapses by itself: its ties go, what relied on it weakens, pacts may dissolve
  what falls stays in the count as an isolate; survivors: the pairs that are left, before and after
  reach lost, Σ 1/d: membership = its own pairs, mediation = others' paths through it, erosion = reliance, pacts
  * more than its own ties goes: something relies on it, or a pact would dissolve

How sure: loss and rank with every judged number drawn anew
      actor                   loss     5 %    95 %   rank   5 %   95 %   first
  ────────────────────────────────────────────────────────────────────────────
  1   Iran                   0.148   0.136   0.161      1     1      2   0.690
  2   Assad's Syria *        0.144   0.136   0.153      2     1      2   0.310
  3   Russia                 0.106   0.100   0.112      3     3      3   0.000
  4   Hezbollah              0.077   0.072   0.083      4     4      5   0.000
  5   Revolutionary Guards   0.072   0.069   0.075      5     4      5   0.000
  6   Allied militias        0.052   0.047   0.056      6     6      7   0.000
  7   Hamas                  0.048   0.040   0.055      7     6      7   0.000
  2 000 samples of 60 judged numbers, PERT, seed 1: median, 5th and 95th percentile of loss and rank
  first: share of the samples in which nothing costs more; equal losses share a rank

$ entente rank models/russia-iran-2024.json --of ties --top 3 --only efficiency --samples 501..1000 --seed 2 --distribution uniform | sed -n '/How sure/,$p'
How sure: loss and rank with every judged number drawn anew
      tie                       loss     5 %    95 %   rank   5 %   95 %   first
  ──────────────────────────────────────────────────────────────────────────────
  1   Russia – Türkiye         0.035   0.029   0.042      1     1      1   1.000
  2   Russia – North Korea     0.022   0.019   0.024      2     2      2   0.000
  3   Israel – United States   0.013   0.012   0.015      3     3      3   0.000
  500 samples (from number 501) of 60 judged numbers, uniform, seed 2: median, 5th and 95th percentile of loss and rank
  first: share of the samples in which nothing costs more; equal losses share a rank

$ entente rank models/warsaw-pact-1989.json --of pacts --by connectedness --only connectedness,ties --samples 1..100 --format csv
rank,id,name,layer,measure,residual,fixed,survivors,change_residual,change_fixed,change_survivors,reason,takes_others_along,membership,mediation,erosion,other,loss_median,loss_p05,loss_p95,rank_median,rank_p05,rank_p95,first,undefined_samples
1,nato,NATO,combined,ties,22,22,22,-6,-6,-6,,false,,,,,,,,,,,,
1,nato,NATO,combined,connectedness,0.509090909091,0.509090909091,0.509090909091,-0.490909090909,-0.490909090909,-0.490909090909,,false,,,,,0.490909090909,0.490909090909,0.490909090909,1,1,1,1,0
2,comecon,Comecon,combined,ties,28,28,28,0,0,0,,false,,,,,,,,,,,,
2,comecon,Comecon,combined,connectedness,1,1,1,0,0,0,,false,,,,,0,0,0,2,2,2,0,0
2,gdr-czechoslovakia,East German–Czechoslovak treaty,combined,ties,28,28,28,0,0,0,,false,,,,,,,,,,,,
2,gdr-czechoslovakia,East German–Czechoslovak treaty,combined,connectedness,1,1,1,0,0,0,,false,,,,,0,0,0,2,2,2,0,0
2,gdr-poland,East German–Polish treaty,combined,ties,28,28,28,0,0,0,,false,,,,,,,,,,,,
2,gdr-poland,East German–Polish treaty,combined,connectedness,1,1,1,0,0,0,,false,,,,,0,0,0,2,2,2,0,0
2,hungary-czechoslovakia,Hungarian–Czechoslovak treaty,combined,ties,28,28,28,0,0,0,,false,,,,,,,,,,,,
2,hungary-czechoslovakia,Hungarian–Czechoslovak treaty,combined,connectedness,1,1,1,0,0,0,,false,,,,,0,0,0,2,2,2,0,0
2,poland-czechoslovakia,Polish–Czechoslovak treaty,combined,ties,28,28,28,0,0,0,,false,,,,,,,,,,,,
2,poland-czechoslovakia,Polish–Czechoslovak treaty,combined,connectedness,1,1,1,0,0,0,,false,,,,,0,0,0,2,2,2,0,0
2,warsaw-pact,Warsaw Pact,combined,ties,28,28,28,0,0,0,,false,,,,,,,,,,,,
2,warsaw-pact,Warsaw Pact,combined,connectedness,1,1,1,0,0,0,,false,,,,,0,0,0,2,2,2,0,0

$ entente rank models/russia-iran-2024.json --bloc axis --only efficiency --samples 101..200 --json | sed -n '/"of"/,/"takes_others/p'
  "of": "actors",
  "layer": "combined",
  "by": "efficiency",
  "denominator": "fixed",
  "samples": {"from": 101, "count": 100, "seed": 1, "distribution": "pert", "inputs": 60},
  "before": {
    "efficiency": {"value": 0.295224186173}
  },
  "ranking": [
    {
      "rank": 1,
      "actor": "iran",
      "name": "Iran",
      "loss": {"value": 0.146581972286},
      "samples": {
        "loss": {"median": 0.147106150935, "p05": 0.135300511785, "p95": 0.160443396159},
        "rank": {"median": 1, "p05": 1, "p95": 2},
        "first": 0.65,
        "undefined": 0
      },
      "takes_others_along": false,

# Without ranges nothing varies.
$ entente rank models/barbell.json --top 2 --only efficiency --samples 10 | sed -n '/How sure/,$p'
How sure: loss and rank with every judged number drawn anew
      actor    loss     5 %    95 %   rank   5 %   95 %   first
  ─────────────────────────────────────────────────────────────
  1   n2      0.325   0.325   0.325      1     1      1   1.000
  1   n3      0.325   0.325   0.325      1     1      1   1.000
  10 samples of 0 judged numbers, PERT, seed 1: median, 5th and 95th percentile of loss and rank
  first: share of the samples in which nothing costs more; equal losses share a rank

# What has no loss in some samples is counted.
$ entente rank tests/golden/inputs/doubtful.json --of ties --only mean_strength --samples 1000 --distribution triangular | sed -n '/How sure/,$p'
How sure: loss and rank with every judged number drawn anew
      tie      loss      5 %    95 %   rank   5 %   95 %   first   undefined
  ──────────────────────────────────────────────────────────────────────────
  1   a – b   0.008   -0.106   0.071      1     1      2   0.388         277
  2   c – d   0.000   -0.067   0.097      1     1      2   0.612           0
  1 000 samples of 2 judged numbers, triangular, seed 1: median, 5th and 95th percentile of loss and rank
  first: share of the samples in which nothing costs more; equal losses share a rank
  undefined: samples in which there is no loss; the percentiles are of the others

$ entente rank models/barbell.json --samples none
entente: error: '--samples' takes a number such as 10000 or numbers such as 1..5000, not 'none' [usage]
[exit 64]
