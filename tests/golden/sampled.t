# Claims and figures over samples of every judged number, what claims rest on, and which choices matter.
$ entente run examples/syria-collapse.json --samples 200 -q | sed -n '/^How sure/,/^Cohesion/p'
How sure
  200 samples of 65 judged numbers (65 with a range), PERT, seed 1

Claims over 200 samples (needed: 90 % unless the claim says otherwise)
  id     as judged   independent   95 % interval           shared per source   95 % interval
  ──────────────────────────────────────────────────────────────────────────────────────────────────
  C1     holds           100.0 %    98.1 – 100.0   holds             100.0 %    98.1 – 100.0   holds
  C2a    holds           100.0 %    98.1 – 100.0   holds             100.0 %    98.1 – 100.0   holds
  C2b    holds           100.0 %    98.1 – 100.0   holds             100.0 %    98.1 – 100.0   holds
  C3a    fails             0.0 %       0.0 – 1.9   fails               0.0 %       0.0 – 1.9   fails
  C3b    fails             4.5 %       2.4 – 8.3   fails               0.0 %       0.0 – 1.9   fails
  C3c    fails             0.0 %       0.0 – 1.9   fails               0.0 %       0.0 – 1.9   fails
  C4     holds           100.0 %    98.1 – 100.0   holds             100.0 %    98.1 – 100.0   holds
  C5a    fails             0.0 %       0.0 – 1.9   fails               0.0 %       0.0 – 1.9   fails
  C5b    fails             0.0 %       0.0 – 1.9   fails               0.0 %       0.0 – 1.9   fails
  C5c    fails             0.0 %       0.0 – 1.9   fails               0.0 %       0.0 – 1.9   fails
  C5d    holds           100.0 %    98.1 – 100.0   holds             100.0 %    98.1 – 100.0   holds
  C6a    holds           100.0 %    98.1 – 100.0   holds             100.0 %    98.1 – 100.0   holds
  C6b    holds            83.5 %     77.7 – 88.0   fails             100.0 %    98.1 – 100.0   holds
  C6c    fails             3.5 %       1.7 – 7.0   fails               0.0 %       0.0 – 1.9   fails
  C7     holds           100.0 %    98.1 – 100.0   holds             100.0 %    98.1 – 100.0   holds
  C8a    holds           100.0 %    98.1 – 100.0   holds             100.0 %    98.1 – 100.0   holds
  C8b    holds           100.0 %    98.1 – 100.0   holds             100.0 %    98.1 – 100.0   holds
  C9a    fails             0.0 %       0.0 – 1.9   fails               0.0 %       0.0 – 1.9   fails
  C9b    holds           100.0 %    98.1 – 100.0   holds             100.0 %    98.1 – 100.0   holds
  C10a   holds           100.0 %    98.1 – 100.0   holds             100.0 %    98.1 – 100.0   holds
  C10b   holds           100.0 %    98.1 – 100.0   holds             100.0 %    98.1 – 100.0   holds
  C6b holds as judged but falls short of 90 %: 83.5 % (independent); enough: 100.0 % (shared per source); it hangs most on
    'reliance of tie russia–iran, military (arms trade) on syria'; what would break it: 'tie russia–iran, economic (trade
    and sanctions evasion)' at 0.360 instead of 0.5 (70 % of the way to its limit)
  do not hold as judged, nor in more than a few samples: C3a, C3b, C3c, C5a, C5b, C5c, C6c, C9a
  independent: every number is drawn by itself; shared per source: all numbers of a source are high together or low together
  holds, fails: the whole 95 % interval of the share (Wilson 1927) is at or above what is needed, or below; undecided:
    between

How sure (bloc axis, all layers combined, change to 'Agreement without a duty to assist')
  measure                             as judged   median     5 %    95 %     change      5 %     95 %     falls     rises
  ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  weighted_density                        0.076    0.075   0.069   0.082   ▼ -0.153   -0.162   -0.144   100.0 %     0.0 %
  efficiency                              0.118    0.117   0.106   0.128   ▼ -0.176   -0.190   -0.165   100.0 %     0.0 %
  total_strength                          1.593    1.584   1.453   1.722   ▼ -3.208   -3.411   -3.021   100.0 %     0.0 %
  mean_strength                           0.177    0.176   0.161   0.191   ▼ -0.166   -0.183   -0.151   100.0 %     0.0 %
  weighted_clustering                     0.591    0.591   0.586   0.596   ▼ -0.237   -0.242   -0.231   100.0 %     0.0 %
  algebraic_connectivity (residual)       0.178    0.177   0.127   0.231   ▼ -0.312   -0.384   -0.250   100.0 %     0.0 %
  frustration                             0.133    0.137   0.110   0.173          0        0        0     0.0 %     0.0 %
  total_bond Russia – Iran                0.512    0.510   0.430   0.596   ▼ -0.837   -0.918   -0.739   100.0 %     0.0 %
  total_bond Iran – Hezbollah             0.305    0.293   0.207   0.387   ▼ -0.785   -0.891   -0.672   100.0 %     0.0 %
  total_bond Iran – Hamas                 0.156    0.156   0.109   0.209   ▼ -0.305   -0.385   -0.242   100.0 %     0.0 %
  total_bond Russia – North Korea         0.567    0.564   0.505   0.621   ▲ +0.120   +0.079   +0.161     0.0 %   100.0 %
  the same from 5 % to 95 % of the samples: actors, ties, density, connectedness, components, largest_component,
    transitivity, vertex_connectivity, edge_connectivity, degeneracy, modularity, degree_centralization,
    betweenness_centralization, balanced_triads
  5 %, 95 %: so many samples lie below, every number drawn by itself; change: median of the change against before, sample by
    sample (fixed denominator, or residual where it says so); falls, rises: share of samples

