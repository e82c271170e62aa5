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
  C6b holds as judged but falls short of 90 %: 83.5 % (independent); enough: 100.0 % (shared per source)
  independent: every number is drawn by itself; shared per source: all numbers of a source are high together or low together
  holds, fails: the whole 95 % interval of the share (Wilson 1927) is at or above what is needed, or below; undecided:
    between

How sure (bloc axis, all layers combined, change to 'Agreement without a duty to assist')
  measure                           as judged   median     5 %    95 %     change      5 %     95 %     falls     rises
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  weighted_density                      0.076    0.075   0.069   0.082   ▼ -0.153   -0.162   -0.144   100.0 %     0.0 %
  efficiency                            0.118    0.117   0.106   0.128   ▼ -0.176   -0.190   -0.165   100.0 %     0.0 %
  total_strength                        1.593    1.584   1.453   1.722   ▼ -3.208   -3.411   -3.021   100.0 %     0.0 %
  mean_strength                         0.177    0.176   0.161   0.191   ▼ -0.166   -0.183   -0.151   100.0 %     0.0 %
  weighted_clustering                   0.591    0.591   0.586   0.596   ▼ -0.237   -0.242   -0.231   100.0 %     0.0 %
  algebraic_connectivity                0.178    0.177   0.127   0.231   ▼ -0.312   -0.384   -0.250   100.0 %     0.0 %
  frustration                           0.133    0.137   0.110   0.173          0        0        0     0.0 %     0.0 %
  total_bond Russia – Iran              0.512    0.510   0.430   0.596   ▼ -0.837   -0.918   -0.739   100.0 %     0.0 %
  total_bond Iran – Hezbollah           0.305    0.293   0.207   0.387   ▼ -0.785   -0.891   -0.672   100.0 %     0.0 %
  total_bond Iran – Hamas               0.156    0.156   0.109   0.209   ▼ -0.305   -0.385   -0.242   100.0 %     0.0 %
  total_bond Russia – North Korea       0.567    0.564   0.505   0.621   ▲ +0.120   +0.079   +0.161     0.0 %   100.0 %
  the same from 5 % to 95 % of the samples: actors, ties, density, connectedness, components, largest_component,
    transitivity, vertex_connectivity, edge_connectivity, degeneracy, modularity, degree_centralization,
    betweenness_centralization, balanced_triads
  5 %, 95 %: so many samples lie below; change: median of the change against before, sample by sample; falls, rises: share
    of samples

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
- C6b holds as judged but falls short of 90 %: 83.5 % (independent); enough: 100.0 % (shared per source)

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

