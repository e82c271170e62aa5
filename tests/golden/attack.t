# Partners counted anew each time, the first id of equals: the reference order of the barbell, R = 0.224.
$ entente attack models/barbell.json --order degree
Barbell: two triangles joined by n3
7 actors, 8 ties, 1 layer; focus: all actors
strength = |weight| / scale, distance along 1/strength

Attack by degree, counted anew after each fall (all layers combined)
  share left, on average       R
  ──────────────────────────────
  largest component        0.224
  efficiency               0.100
  support strength         0.143
  point of collapse: after 2 of 7 actors no component holds half of them
  next falls: most partners; equals by id (Albert, Jeong & Barabási 2000; Schneider et al. 2011)
  R = (1/n) Σ_{q=1..n} share left after q falls; of the largest component: Schneider et al. 2011
  each fall takes the actor's ties, nothing more; --collapse adds what follows

What is left after each fall, in %
  falls   actor   largest component   efficiency   support strength
  ─────────────────────────────────────────────────────────────────
      0                       100.0        100.0              100.0
      1   n2                   57.1         46.8               62.5
      2   n4                   28.6         15.6               25.0
      3   n0                   28.6          7.8               12.5
      4   n5                   14.3          0.0                0.0
      5   n1                   14.3          0.0                0.0
      6   n3                   14.3          0.0                0.0
      7   n6                    0.0          0.0                0.0
  largest component: of all actors; the others: of what there was

$ entente attack models/barbell.json --order betweenness --static --format csv
falls,id,name,largest_component,efficiency,total_strength
0,,,1,1,1
1,n3,n3,0.428571428571,0.467532467532,0.75
2,n2,n2,0.428571428571,0.311688311688,0.5
3,n4,n4,0.285714285714,0.155844155844,0.25
4,n0,n0,0.285714285714,0.0779220779221,0.125
5,n1,n1,0.285714285714,0.0779220779221,0.125
6,n5,n5,0.142857142857,0,0
7,n6,n6,0,0,0

$ entente attack models/russia-iran-2024.json --bloc axis --order vulnerability --collapse --top 3
Russian–Iranian axis before the fall of Damascus
14 actors, 53 ties, 3 layers; as of 2024-11-26; focus: bloc axis
strength = |weight| / scale, distance along 1/strength

Attack by vulnerability, counted anew after each fall (all layers combined; with what follows; bloc axis)
  share left, on average       R
  ──────────────────────────────
  largest component        0.306
  efficiency               0.088
  support strength         0.082
  point of collapse: after 3 of 7 actors no component holds half of them
  next falls: whose deletion costs most efficiency; equals by id (Latora & Marchiori 2005)
  R = (1/n) Σ_{q=1..n} share left after q falls; of the largest component: Schneider et al. 2011
  each fall is a collapse: what relied on the actor weakens, pacts may dissolve

What is left after each fall, in %
  falls   actor                  largest component   efficiency   support strength
  ────────────────────────────────────────────────────────────────────────────────
      0                                      100.0        100.0              100.0
      1   Iran                                85.7         50.3               45.5
      2   Assad's Syria                       57.1          9.3                9.6
      3   Revolutionary Guards                28.6          1.6                2.1
  4 more; --top shows more, JSON and CSV have all
  largest component: of all actors; the others: of what there was

$ entente attack models/russia-iran-2024.json --order syria,hezbollah,hamas --format markdown
### Attack by a list (all layers combined)

| share left, on average | R |
| --- | ---: |
| largest component | –¹ |
| efficiency | –¹ |
| support strength | –¹ |

- point of collapse: none, a component holds half of the actors to the end of the list
- R = (1/n) Σ_{q=1..n} share left after q falls; of the largest component: Schneider et al. 2011
- each fall takes the actor's ties, nothing more; --collapse adds what follows
- (1) the list leaves actors standing

### What is left after each fall, in %

| falls | actor | largest component | efficiency | support strength |
| ---: | --- | ---: | ---: | ---: |
| 0 |  | 100.0 | 100.0 | 100.0 |
| 1 | Assad's Syria | 92.9 | 78.0 | 72.0 |
| 2 | Hezbollah | 85.7 | 64.3 | 60.4 |
| 3 | Hamas | 78.6 | 56.3 | 55.6 |

- largest component: of all actors; the others: of what there was

$ entente attack models/barbell.json --order random --repeat 500 --seed 7 --top 4
Barbell: two triangles joined by n3
7 actors, 8 ties, 1 layer; focus: all actors
strength = |weight| / scale, distance along 1/strength

Attack at random, 500 orders (all layers combined)
  share left, on average   mean R     5 %    95 %
  ───────────────────────────────────────────────
  largest component         0.323   0.245   0.429
  efficiency                0.188   0.122   0.264
  support strength          0.238   0.179   0.304
  point of collapse of the mean curve: after 3 of 7 actors no component holds half of them
  R = (1/n) Σ_{q=1..n} share left after q falls; of the largest component: Schneider et al. 2011
  each fall takes the actor's ties, nothing more; --collapse adds what follows