What drives it: total_bond Russia – Iran, change to 'Agreement without a duty to assist'
  judged number                                                    judged       limits   correlation   if low   if high
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  tie russia–iran, military (strategic coordination)                  0.6    0.4 – 0.8         -0.49   -0.822    -0.888
  tie iran–syria, diplomatic (cover)                                  0.7    0.5 – 0.9         -0.42   -0.813    -0.888
  reliance of tie russia–iran, military (strategic coordination…      0.8   0.6 – 0.95         -0.40   -0.831    -0.874
  tie russia–syria, economic (credit and grain)                       0.4    0.2 – 0.5         -0.38   -0.817    -0.877
  reliance of tie russia–iran, diplomatic (cover) on syria            0.2      0 – 0.4         -0.35   -0.825    -0.884
  tie russia–iran, military (arms trade)                              0.4    0.2 – 0.6         -0.27   -0.838    -0.871
  tie russia–syria, military (intervention)                           0.9      0.7 – 1         -0.26   -0.817    -0.877
  step strengthen russia – iran, diplomatic (agreement)               0.2    0.1 – 0.4          0.20   -0.865    -0.836
  as judged -0.855; 90 % of the samples from -0.918 to -0.739; 8 of 13 judged numbers that move it

What drives it: total_bond Iran – Hezbollah, change to 'Agreement without a duty to assist'
  judged number                                                    judged      limits   correlation   if low   if high
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  step weaken hezbollah (attrition)                                   0.5   0.3 – 0.7         -0.78   -0.719    -0.871
  tie hezbollah–syria, military (troops)                              0.7   0.5 – 0.9         -0.37   -0.754    -0.836
  tie iran–hezbollah, diplomatic (alliance)                           0.7   0.5 – 0.9         -0.32   -0.774    -0.816
  tie hezbollah–hamas, military (training)                            0.3   0.1 – 0.4         -0.27   -0.765    -0.813
  tie iran–hezbollah, economic (money)                                0.7   0.5 – 0.9         -0.25   -0.770    -0.820
  tie irgc–hezbollah, military (arms and training)                    0.9     0.7 – 1         -0.25   -0.767    -0.812
  reliance of tie irgc–hezbollah, military (arms and training) …      0.5   0.3 – 0.8         -0.20   -0.775    -0.822
  tie irgc–hamas, military (arms and training)                        0.4   0.2 – 0.6          0.14   -0.787    -0.795
  as judged -0.795; 90 % of the samples from -0.891 to -0.672; 8 of 10 judged numbers that move it

What drives it: total_bond Iran – Hamas, change to 'Agreement without a duty to assist'
  judged number                                                    judged       limits   correlation   if low   if high
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  step weaken hamas (attrition)                                       0.6    0.4 – 0.8         -0.76   -0.262    -0.359
  tie irgc–hamas, military (arms and training)                        0.4    0.2 – 0.6         -0.40   -0.282    -0.339
  tie iran–hamas, diplomatic (alliance)                               0.4    0.2 – 0.6         -0.34   -0.286    -0.336
  tie iran–hamas, economic (money)                                    0.3    0.2 – 0.5         -0.33   -0.297    -0.333
  tie hezbollah–hamas, military (training)                            0.3    0.1 – 0.4         -0.25   -0.280    -0.329
  reliance of tie irgc–hamas, military (arms and training) on s…      0.2   0.05 – 0.4         -0.07   -0.306    -0.317
  step weaken hezbollah (attrition)                                   0.5    0.3 – 0.7         -0.04   -0.306    -0.316
  as judged -0.311; 90 % of the samples from -0.385 to -0.242; 7 of 7 judged numbers that move it

What drives it: total_bond Russia – North Korea, change to 'Agreement without a duty to assist'
  judged number                                           judged      limits   correlation   if low   if high
  ───────────────────────────────────────────────────────────────────────────────────────────────────────────
  tie russia–north-korea, military (arms trade)              0.4   0.3 – 0.6         -0.65    0.156     0.095
  step set russia – north-korea, military (north-korea)      0.8   0.6 – 0.9          0.65    0.095     0.156
  as judged 0.133; 90 % of the samples from 0.079 to 0.161; 2 of 2 judged numbers that move it

What drives it: efficiency, change to 'Agreement without a duty to assist'
  judged number                               judged      limits   correlation   if low   if high
  ───────────────────────────────────────────────────────────────────────────────────────────────
  step weaken hezbollah (attrition)              0.5   0.3 – 0.7         -0.49   -0.172    -0.183
  step weaken hamas (attrition)                  0.6   0.4 – 0.8         -0.43   -0.173    -0.182
  tie iran–hamas, diplomatic (alliance)          0.4   0.2 – 0.6         -0.32   -0.174    -0.181
  tie iran–syria, diplomatic (cover)             0.7   0.5 – 0.9         -0.29   -0.175    -0.180
  tie irgc–syria, military (troops)              0.8   0.6 – 0.9         -0.26   -0.175    -0.178
  tie iran–syria, economic (oil and credit)      0.6   0.4 – 0.8         -0.24   -0.175    -0.180
  tie iran–hamas, economic (money)               0.3   0.2 – 0.5         -0.24   -0.175    -0.180
  tie irgc–militias, military (command)          0.8   0.6 – 0.9         -0.20   -0.175    -0.178
  as judged -0.177; 90 % of the samples from -0.190 to -0.165; 8 of 30 judged numbers that move it
  correlation: Spearman's, between the number and the figure over all samples; if low, if high: this number alone at its 5th
    and 95th percentile

What would have to be true for a claim to turn
  id     judged numbers that it hangs on                                  judged   corr.   turns at   of the way   then
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  C1     no single judged number breaks it
  C2a    reliance of tie russia–iran, military (strategic coordination…      0.8    0.63         –¹
         reliance of tie russia–iran, military (arms trade) on syria         0.4    0.47
  C2b    reliance of tie russia–iran, military (strategic coordination…      0.8    0.63         –¹
         reliance of tie russia–iran, military (arms trade) on syria         0.4    0.54
  C3a    tie russia–north-korea, diplomatic (treaty)                         0.6    0.43
         tie russia–north-korea, military (arms trade)                       0.4    0.35
  C3b    tie iran–syria, diplomatic (cover)                                  0.7    0.33
         tie russia–north-korea, diplomatic (treaty)                         0.6    0.32
  C3c    tie russia–iran, economic (trade and sanctions evasion)             0.5    0.41
         reliance of tie russia–iran, military (strategic coordination…      0.8   -0.37
  C4     reliance of tie irgc–hezbollah, military (arms and training) …      0.5    0.72         –¹
         tie hezbollah–syria, military (troops)                              0.7    0.57
  C5d    no single judged number breaks it
  C6a    reliance of tie russia–iran, military (strategic coordination…      0.8    0.53         –¹
         reliance of tie russia–iran, military (arms trade) on syria         0.4    0.52
  C6b    reliance of tie russia–iran, military (arms trade) on syria         0.4    0.40
         tie russia–iran, economic (trade and sanctions evasion)             0.5              0.360         70 %   fails
  C7     no single judged number breaks it
  C8a    no single judged number breaks it
  C8b    no single judged number breaks it
  C9b    tie hezbollah–hamas, military (training)                            0.3    0.45         –¹
         reliance of tie irgc–hezbollah, military (arms and training) …      0.5   -0.43
  C10a   no single judged number breaks it
  C10b   no single judged number breaks it
  corr., total: with the margin by which the claim holds (or, where it is no comparison of numbers, with whether it does),
    over all samples
  turns at: where this number alone makes a claim that holds as judged not hold; of the way: from the number as judged to
    its limit on that side
  (1) no single judged number breaks it within its limits

What the claims rest on
  left out               and with it        claims that do not hold then
  ──────────────────────────────────────────────────────────────────────────────────────────────
  source analysis-2025   51 ties, 3 steps   C1, C2a, C4, C5d, C6a, C6b, C7, C8a, C9b, C10a, C10b
  grade A                25 ties            C2b, C9b, C10a
  grade B                21 ties            C6a, C6b, C7, C8a, C10b
  actor irgc             7 ties             C9b
  C1, C2a, C4, C5d, C6a, C6b, C7, C8a, C9b, C10a, C10b rest on one source only: analysis-2025 (German-language analysis of
    the end of the Russian–Iranian military alliance)
  without source analysis-2025 a step is not possible and does not happen: no tie that is there at this moment fulfils
    'where'
  without grade B a step is not possible and does not happen: no tie that is there at this moment fulfils 'where'
  every claim that holds does so too without any one of 5 other sources, grades and actors

Choices that are ours
  choice        made otherwise   claims with another verdict then
  ─────────────────────────────────────────────────────────────────────
  denominator   residual         C5b: fails → holds
  denominator   survivors        C5b: fails → holds, C5c: fails → holds
  no claim has another verdict with length exponent 0.5, length exponent 2, layer shares military doubled, layer shares
    military halved, layer shares economic doubled, layer shares economic halved, layer shares diplomatic doubled, layer
    shares diplomatic halved

Cohesion phase by phase (bloc axis, all layers combined, fixed denominator)

$ entente run examples/syria-collapse.json --samples 200 --seed 1 --threads 2 -q --format markdown | sed -n '/^### How sure$/,/^| C2a/p; /^- C6b/p'
### How sure

- 200 samples of 65 judged numbers (65 with a range), PERT, seed 1

### Claims over 200 samples (needed: 90 % unless the claim says otherwise)

| id | as judged | independent | 95 % interval |  | shared per source | 95 % interval |  |
| --- | --- | ---: | ---: | --- | ---: | ---: | --- |
| C1 | holds | 100.0 % | 98.1 – 100.0 | holds | 100.0 % | 98.1 – 100.0 | holds |
| C2a | holds | 100.0 % | 98.1 – 100.0 | holds | 100.0 % | 98.1 – 100.0 | holds |
- C6b holds as judged but falls short of 90 %: 83.5 % (independent); enough: 100.0 % (shared per source); it hangs most on 'reliance of tie russia–iran, military (arms trade) on syria'; what would break it: 'tie russia–iran, economic (trade and sanctions evasion)' at 0.360 instead of 0.5 (70 % of the way to its limit)

# Samples are numbered: another stretch of them, another distribution.
$ entente run examples/syria-collapse.json --samples 101..200 --seed 7 --distribution uniform -q --only efficiency | sed -n '/^How sure$/,/^$/p; /^  efficiency/p'
How sure
  100 samples (from number 101) of 65 judged numbers (65 with a range), uniform, seed 7

  efficiency       0.118    0.118   0.099   0.134   ▼ -0.176   -0.192   -0.161   100.0 %   0.0 %
  efficiency    0.295   0.151       0.114         0.114       0.118   ▼ -0.177   -60 %
  efficiency    0.295   0.165   ▼ -0.130   ▼ -0.177    ▼ -0.093

# A model without any doubt.
$ entente run tests/golden/inputs/barbell-claims.json --samples 10 -q --only density | sed -n '/^How sure/,/^Cohesion/p'
How sure
  10 samples of 0 judged numbers, PERT, seed 1
  no number has a range, a grade or a doubt: every sample is as judged

What the claims rest on
  left out   and with it   claims that do not hold then
  ─────────────────────────────────────────────────────
  actor n0   2 ties        D
  actor n2   3 ties        D
  actor n4   3 ties        D
  actor n6   2 ties        D

Choices that are ours
  choice        made otherwise   claims with another verdict then
  ───────────────────────────────────────────────────────────────
  denominator   residual         B: holds → fails
  denominator   survivors        B: holds → fails
  no claim has another verdict with length exponent 0.5, length exponent 2

Cohesion before and after 'fall' (all actors, all layers combined)

# JSON: of a claim, of a figure, and of the whole.
$ entente run examples/syria-collapse.json --samples 200 -q --json --only efficiency | sed -n '/"id": "C6b"/,/"all"/p; /"sampling"/,/"without"/p'
      "id": "C6b",
      "claim": "The bond changes from military to economic-diplomatic: from the strongest layer to the weakest",
      "verdict": "holds",
      "sampled": {
        "confidence": 0.9,
        "independent": {"holds": 0.835, "low": 0.777342184609, "high": 0.880031446718, "undetermined": 0, "verdict": "fails"},
        "shared": {"holds": 1, "low": 0.981154673623, "high": 1, "undetermined": 0, "verdict": "holds"}
      },
      "all": [
  "sampling": {
    "samples": {"from": 1, "count": 200},
    "seed": 1,
    "distribution": "pert",
    "quantiles": {"low": 0.05, "high": 0.95},
    "wilson_confidence": 0.95,
    "impossible": 0,
    "judged_numbers": {"count": 65, "with_range": 65, "by_grade": 0, "existence": 0},
    "sobol_base": 0,
    "drivers": [
      {
        "measure": "efficiency",
        "phase": "agreement",
        "layer": "combined",
        "of": "change",
        "as_judged": {"value": -0.177144003798},
        "median": {"value": -0.176156175076},
        "low": {"value": -0.189500745856},
        "high": {"value": -0.164817663461},
        "moving": 30,
        "inputs": [
          {"input": "step weaken hezbollah (attrition)", "source": "analysis-2025", "value": 0.5, "limits": [0.3, 0.7], "by_grade": false, "correlation": -0.489732243306, "if_low": {"at": 0.375702152669, "value": -0.171913035412}, "if_high": {"at": 0.624297847331, "value": -0.182974794961}},
          {"input": "step weaken hamas (attrition)", "source": "analysis-2025", "value": 0.6, "limits": [0.4, 0.8], "by_grade": false, "correlation": -0.425589139728, "if_low": {"at": 0.475702152669, "value": -0.172842321217}, "if_high": {"at": 0.724297847331, "value": -0.181911676128}},
          {"input": "tie iran–hamas, diplomatic (alliance)", "source": "analysis-2025", "value": 0.4, "limits": [0.2, 0.6], "by_grade": false, "correlation": -0.322025050626, "if_low": {"at": 0.275702152669, "value": -0.173924591365}, "if_high": {"at": 0.524297847331, "value": -0.180581578589}},
          {"input": "tie iran–syria, diplomatic (cover)", "source": "analysis-2025", "value": 0.7, "limits": [0.5, 0.9], "by_grade": false, "correlation": -0.285935648391, "if_low": {"at": 0.575702152669, "value": -0.174714681674}, "if_high": {"at": 0.824297847331, "value": -0.17953990619}},
          {"input": "tie irgc–syria, military (troops)", "source": "analysis-2025", "value": 0.8, "limits": [0.6, 0.9], "by_grade": false, "correlation": -0.256083402085, "if_low": {"at": 0.686013786749, "value": -0.175334698826}, "if_high": {"at": 0.867150282186, "value": -0.178209881293}},
          {"input": "tie iran–syria, economic (oil and credit)", "source": "analysis-2025", "value": 0.6, "limits": [0.4, 0.8], "by_grade": false, "correlation": -0.241326033151, "if_low": {"at": 0.475702152669, "value": -0.174714681674}, "if_high": {"at": 0.724297847331, "value": -0.17953990619}},
          {"input": "tie iran–hamas, economic (money)", "source": "analysis-2025", "value": 0.3, "limits": [0.2, 0.5], "by_grade": false, "correlation": -0.239072976824, "if_low": {"at": 0.232849717814, "value": -0.175350765224}, "if_high": {"at": 0.413986213251, "value": -0.180307436589}},
          {"input": "tie irgc–militias, military (command)", "source": "analysis-2025", "value": 0.8, "limits": [0.6, 0.9], "by_grade": false, "correlation": -0.199470486762, "if_low": {"at": 0.686013786749, "value": -0.175278676417}, "if_high": {"at": 0.867150282186, "value": -0.178497270137}},
          {"input": "tie russia–iran, military (strategic coordination)", "source": "analysis-2025", "value": 0.6, "limits": [0.4, 0.8], "by_grade": false, "correlation": -0.197092927323, "if_low": {"at": 0.475702152669, "value": -0.175032143051}, "if_high": {"at": 0.724297847331, "value": -0.179302048766}},
          {"input": "reliance of tie russia–iran, diplomatic (cover) on syria", "source": "analysis-2025", "value": 0.2, "limits": [0, 0.4], "by_grade": false, "correlation": -0.196239405985, "if_low": {"at": 0.0757021526686, "value": -0.17525493329}, "if_high": {"at": 0.324297847331, "value": -0.179071376778}},
          {"input": "tie iran–hezbollah, diplomatic (alliance)", "source": "analysis-2025", "value": 0.7, "limits": [0.5, 0.9], "by_grade": false, "correlation": -0.191082277057, "if_low": {"at": 0.575702152669, "value": -0.175695874741}, "if_high": {"at": 0.824297847331, "value": -0.178669667214}},
          {"input": "tie russia–syria, economic (credit and grain)", "source": "analysis-2025", "value": 0.4, "limits": [0.2, 0.5], "by_grade": false, "correlation": -0.186006150154, "if_low": {"at": 0.286013786749, "value": -0.175334698826}, "if_high": {"at": 0.467150282186, "value": -0.178261239906}},
          {"input": "tie militias–syria, military (troops)", "source": "analysis-2025", "value": 0.6, "limits": [0.4, 0.8], "by_grade": false, "correlation": -0.154995874897, "if_low": {"at": 0.475702152669, "value": -0.175171022095}, "if_high": {"at": 0.724297847331, "value": -0.180257990083}},
          {"input": "reliance of tie russia–iran, military (strategic coordination) on syria", "source": "analysis-2025", "value": 0.8, "limits": [0.6, 0.95], "by_grade": false, "correlation": -0.152900322508, "if_low": {"at": 0.680083713278, "value": -0.175622461582}, "if_high": {"at": 0.896479329075, "value": -0.178386015788}},
          {"input": "tie russia–iran, economic (trade and sanctions evasion)", "source": "analysis-2025", "value": 0.5, "limits": [0.3, 0.7], "by_grade": false, "correlation": -0.148274206855, "if_low": {"at": 0.375702152669, "value": -0.177736782554}, "if_high": {"at": 0.624297847331, "value": -0.176701156771}},
          {"input": "tie iran–syria, military (intervention)", "source": "analysis-2025", "value": 0.8, "limits": [0.6, 1], "by_grade": false, "correlation": -0.133251331283, "if_low": {"at": 0.675702152669, "value": -0.174714681674}, "if_high": {"at": 0.924297847331, "value": -0.17953990619}},
          {"input": "tie russia–syria, diplomatic (vetoes)", "source": "analysis-2025", "value": 0.8, "limits": [0.6, 0.9], "by_grade": false, "correlation": -0.129421735543, "if_low": {"at": 0.686013786749, "value": -0.175334698826}, "if_high": {"at": 0.867150282186, "value": -0.178261239906}},
          {"input": "tie russia–iran, diplomatic (cover)", "source": "analysis-2025", "value": 0.6, "limits": [0.4, 0.8], "by_grade": false, "correlation": -0.129103727593, "if_low": {"at": 0.475702152669, "value": -0.177079976154}, "if_high": {"at": 0.724297847331, "value": -0.177319442509}},
          {"input": "tie russia–syria, military (intervention)", "source": "analysis-2025", "value": 0.9, "limits": [0.7, 1], "by_grade": false, "correlation": -0.121686042151, "if_low": {"at": 0.786013786749, "value": -0.175334698826}, "if_high": {"at": 0.967150282186, "value": -0.178261239906}},
          {"input": "tie irgc–hezbollah, military (arms and training)", "source": "analysis-2025", "value": 0.9, "limits": [0.7, 1], "by_grade": false, "correlation": -0.116144903623, "if_low": {"at": 0.786013786749, "value": -0.175278676417}, "if_high": {"at": 0.967150282186, "value": -0.17843695396}}
        ]
      },
      {
        "claim": "C1",
        "of": "holds",
        "as_judged": {"value": 1},
        "median": {"value": 1},
        "low": {"value": 1},
        "high": {"value": 1},
        "moving": 0,
        "inputs": []
      },
      {
        "claim": "C2a",
        "of": "margin",
        "as_judged": {"value": 0.59},
        "median": {"value": 0.585441649929},
        "low": {"value": 0.481631022751},
        "high": {"value": 0.700020764166},
        "moving": 5,
        "inputs": [
          {"input": "reliance of tie russia–iran, military (strategic coordination) on syria", "source": "analysis-2025", "value": 0.8, "limits": [0.6, 0.95], "by_grade": false, "correlation": 0.629901747544, "if_low": {"at": 0.680083713278, "value": 0.518050227967}, "if_high": {"at": 0.896479329075, "value": 0.647887597445}},
          {"input": "reliance of tie russia–iran, military (arms trade) on syria", "source": "analysis-2025", "value": 0.4, "limits": [0.2, 0.7], "by_grade": false, "correlation": 0.469523738093, "if_low": {"at": 0.269640228045, "value": 0.537856091218}, "if_high": {"at": 0.577225796396, "value": 0.660890318558}},
          {"input": "tie russia–iran, military (strategic coordination)", "source": "analysis-2025", "value": 0.6, "limits": [0.4, 0.8], "by_grade": false, "correlation": 0.42382359559, "if_low": {"at": 0.475702152669, "value": 0.552710645801}, "if_high": {"at": 0.724297847331, "value": 0.627289354199}},
          {"input": "tie russia–syria, military (intervention)", "source": "analysis-2025", "value": 0.9, "limits": [0.7, 1], "by_grade": false, "correlation": 0.393884347109, "if_low": {"at": 0.786013786749, "value": 0.533006893375}, "if_high": {"at": 0.967150282186, "value": 0.623575141093}},
          {"input": "tie russia–iran, military (arms trade)", "source": "analysis-2025", "value": 0.4, "limits": [0.2, 0.6], "by_grade": false, "correlation": -0.0645646141154, "if_low": {"at": 0.275702152669, "value": 0.602429784733}, "if_high": {"at": 0.524297847331, "value": 0.577570215267}}
        ]
      },
      {
        "claim": "C2b",
        "of": "margin",
        "as_judged": {"value": 0.21},
        "median": {"value": 0.205825432313},
        "low": {"value": 0.100934923514},
        "high": {"value": 0.310595033879},
        "moving": 5,
        "inputs": [
          {"input": "reliance of tie russia–iran, military (strategic coordination) on syria", "source": "analysis-2025", "value": 0.8, "limits": [0.6, 0.95], "by_grade": false, "correlation": 0.630498762469, "if_low": {"at": 0.680083713278, "value": 0.138050227967}, "if_high": {"at": 0.896479329075, "value": 0.267887597445}},
          {"input": "reliance of tie russia–iran, military (arms trade) on syria", "source": "analysis-2025", "value": 0.4, "limits": [0.2, 0.7], "by_grade": false, "correlation": 0.540709517738, "if_low": {"at": 0.269640228045, "value": 0.157856091218}, "if_high": {"at": 0.577225796396, "value": 0.280890318558}},
          {"input": "tie russia–iran, military (arms trade)", "source": "analysis-2025", "value": 0.4, "limits": [0.2, 0.6], "by_grade": false, "correlation": -0.319144978624, "if_low": {"at": 0.275702152669, "value": 0.247289354199}, "if_high": {"at": 0.524297847331, "value": 0.172710645801}},
          {"input": "tie russia–syria, military (intervention)", "source": "analysis-2025", "value": 0.9, "limits": [0.7, 1], "by_grade": false, "correlation": 0.247315682892, "if_low": {"at": 0.786013786749, "value": 0.175804136025}, "if_high": {"at": 0.967150282186, "value": 0.230145084656}},
          {"input": "tie russia–iran, military (strategic coordination)", "source": "analysis-2025", "value": 0.6, "limits": [0.4, 0.8], "by_grade": false, "correlation": 0.203969099227, "if_low": {"at": 0.475702152669, "value": 0.197570215267}, "if_high": {"at": 0.724297847331, "value": 0.222429784733}}
        ]
      },
      {
        "claim": "C3a",
        "of": "margin",
        "as_judged": {"value": -0.104998927269},
        "median": {"value": -0.0952664072301},
        "low": {"value": -0.126581858086},
        "high": {"value": -0.0657010081337},
        "moving": 24,
        "inputs": [
          {"input": "tie russia–north-korea, diplomatic (treaty)", "source": "treaty-2024", "value": 0.6, "limits": [0.4, 0.8], "by_grade": false, "correlation": 0.432469811745, "if_low": {"at": 0.475702152669, "value": -0.115431053652}, "if_high": {"at": 0.724297847331, "value": -0.0949972878521}},
          {"input": "tie russia–north-korea, military (arms trade)", "source": "analysis-2025", "value": 0.4, "limits": [0.3, 0.6], "by_grade": false, "correlation": 0.351205280132, "if_low": {"at": 0.332849717814, "value": -0.110579529604}, "if_high": {"at": 0.513986213251, "value": -0.0958112883349}},
          {"input": "reliance of tie iran–hezbollah, economic (money) on syria", "source": "analysis-2025", "value": 0.2, "limits": [0.1, 0.4], "by_grade": false, "correlation": 0.311889297232, "if_low": {"at": 0.132849717814, "value": -0.110948952273}, "if_high": {"at": 0.313986213251, "value": -0.0948988830567}},
          {"input": "tie iran–militias, economic (pay)", "source": "analysis-2025", "value": 0.6, "limits": [0.4, 0.8], "by_grade": false, "correlation": -0.299800495012, "if_low": {"at": 0.475702152669, "value": -0.0989285154591}, "if_high": {"at": 0.724297847331, "value": -0.110881275491}},
          {"input": "tie turkey–russia, economic (gas and trade)", "source": "analysis-2025", "value": 0.4, "limits": [0.3, 0.6], "by_grade": false, "correlation": 0.290282757069, "if_low": {"at": 0.332849717814, "value": -0.110579529604}, "if_high": {"at": 0.513986213251, "value": -0.0958112883349}},
          {"input": "tie russia–syria, economic (credit and grain)", "source": "analysis-2025", "value": 0.4, "limits": [0.2, 0.5], "by_grade": false, "correlation": -0.288880222006, "if_low": {"at": 0.286013786749, "value": -0.0948482636972}, "if_high": {"at": 0.467150282186, "value": -0.110797250722}},
          {"input": "tie russia–north-korea, economic (oil and food)", "source": "analysis-2025", "value": 0.3, "limits": [0.2, 0.5], "by_grade": false, "correlation": 0.254353858846, "if_low": {"at": 0.232849717814, "value": -0.110579529604}, "if_high": {"at": 0.413986213251, "value": -0.0958112883349}},
          {"input": "tie iran–syria, diplomatic (cover)", "source": "analysis-2025", "value": 0.7, "limits": [0.5, 0.9], "by_grade": false, "correlation": 0.238118952974, "if_low": {"at": 0.575702152669, "value": -0.114913933225}, "if_high": {"at": 0.824297847331, "value": -0.0953910918393}},
          {"input": "tie russia–syria, military (intervention)", "source": "analysis-2025", "value": 0.9, "limits": [0.7, 1], "by_grade": false, "correlation": -0.23121878047, "if_low": {"at": 0.786013786749, "value": -0.0948482636972}, "if_high": {"at": 0.967150282186, "value": -0.110797250722}},
          {"input": "tie iran–hezbollah, diplomatic (alliance)", "source": "analysis-2025", "value": 0.7, "limits": [0.5, 0.9], "by_grade": false, "correlation": -0.213248331208, "if_low": {"at": 0.575702152669, "value": -0.0989285154591}, "if_high": {"at": 0.824297847331, "value": -0.110881275491}},
          {"input": "tie iran–syria, military (intervention)", "source": "analysis-2025", "value": 0.8, "limits": [0.6, 1], "by_grade": false, "correlation": 0.208482712068, "if_low": {"at": 0.675702152669, "value": -0.114913933225}, "if_high": {"at": 0.924297847331, "value": -0.0953910918393}},
          {"input": "tie russia–syria, diplomatic (vetoes)", "source": "analysis-2025", "value": 0.8, "limits": [0.6, 0.9], "by_grade": false, "correlation": -0.188652216305, "if_low": {"at": 0.686013786749, "value": -0.0948482636972}, "if_high": {"at": 0.867150282186, "value": -0.110797250722}},
          {"input": "tie iran–hamas, diplomatic (alliance)", "source": "analysis-2025", "value": 0.4, "limits": [0.2, 0.6], "by_grade": false, "correlation": -0.177092927323, "if_low": {"at": 0.275702152669, "value": -0.0989285154591}, "if_high": {"at": 0.524297847331, "value": -0.110881275491}},
          {"input": "tie russia–iran, military (strategic coordination)", "source": "analysis-2025", "value": 0.6, "limits": [0.4, 0.8], "by_grade": false, "correlation": 0.175837395935, "if_low": {"at": 0.475702152669, "value": -0.104932319926}, "if_high": {"at": 0.724297847331, "value": -0.104993691267}},
          {"input": "tie iran–syria, economic (oil and credit)", "source": "analysis-2025", "value": 0.6, "limits": [0.4, 0.8], "by_grade": false, "correlation": 0.12788119703, "if_low": {"at": 0.475702152669, "value": -0.114913933225}, "if_high": {"at": 0.724297847331, "value": -0.0953910918393}},
          {"input": "tie iran–hamas, economic (money)", "source": "analysis-2025", "value": 0.3, "limits": [0.2, 0.5], "by_grade": false, "correlation": -0.11553438836, "if_low": {"at": 0.232849717814, "value": -0.101743393449}, "if_high": {"at": 0.413986213251, "value": -0.110400222282}},
          {"input": "tie russia–iran, economic (trade and sanctions evasion)", "source": "analysis-2025", "value": 0.5, "limits": [0.3, 0.7], "by_grade": false, "correlation": 0.106216155404, "if_low": {"at": 0.375702152669, "value": -0.109360641842}, "if_high": {"at": 0.624297847331, "value": -0.100879636074}},
          {"input": "reliance of tie russia–iran, military (arms trade) on syria", "source": "analysis-2025", "value": 0.4, "limits": [0.2, 0.7], "by_grade": false, "correlation": -0.105370134253, "if_low": {"at": 0.269640228045, "value": -0.10276147141}, "if_high": {"at": 0.577225796396, "value": -0.108040777454}},
          {"input": "tie iran–irgc, military (command)", "source": "analysis-2025", "value": 1, "limits": [0.9, 1], "by_grade": false, "correlation": 0.104969624241, "if_low": {"at": 0.95492802934, "value": -0.102819920897}, "if_high": {"at": 0.998979378202, "value": -0.104949860436}},
          {"input": "tie russia–iran, diplomatic (cover)", "source": "analysis-2025", "value": 0.6, "limits": [0.4, 0.8], "by_grade": false, "correlation": 0.0997674941874, "if_low": {"at": 0.475702152669, "value": -0.108253561363}, "if_high": {"at": 0.724297847331, "value": -0.101908149872}}
        ]
      },
      {
        "claim": "C3b",
        "of": "margin",
        "as_judged": {"value": -0.0248542487319},
        "median": {"value": -0.0211050398022},
        "low": {"value": -0.0415143516549},
        "high": {"value": -0.00121474476254},
        "moving": 32,
        "inputs": [
          {"input": "tie iran–syria, diplomatic (cover)", "source": "analysis-2025", "value": 0.7, "limits": [0.5, 0.9], "by_grade": false, "correlation": 0.32849921248, "if_low": {"at": 0.575702152669, "value": -0.0334178537072}, "if_high": {"at": 0.824297847331, "value": -0.0165019501115}},
          {"input": "tie russia–north-korea, diplomatic (treaty)", "source": "treaty-2024", "value": 0.6, "limits": [0.4, 0.8], "by_grade": false, "correlation": 0.317380934523, "if_low": {"at": 0.475702152669, "value": -0.0294827983204}, "if_high": {"at": 0.724297847331, "value": -0.0202796707107}},
          {"input": "tie russia–syria, economic (credit and grain)", "source": "analysis-2025", "value": 0.4, "limits": [0.2, 0.5], "by_grade": false, "correlation": -0.312039300983, "if_low": {"at": 0.286013786749, "value": -0.0168563751423}, "if_high": {"at": 0.467150282186, "value": -0.0296968292223}},
          {"input": "tie iran–syria, military (intervention)", "source": "analysis-2025", "value": 0.8, "limits": [0.6, 1], "by_grade": false, "correlation": 0.303549088727, "if_low": {"at": 0.675702152669, "value": -0.0334178537072}, "if_high": {"at": 0.924297847331, "value": -0.0165019501115}},
          {"input": "tie russia–north-korea, military (arms trade)", "source": "analysis-2025", "value": 0.4, "limits": [0.3, 0.6], "by_grade": false, "correlation": 0.272699317483, "if_low": {"at": 0.332849717814, "value": -0.0273489373947}, "if_high": {"at": 0.513986213251, "value": -0.0206568248553}},
          {"input": "reliance of tie iran–hezbollah, economic (money) on syria", "source": "analysis-2025", "value": 0.2, "limits": [0.1, 0.4], "by_grade": false, "correlation": 0.261242031051, "if_low": {"at": 0.132849717814, "value": -0.0282746104815}, "if_high": {"at": 0.313986213251, "value": -0.0191595802543}},
          {"input": "tie russia–syria, military (intervention)", "source": "analysis-2025", "value": 0.9, "limits": [0.7, 1], "by_grade": false, "correlation": -0.259743493587, "if_low": {"at": 0.786013786749, "value": -0.0168563751423}, "if_high": {"at": 0.967150282186, "value": -0.0296968292223}},
          {"input": "tie iran–syria, economic (oil and credit)", "source": "analysis-2025", "value": 0.6, "limits": [0.4, 0.8], "by_grade": false, "correlation": 0.259414985375, "if_low": {"at": 0.475702152669, "value": -0.0334178537072}, "if_high": {"at": 0.724297847331, "value": -0.0165019501115}},
          {"input": "tie turkey–russia, economic (gas and trade)", "source": "analysis-2025", "value": 0.4, "limits": [0.3, 0.6], "by_grade": false, "correlation": 0.248011700293, "if_low": {"at": 0.332849717814, "value": -0.0281484304703}, "if_high": {"at": 0.513986213251, "value": -0.019621019391}},
          {"input": "tie turkey–insurgents, military (backing)", "source": "analysis-2025", "value": 0.5, "limits": [0.3, 0.7], "by_grade": false, "correlation": 0.215537388435, "if_low": {"at": 0.375702152669, "value": -0.025368642209}, "if_high": {"at": 0.624297847331, "value": -0.0244418986195}},
          {"input": "tie iran–hezbollah, diplomatic (alliance)", "source": "analysis-2025", "value": 0.7, "limits": [0.5, 0.9], "by_grade": false, "correlation": -0.214388359709, "if_low": {"at": 0.575702152669, "value": -0.0212401988424}, "if_high": {"at": 0.824297847331, "value": -0.0284871462288}},
          {"input": "tie russia–syria, diplomatic (vetoes)", "source": "analysis-2025", "value": 0.8, "limits": [0.6, 0.9], "by_grade": false, "correlation": -0.169999249981, "if_low": {"at": 0.686013786749, "value": -0.0168563751423}, "if_high": {"at": 0.867150282186, "value": -0.0296968292223}},
          {"input": "tie united-states–ukraine, military (arms)", "source": "analysis-2025", "value": 0.8, "limits": [0.6, 0.9], "by_grade": false, "correlation": 0.164497112428, "if_low": {"at": 0.686013786749, "value": -0.0248542487319}, "if_high": {"at": 0.867150282186, "value": -0.024847350677}},
          {"input": "tie russia–north-korea, economic (oil and food)", "source": "analysis-2025", "value": 0.3, "limits": [0.2, 0.5], "by_grade": false, "correlation": 0.159368484212, "if_low": {"at": 0.232849717814, "value": -0.0273489373947}, "if_high": {"at": 0.413986213251, "value": -0.0206568248553}},
          {"input": "tie russia–iran, military (strategic coordination)", "source": "analysis-2025", "value": 0.6, "limits": [0.4, 0.8], "by_grade": false, "correlation": 0.148976224406, "if_low": {"at": 0.475702152669, "value": -0.0244638609809}, "if_high": {"at": 0.724297847331, "value": -0.0255383314705}},
          {"input": "tie iran–hamas, diplomatic (alliance)", "source": "analysis-2025", "value": 0.4, "limits": [0.2, 0.6], "by_grade": false, "correlation": -0.113017325433, "if_low": {"at": 0.275702152669, "value": -0.0217748735882}, "if_high": {"at": 0.524297847331, "value": -0.0281119217751}},
          {"input": "tie militias–syria, military (troops)", "source": "analysis-2025", "value": 0.6, "limits": [0.4, 0.8], "by_grade": false, "correlation": -0.107765694142, "if_low": {"at": 0.475702152669, "value": -0.0248542487319}, "if_high": {"at": 0.724297847331, "value": -0.0297990708072}},
          {"input": "tie russia–iran, economic (trade and sanctions evasion)", "source": "analysis-2025", "value": 0.5, "limits": [0.3, 0.7], "by_grade": false, "correlation": 0.103778594465, "if_low": {"at": 0.375702152669, "value": -0.0281901737121}, "if_high": {"at": 0.624297847331, "value": -0.0223513856593}},
          {"input": "tie iran–militias, economic (pay)", "source": "analysis-2025", "value": 0.6, "limits": [0.4, 0.8], "by_grade": false, "correlation": -0.0936923423086, "if_low": {"at": 0.475702152669, "value": -0.0275029793789}, "if_high": {"at": 0.724297847331, "value": -0.0279054723213}},
          {"input": "tie europe–ukraine, economic (aid)", "source": "analysis-2025", "value": 0.8, "limits": [0.6, 0.9], "by_grade": false, "correlation": 0.0901252531313, "if_low": {"at": 0.686013786749, "value": -0.0248819167385}, "if_high": {"at": 0.867150282186, "value": -0.0248395641472}}
        ]
      },
      {
        "claim": "C3c",
        "of": "margin",
        "as_judged": {"value": -0.116325658625},
        "median": {"value": -0.127362906417},
        "low": {"value": -0.171212766996},
        "high": {"value": -0.0869216721934},
        "moving": 17,
        "inputs": [
          {"input": "tie russia–iran, economic (trade and sanctions evasion)", "source": "analysis-2025", "value": 0.5, "limits": [0.3, 0.7], "by_grade": false, "correlation": 0.409159228981, "if_low": {"at": 0.375702152669, "value": -0.135755836159}, "if_high": {"at": 0.624297847331, "value": -0.102494492701}},
          {"input": "reliance of tie russia–iran, military (strategic coordination) on syria", "source": "analysis-2025", "value": 0.8, "limits": [0.6, 0.95], "by_grade": false, "correlation": -0.37266481662, "if_low": {"at": 0.680083713278, "value": -0.0992583470183}, "if_high": {"at": 0.896479329075, "value": -0.130862670199}},
          {"input": "reliance of tie russia–iran, diplomatic (cover) on syria", "source": "analysis-2025", "value": 0.2, "limits": [0, 0.4], "by_grade": false, "correlation": -0.369009225231, "if_low": {"at": 0.0757021526686, "value": -0.0986545368987}, "if_high": {"at": 0.324297847331, "value": -0.135196682622}},
          {"input": "reliance of tie iran–hezbollah, economic (money) on syria", "source": "analysis-2025", "value": 0.2, "limits": [0.1, 0.4], "by_grade": false, "correlation": 0.320846021151, "if_low": {"at": 0.132849717814, "value": -0.127039523722}, "if_high": {"at": 0.313986213251, "value": -0.0987109057869}},
          {"input": "tie militias–syria, military (troops)", "source": "analysis-2025", "value": 0.6, "limits": [0.4, 0.8], "by_grade": false, "correlation": -0.250482262057, "if_low": {"at": 0.475702152669, "value": -0.116325658625}, "if_high": {"at": 0.724297847331, "value": -0.147737566638}},
          {"input": "reliance of tie russia–iran, military (arms trade) on syria", "source": "analysis-2025", "value": 0.4, "limits": [0.2, 0.7], "by_grade": false, "correlation": -0.234209855246, "if_low": {"at": 0.269640228045, "value": -0.103851185868}, "if_high": {"at": 0.577225796396, "value": -0.134233286578}},
          {"input": "tie iran–militias, economic (pay)", "source": "analysis-2025", "value": 0.6, "limits": [0.4, 0.8], "by_grade": false, "correlation": 0.222086552164, "if_low": {"at": 0.475702152669, "value": -0.148415778203}, "if_high": {"at": 0.724297847331, "value": -0.120742018755}},
          {"input": "tie iran–hezbollah, diplomatic (alliance)", "source": "analysis-2025", "value": 0.7, "limits": [0.5, 0.9], "by_grade": false, "correlation": -0.217283432086, "if_low": {"at": 0.575702152669, "value": -0.111628495468}, "if_high": {"at": 0.824297847331, "value": -0.120973382519}},
          {"input": "tie russia–iran, diplomatic (cover)", "source": "analysis-2025", "value": 0.6, "limits": [0.4, 0.8], "by_grade": false, "correlation": 0.137472436811, "if_low": {"at": 0.475702152669, "value": -0.12891697796}, "if_high": {"at": 0.724297847331, "value": -0.107924850204}},
          {"input": "tie russia–syria, diplomatic (vetoes)", "source": "analysis-2025", "value": 0.8, "limits": [0.6, 0.9], "by_grade": false, "correlation": 0.0998199954999, "if_low": {"at": 0.686013786749, "value": -0.116325658625}, "if_high": {"at": 0.867150282186, "value": -0.117792460833}},
          {"input": "tie iran–hezbollah, economic (money)", "source": "analysis-2025", "value": 0.7, "limits": [0.5, 0.9], "by_grade": false, "correlation": 0.0743388584715, "if_low": {"at": 0.575702152669, "value": -0.117241167417}, "if_high": {"at": 0.824297847331, "value": -0.11540878851}},
          {"input": "tie iran–hamas, economic (money)", "source": "analysis-2025", "value": 0.3, "limits": [0.2, 0.5], "by_grade": false, "correlation": -0.0622050551264, "if_low": {"at": 0.232849717814, "value": -0.11375818731}, "if_high": {"at": 0.413986213251, "value": -0.120892139639}},
          {"input": "tie russia–iran, military (strategic coordination)", "source": "analysis-2025", "value": 0.6, "limits": [0.4, 0.8], "by_grade": false, "correlation": -0.0578234455861, "if_low": {"at": 0.475702152669, "value": -0.109310451077}, "if_high": {"at": 0.724297847331, "value": -0.12492010995}},
          {"input": "tie russia–iran, military (arms trade)", "source": "analysis-2025", "value": 0.4, "limits": [0.2, 0.6], "by_grade": false, "correlation": 0.0517002925073, "if_low": {"at": 0.275702152669, "value": -0.122233300603}, "if_high": {"at": 0.524297847331, "value": -0.113470047483}},
          {"input": "tie russia–syria, military (intervention)", "source": "analysis-2025", "value": 0.9, "limits": [0.7, 1], "by_grade": false, "correlation": 0.00950423760594, "if_low": {"at": 0.786013786749, "value": -0.116325658625}, "if_high": {"at": 0.967150282186, "value": -0.117792460833}},
          {"input": "tie iran–hamas, diplomatic (alliance)", "source": "analysis-2025", "value": 0.4, "limits": [0.2, 0.6], "by_grade": false, "correlation": -0.00844821120528, "if_low": {"at": 0.275702152669, "value": -0.111690710914}, "if_high": {"at": 0.524297847331, "value": -0.121312990041}},
          {"input": "tie russia–syria, economic (credit and grain)", "source": "analysis-2025", "value": 0.4, "limits": [0.2, 0.5], "by_grade": false, "correlation": 0.00541813545339, "if_low": {"at": 0.286013786749, "value": -0.116325658625}, "if_high": {"at": 0.467150282186, "value": -0.117792460833}}
        ]
      },
      {
        "claim": "C4",
        "of": "margin",
        "as_judged": {"value": 0.43},
        "median": {"value": 0.431950055182},
        "low": {"value": 0.365795503265},
        "high": {"value": 0.495131456163},
        "moving": 5,
        "inputs": [
          {"input": "reliance of tie irgc–hezbollah, military (arms and training) on syria", "source": "analysis-2025", "value": 0.5, "limits": [0.3, 0.8], "by_grade": false, "correlation": 0.722175054376, "if_low": {"at": 0.369640228045, "value": 0.390892068414}, "if_high": {"at": 0.677225796396, "value": 0.483167738919}},
          {"input": "tie hezbollah–syria, military (troops)", "source": "analysis-2025", "value": 0.7, "limits": [0.5, 0.9], "by_grade": false, "correlation": 0.568137703443, "if_low": {"at": 0.575702152669, "value": 0.388567384223}, "if_high": {"at": 0.824297847331, "value": 0.471432615777}},
          {"input": "tie irgc–hezbollah, military (arms and training)", "source": "analysis-2025", "value": 0.9, "limits": [0.7, 1], "by_grade": false, "correlation": 0.308563714093, "if_low": {"at": 0.786013786749, "value": 0.411002297792}, "if_high": {"at": 0.967150282186, "value": 0.441191713698}},
          {"input": "reliance of tie iran–hezbollah, economic (money) on syria", "source": "analysis-2025", "value": 0.2, "limits": [0.1, 0.4], "by_grade": false, "correlation": 0.174152853821, "if_low": {"at": 0.132849717814, "value": 0.414331600823}, "if_high": {"at": 0.313986213251, "value": 0.456596783092}},
          {"input": "tie iran–hezbollah, economic (money)", "source": "analysis-2025", "value": 0.7, "limits": [0.5, 0.9], "by_grade": false, "correlation": 0.157698942474, "if_low": {"at": 0.575702152669, "value": 0.421713476845}, "if_high": {"at": 0.824297847331, "value": 0.438286523155}}
        ]
      },
      {
        "claim": "C5a",
        "of": "holds",
        "as_judged": {"value": 0},
        "median": {"value": 0},
        "low": {"value": 0},
        "high": {"value": 0},
        "moving": 0,
        "inputs": []
      },
      {
        "claim": "C5b",
        "of": "holds",
        "as_judged": {"value": 0},
        "median": {"value": 0},
        "low": {"value": 0},
        "high": {"value": 0},
        "moving": 0,
        "inputs": []
      },
      {
        "claim": "C5c",
        "of": "holds",
        "as_judged": {"value": 0},
        "median": {"value": 0},
        "low": {"value": 0},
        "high": {"value": 0},
        "moving": 0,
        "inputs": []
      },
      {
        "claim": "C5d",
        "of": "holds",
        "as_judged": {"value": 1},
        "median": {"value": 1},
        "low": {"value": 1},
        "high": {"value": 1},
        "moving": 0,
        "inputs": []
      },
      {
        "claim": "C6a",
        "of": "margin",
        "as_judged": {"value": 0.194757917728},
        "median": {"value": 0.196537498405},
        "low": {"value": 0.134686221226},
        "high": {"value": 0.259525869504},
        "moving": 11,
        "inputs": [
          {"input": "reliance of tie russia–iran, military (strategic coordination) on syria", "source": "analysis-2025", "value": 0.8, "limits": [0.6, 0.95], "by_grade": false, "correlation": 0.530179254481, "if_low": {"at": 0.680083713278, "value": 0.157490315457}, "if_high": {"at": 0.896479329075, "value": 0.227778193883}},
          {"input": "reliance of tie russia–iran, military (arms trade) on syria", "source": "analysis-2025", "value": 0.4, "limits": [0.2, 0.7], "by_grade": false, "correlation": 0.515742893572, "if_low": {"at": 0.269640228045, "value": 0.167364846346}, "if_high": {"at": 0.577225796396, "value": 0.23560951559}},
          {"input": "tie russia–iran, military (arms trade)", "source": "analysis-2025", "value": 0.4, "limits": [0.2, 0.6], "by_grade": false, "correlation": -0.356954923873, "if_low": {"at": 0.275702152669, "value": 0.221084265848}, "if_high": {"at": 0.524297847331, "value": 0.171989159845}},
          {"input": "reliance of tie russia–iran, diplomatic (cover) on syria", "source": "analysis-2025", "value": 0.2, "limits": [0, 0.4], "by_grade": false, "correlation": -0.230419260482, "if_low": {"at": 0.0757021526686, "value": 0.208921902238}, "if_high": {"at": 0.324297847331, "value": 0.178924399638}},
          {"input": "tie russia–syria, military (intervention)", "source": "analysis-2025", "value": 0.9, "limits": [0.7, 1], "by_grade": false, "correlation": 0.229853746344, "if_low": {"at": 0.786013786749, "value": 0.179413431429}, "if_high": {"at": 0.967150282186, "value": 0.203404560228}},
          {"input": "tie russia–syria, economic (credit and grain)", "source": "analysis-2025", "value": 0.4, "limits": [0.2, 0.5], "by_grade": false, "correlation": -0.209216230406, "if_low": {"at": 0.286013786749, "value": 0.208009974078}, "if_high": {"at": 0.467150282186, "value": 0.187290362842}},
          {"input": "tie russia–iran, economic (trade and sanctions evasion)", "source": "analysis-2025", "value": 0.5, "limits": [0.3, 0.7], "by_grade": false, "correlation": 0.202586064652, "if_low": {"at": 0.375702152669, "value": 0.181777839007}, "if_high": {"at": 0.624297847331, "value": 0.203927269343}},
          {"input": "tie iran–syria, diplomatic (cover)", "source": "analysis-2025", "value": 0.7, "limits": [0.5, 0.9], "by_grade": false, "correlation": -0.200460511513, "if_low": {"at": 0.575702152669, "value": 0.209246287137}, "if_high": {"at": 0.824297847331, "value": 0.183724235963}},
          {"input": "tie russia–iran, diplomatic (cover)", "source": "analysis-2025", "value": 0.6, "limits": [0.4, 0.8], "by_grade": false, "correlation": 0.150350258756, "if_low": {"at": 0.475702152669, "value": 0.187711879988}, "if_high": {"at": 0.724297847331, "value": 0.199681331497}},
          {"input": "tie russia–iran, military (strategic coordination)", "source": "analysis-2025", "value": 0.6, "limits": [0.4, 0.8], "by_grade": false, "correlation": 0.100268506713, "if_low": {"at": 0.475702152669, "value": 0.191806198353}, "if_high": {"at": 0.724297847331, "value": 0.197225977412}},
          {"input": "tie russia–syria, diplomatic (vetoes)", "source": "analysis-2025", "value": 0.8, "limits": [0.6, 0.9], "by_grade": false, "correlation": 0.00812570314258, "if_low": {"at": 0.686013786749, "value": 0.196344161984}, "if_high": {"at": 0.867150282186, "value": 0.194757917728}}
        ]
      },
      {
        "claim": "C6b",
        "of": "holds",
        "as_judged": {"value": 1},
        "median": {"value": 1},
        "low": {"value": 0},
        "high": {"value": 1},
        "moving": 1,
        "inputs": [
          {"input": "reliance of tie russia–iran, military (arms trade) on syria", "source": "analysis-2025", "value": 0.4, "limits": [0.2, 0.7], "by_grade": false, "correlation": 0.39605968119, "if_low": {"at": 0.269640228045, "value": 1}, "if_high": {"at": 0.577225796396, "value": 1}}
        ]
      },
      {
        "claim": "C6c",
        "of": "holds",
        "as_judged": {"value": 0},
        "median": {"value": 0},
        "low": {"value": 0},
        "high": {"value": 0},
        "moving": 0,
        "inputs": []
      },
      {
        "claim": "C7",
        "of": "holds",
        "as_judged": {"value": 1},
        "median": {"value": 1},
        "low": {"value": 1},
        "high": {"value": 1},
        "moving": 0,
        "inputs": []
      },
      {
        "claim": "C8a",
        "of": "holds",
        "as_judged": {"value": 1},
        "median": {"value": 1},
        "low": {"value": 1},
        "high": {"value": 1},
        "moving": 0,
        "inputs": []
      },
      {
        "claim": "C8b",
        "of": "holds",
        "as_judged": {"value": 1},
        "median": {"value": 1},
        "low": {"value": 1},
        "high": {"value": 1},
        "moving": 0,
        "inputs": []
      },
      {
        "claim": "C9a",
        "of": "margin",
        "as_judged": {"value": 0},
        "median": {"value": 0},
        "low": {"value": 0},
        "high": {"value": 0},
        "moving": 0,
        "inputs": []
      },
      {
        "claim": "C9b",
        "of": "margin",
        "as_judged": {"value": 0.897},
        "median": {"value": 0.823956223797},
        "low": {"value": 0.615741186902},
        "high": {"value": 1.04271964011},
        "moving": 7,
        "inputs": [
          {"input": "tie hezbollah–hamas, military (training)", "source": "analysis-2025", "value": 0.3, "limits": [0.1, 0.4], "by_grade": false, "correlation": 0.449739743494, "if_low": {"at": 0.186013786749, "value": 0.714622058799}, "if_high": {"at": 0.367150282186, "value": 0.957290169312}},
          {"input": "reliance of tie irgc–hezbollah, military (arms and training) on syria", "source": "analysis-2025", "value": 0.5, "limits": [0.3, 0.8], "by_grade": false, "correlation": -0.432763819095, "if_low": {"at": 0.369640228045, "value": 0.95566189738}, "if_high": {"at": 0.677225796396, "value": 0.807745174865}},
          {"input": "step weaken hezbollah (attrition)", "source": "analysis-2025", "value": 0.5, "limits": [0.3, 0.7], "by_grade": false, "correlation": 0.429714242856, "if_low": {"at": 0.375702152669, "value": 0.811234485341}, "if_high": {"at": 0.624297847331, "value": 0.982765514659}},
          {"input": "tie irgc–hamas, military (arms and training)", "source": "analysis-2025", "value": 0.4, "limits": [0.2, 0.6], "by_grade": false, "correlation": 0.381750543764, "if_low": {"at": 0.275702152669, "value": 0.757898755416}, "if_high": {"at": 0.524297847331, "value": 0.956662966719}},
          {"input": "step weaken hamas (attrition)", "source": "analysis-2025", "value": 0.6, "limits": [0.4, 0.8], "by_grade": false, "correlation": 0.371841296032, "if_low": {"at": 0.475702152669, "value": 0.819935334655}, "if_high": {"at": 0.724297847331, "value": 0.974064665345}},
          {"input": "reliance of tie irgc–hamas, military (arms and training) on syria", "source": "analysis-2025", "value": 0.2, "limits": [0.05, 0.4], "by_grade": false, "correlation": -0.230236255906, "if_low": {"at": 0.103520670925, "value": 0.920155038978}, "if_high": {"at": 0.319916286722, "value": 0.840253576498}},
          {"input": "tie irgc–hezbollah, military (arms and training)", "source": "analysis-2025", "value": 0.9, "limits": [0.7, 1], "by_grade": false, "correlation": 0.159887497187, "if_low": {"at": 0.786013786749, "value": 0.868503446687}, "if_high": {"at": 0.967150282186, "value": 0.913787570547}}
        ]
      },
      {
        "claim": "C10a",
        "of": "holds",
        "as_judged": {"value": 1},
        "median": {"value": 1},
        "low": {"value": 1},
        "high": {"value": 1},
        "moving": 0,
        "inputs": []
      },
      {
        "claim": "C10b",
        "of": "holds",
        "as_judged": {"value": 1},
        "median": {"value": 1},
        "low": {"value": 1},
        "high": {"value": 1},
        "moving": 0,
        "inputs": []
      }
    ],
    "breaking": [
      {"claim": "C1", "input": null, "reason": "no single judged number breaks it"},
      {"claim": "C2a", "input": null, "reason": "no single judged number breaks it"},
      {"claim": "C2b", "input": null, "reason": "no single judged number breaks it"},
      {"claim": "C4", "input": null, "reason": "no single judged number breaks it"},
      {"claim": "C5d", "input": null, "reason": "no single judged number breaks it"},
      {"claim": "C6a", "input": null, "reason": "no single judged number breaks it"},
      {"claim": "C6b", "input": "tie russia–iran, economic (trade and sanctions evasion)", "source": "analysis-2025", "value": 0.5, "limits": [0.3, 0.7], "by_grade": false, "turns_at": 0.359999996424, "way": 0.700000017881, "verdict": "fails"},
      {"claim": "C7", "input": null, "reason": "no single judged number breaks it"},
      {"claim": "C8a", "input": null, "reason": "no single judged number breaks it"},
      {"claim": "C8b", "input": null, "reason": "no single judged number breaks it"},
      {"claim": "C9b", "input": null, "reason": "no single judged number breaks it"},
      {"claim": "C10a", "input": null, "reason": "no single judged number breaks it"},
      {"claim": "C10b", "input": null, "reason": "no single judged number breaks it"}
    ],
    "dropouts": [
      {
        "without": "source",

$ entente run examples/syria-collapse.json --samples 200 -q --json --only efficiency | grep -o '"efficiency".*"interval".*' | head -2
"efficiency": {"value": 0.295224186173, "fixed": 0.295224186173, "survivors": 0.295224186173, "interval": {"denominator": "fixed", "defined": 200, "median": 0.293964391971, "low": 0.281700837601, "high": 0.307267591211}}
"efficiency": {"value": 0.563651328953, "fixed": 0.563651328953, "survivors": 0.563651328953, "interval": {"denominator": "fixed", "defined": 200, "median": 0.555001161529, "low": 0.529625508178, "high": 0.58214777834}}

# CSV, beside the pictures.
$ entente run examples/syria-collapse.json --samples 200 -q --only efficiency -o sampled-folder > /dev/null && cd sampled-folder && head -4 sampled.csv sampled-claims.csv && sed -n '1p; /C2b/p' dropouts.csv choices.csv
==> sampled.csv <==
phase,layer,measure,actor,other,denominator,as_judged,defined,median,low,high,change,change_low,change_high,falls,rises
before,combined,efficiency,,,fixed,0.295224186173,200,0.293964391971,0.281700837601,0.307267591211,,,,,
before,military,efficiency,,,fixed,0.563651328953,200,0.555001161529,0.529625508178,0.58214777834,,,,,
before,economic,efficiency,,,fixed,0.257526085026,200,0.258753891092,0.234379512192,0.282508291757,,,,,

==> sampled-claims.csv <==
id,as_judged,confidence,regime,holds,low,high,undetermined,verdict
C1,holds,0.9,independent,1,0.981154673623,1,0,holds
C1,holds,0.9,shared,1,0.981154673623,1,0,holds
C2a,holds,0.9,independent,1,0.981154673623,1,0,holds
without,id,ties,pacts,steps,claim,as_judged,verdict,obstacle
source,analysis-2025,51,0,3,C2b,holds,holds,no tie that is there at this moment fulfils 'where'
source,treaty-2024,1,0,0,C2b,holds,holds,
grade,A,25,0,0,C2b,holds,fails,
grade,B,21,0,0,C2b,holds,holds,no tie that is there at this moment fulfils 'where'
grade,C,7,0,0,C2b,holds,holds,
actor,irgc,7,0,0,C2b,holds,holds,
actor,ukraine,4,0,0,C2b,holds,holds,
actor,united-states,10,0,0,C2b,holds,holds,
actor,europe,7,0,0,C2b,holds,holds,
length exponent,0.5,C2b,holds,holds
length exponent,2,C2b,holds,holds
layer shares,military doubled,C2b,holds,holds
layer shares,military halved,C2b,holds,holds
layer shares,economic doubled,C2b,holds,holds
layer shares,economic halved,C2b,holds,holds
layer shares,diplomatic doubled,C2b,holds,holds
layer shares,diplomatic halved,C2b,holds,holds
denominator,residual,C2b,holds,holds
denominator,survivors,C2b,holds,holds

# What cannot be drawn.
$ entente run examples/syria-collapse.json --samples 0
entente: error: '--samples' takes a number such as 10000 or numbers such as 1..5000, not '0' [usage]
[exit 64]

$ entente run examples/syria-collapse.json --samples 5..1
entente: error: '--samples' takes a number such as 10000 or numbers such as 1..5000, not '5..1' [usage]
[exit 64]

$ entente run examples/syria-collapse.json --samples x
entente: error: '--samples' takes a number such as 10000 or numbers such as 1..5000, not 'x' [usage]
[exit 64]

$ entente run examples/syria-collapse.json --samples 10 --distribution foo
entente: error: '--distribution' takes pert, triangular or uniform, not 'foo' [usage]
[exit 64]

$ entente run examples/syria-collapse.json --distribution uniform
entente: error: '--distribution' needs '--samples' [usage]
[exit 64]
$ entente run examples/syria-collapse.json --samples 10 --raw -
entente: error: '--raw' takes a file [usage]
[exit 64]
# What is no file is left alone.
$ mkfifo pipe.raw; entente run examples/barbell-broker.json --samples 10 --raw pipe.raw; test -p pipe.raw && rm pipe.raw
entente: error: 'pipe.raw' is no regular file, and is left as it is [cannot-create]
# A tie that is never there, and a claim that no number of samples can show.
$ sed 's/"exists": 0.7/"exists": 0/' tests/golden/inputs/doubtful.json > never.json; entente check never.json
never.json:6:11: warning: the model names no sources [lint]
     6 |   "ties": [
       |           ^
       = at /ties
never.json:8:5: warning: the tie counts as judged, but 'exists' 0 keeps it out of every sample [lint]
     8 |     { "from": "c", "to": "d", "layer": "support", "weight": 0.4,
       |     ^
       = at /ties/1
never.json: good, with doubts