What is left after each fall, in %
  falls   largest component   efficiency   support strength
  ─────────────────────────────────────────────────────────
      0               100.0        100.0              100.0
      1                70.9         61.8               71.2
      3                38.7         20.1               28.6
      5                19.5          2.8                4.5
      7                 0.0          0.0                0.0
  largest component: of all actors; the others: of what there was; means, CSV and JSON have the range

$ entente attack models/barbell.json --order n3 --json | sed -n '/"order"/,$p'
  "order": "list",
  "static": false,
  "collapse": false,
  "layer": "combined",
  "actors": 7,
  "fallen": ["n3"],
  "collapse_point": {"value": 1},
  "curves": {
    "largest_component": {
      "robustness": {"value": null, "reason": "the list leaves actors standing"},
      "share": [1, 0.428571428571]
    },
    "efficiency": {
      "robustness": {"value": null, "reason": "the list leaves actors standing"},
      "share": [1, 0.467532467532]
    },
    "total_strength": {
      "robustness": {"value": null, "reason": "the list leaves actors standing"},
      "share": [1, 0.75]
    }
  }
}

$ entente attack models/barbell.json
entente: error: say who falls first: --order degree, strength, betweenness, closeness, vulnerability, random or A,B,… [usage]
[exit 64]

$ entente attack models/barbell.json --order betweeness
entente: error: 'betweeness' is neither an order nor an actor; did you mean 'betweenness'? [usage]
[exit 64]

$ entente attack models/barbell.json --order n3,n3
entente: error: 'n3' is named twice [usage]
[exit 64]

$ entente attack models/barbell.json --order n3,n9
entente: error: unknown actor 'n9'; did you mean 'n0'? [unknown-reference]
[exit 65]

$ entente attack models/barbell.json --order degree --repeat 5
entente: error: '--repeat' and '--seed' go with '--order random' only [usage]
[exit 64]

$ entente attack models/barbell.json --order n3 --static
entente: error: '--static' goes with an order that is counted only [usage]
[exit 64]

$ entente attack models/barbell.json --order strength -o attack.svg --format csv && xmllint --noout attack.svg && head -c 5 attack.svg
wrote attack.svg
falls,id,name,largest_component,efficiency,total_strength
0,,,1,1,1
1,n2,n2,0.571428571429,0.467532467532,0.625
2,n4,n4,0.285714285714,0.155844155844,0.25
3,n0,n0,0.285714285714,0.0779220779221,0.125
4,n5,n5,0.142857142857,0,0
5,n1,n1,0.142857142857,0,0
6,n3,n3,0.142857142857,0,0
7,n6,n6,0,0,0
<?xml

$ entente attack models/barbell.json --order random --repeat 200000
entente: error: '--repeat' takes at most 100000 [usage]
[exit 64]

$ entente attack models/barbell.json --order random --static
entente: error: '--static' goes with an order that is counted only [usage]
[exit 64]

# Over samples: the order may change with the numbers.
$ entente attack models/russia-iran-2024.json --bloc axis --order strength --collapse --samples 1000 --top 2
Russian–Iranian axis before the fall of Damascus
14 actors, 53 ties, 3 layers; as of 2024-11-26; focus: bloc axis
strength = |weight| / scale, distance along 1/strength

Attack by strength, counted anew after each fall (all layers combined; with what follows; bloc axis)
  share left, on average       R
  ──────────────────────────────
  largest component        0.306
  efficiency               0.088
  support strength         0.082
  point of collapse: after 3 of 7 actors no component holds half of them
  next falls: greatest support; equals by id (Dall'Asta, Barrat, Barthélemy & Vespignani 2006)
  R = (1/n) Σ_{q=1..n} share left after q falls; of the largest component: Schneider et al. 2011
  each fall is a collapse: what relied on the actor weakens, pacts may dissolve

How sure: every judged number drawn anew
                         median     5 %    95 %   undefined
  ─────────────────────────────────────────────────────────
  R, largest component    0.306   0.306   0.306           0
  R, efficiency           0.086   0.081   0.092           0
  R, support strength     0.081   0.076   0.085           0
  point of collapse           3       3       3           0
  1 000 samples of 60 judged numbers, PERT, seed 1; CSV and JSON have the curves

What is left after each fall, in %
  falls   actor           largest component   efficiency   support strength
  ─────────────────────────────────────────────────────────────────────────
      0                               100.0        100.0              100.0
      1   Iran                         85.7         50.3               45.5
      2   Assad's Syria                57.1          9.3                9.6
  5 more; --top shows more, JSON and CSV have all
  largest component: of all actors; the others: of what there was

$ entente attack models/russia-iran-2024.json --bloc axis --order vulnerability --samples 200 --seed 3 --distribution uniform --format csv
falls,id,name,largest_component,largest_component_sampled_median,largest_component_sampled_p05,largest_component_sampled_p95,efficiency,efficiency_sampled_median,efficiency_sampled_p05,efficiency_sampled_p95,total_strength,total_strength_sampled_median,total_strength_sampled_p05,total_strength_sampled_p95
0,,,1,1,1,1,1,1,1,1,1,1,1,1
1,iran,Iran,0.857142857143,0.857142857143,0.857142857143,0.857142857143,0.503489283226,0.490858998008,0.442815159549,0.532538125182,0.455172413793,0.444306945471,0.417682306045,0.47167846819
2,syria,Assad's Syria,0.571428571429,0.571428571429,0.571428571429,0.571428571429,0.166147401538,0.161908823525,0.13847392581,0.18837192876,0.165517241379,0.159066518914,0.139490070991,0.184871082909
3,irgc,Revolutionary Guards,0.285714285714,0.285714285714,0.285714285714,0.285714285714,0.0161297921543,0.0142130152301,0.00604136222456,0.0210114128355,0.0206896551724,0.0183036227135,0.00804682718975,0.0269591165129
4,hamas,Hamas,0.142857142857,0.142857142857,0.142857142857,0.142857142857,0,0,0,0,0,0,0,0
5,hezbollah,Hezbollah,0.142857142857,0.142857142857,0.142857142857,0.142857142857,0,0,0,0,0,0,0,0
6,militias,Allied militias,0.142857142857,0.142857142857,0.142857142857,0.142857142857,0,0,0,0,0,0,0,0
7,russia,Russia,0,0,0,0,0,0,0,0,0,0,0,0

# A list that is not all keeps its reasons; what is undefined is counted.
$ entente attack tests/golden/inputs/doubtful.json --order c,a --samples 100 --json | sed -n '/"order"/,$p'
  "order": "list",
  "static": false,
  "collapse": false,
  "layer": "combined",
  "actors": 4,
  "fallen": ["c", "a"],
  "collapse_point": {"value": 2},
  "samples": {"from": 1, "count": 100, "seed": 1, "distribution": "pert", "inputs": 2},
  "sampled_collapse_point": {"median": 2, "p05": 2, "p95": 2},
  "collapse_point_undefined": 0,
  "curves": {
    "largest_component": {
      "robustness": {"value": null, "reason": "the list leaves actors standing"},
      "share": [0.5, 0.5, 0.25],
      "samples": {
        "undefined": 0,
        "robustness": {"median": null, "reason": "the list leaves actors standing"},
        "share_median": [0.5, 0.5, 0.25],
        "share_p05": [0.5, 0.5, 0.25],
        "share_p95": [0.5, 0.5, 0.25]
      }
    },
    "efficiency": {
      "robustness": {"value": null, "reason": "the list leaves actors standing"},
      "share": [1, 0.555555555556, 0],
      "samples": {
        "undefined": 0,
        "robustness": {"median": null, "reason": "the list leaves actors standing"},
        "share_median": [1, 0.544253856689, 0],
        "share_p05": [1, 0.455102500791, 0],
        "share_p95": [1, 1, 0]
      }
    },
    "total_strength": {
      "robustness": {"value": null, "reason": "the list leaves actors standing"},
      "share": [1, 0.555555555556, 0],
      "samples": {
        "undefined": 0,
        "robustness": {"median": null, "reason": "the list leaves actors standing"},
        "share_median": [1, 0.544253856689, 0],
        "share_p05": [1, 0.455102500791, 0],
        "share_p95": [1, 1, 0]
      }
    }
  }
}

$ entente attack models/barbell.json --order random --samples 50 --top 2
Barbell: two triangles joined by n3
7 actors, 8 ties, 1 layer; focus: all actors
strength = |weight| / scale, distance along 1/strength

Attack at random, 100 orders (all layers combined)
  share left, on average   mean R     5 %    95 %
  ───────────────────────────────────────────────
  largest component         0.329   0.245   0.429
  efficiency                0.192   0.134   0.264
  support strength          0.240   0.179   0.304
  point of collapse of the mean curve: after 3 of 7 actors no component holds half of them
  R = (1/n) Σ_{q=1..n} share left after q falls; of the largest component: Schneider et al. 2011
  each fall takes the actor's ties, nothing more; --collapse adds what follows

How sure: every judged number drawn anew
                         median     5 %    95 %   undefined
  ─────────────────────────────────────────────────────────
  R, largest component    0.327   0.265   0.429           0
  R, efficiency           0.195   0.139   0.277           0
  R, support strength     0.250   0.187   0.321           0
  point of collapse           2       1       4           0
  50 samples of 0 judged numbers, PERT, seed 1, each with an order of its own; CSV and JSON have the curves

What is left after each fall, in %
  falls   largest component   efficiency   support strength
  ─────────────────────────────────────────────────────────
      0               100.0        100.0              100.0
      3                38.9         20.2               28.6
      7                 0.0          0.0                0.0
  largest component: of all actors; the others: of what there was; means, CSV and JSON have the range

$ entente attack models/barbell.json --order random --samples 50 --repeat 20
entente: error: '--repeat' does not go with '--samples', which draws one order each [usage]
[exit 64]

$ entente attack models/russia-iran-2024.json --order degree --samples 50 -q -o attack.svg | head -1 && grep -c '50 samples of 60' attack.svg
Russian–Iranian axis before the fall of Damascus
1
