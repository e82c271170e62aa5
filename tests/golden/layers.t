$ entente measure models/russia-iran-2024.json --layers --only layer_jaccard,layer_backing,layer_degree_correlation
Russian–Iranian axis before the fall of Damascus
14 actors, 53 ties, 3 layers; as of 2024-11-26; focus: all actors
strength = |weight| / scale, distance along 1/strength

Cohesion of the network
  measure                    combined   Military   Economic   Diplomatic
  ──────────────────────────────────────────────────────────────────────
  layer_jaccard                 0.350         –¹         –¹           –¹
  layer_backing                 0.705      0.316      0.800        1.000
  layer_degree_correlation      0.441         –¹         –¹           –¹
  (1) only for all layers combined

Layers compared
  layer        ties   strength   % of combined   only here   efficiency left   connectedness left   largest left
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
  combined       23      7.500           100.0                         0.150                1.000          1.000
  Military       19     13.200            58.7          13             0.064                0.341          0.571
  Economic       10      5.500            24.4           2             0.092                0.473          0.571
  Diplomatic      6      3.800            16.9           0             0.124                1.000          1.000
  only here: pairs tied in no other layer; left: of all layers combined without this one,
  whose share stays in the divisor (first line: with all of them)

Layers compared: how alike two of them are
  layer      and          overlap of strengths   of tied pairs   correlation of degrees
  ─────────────────────────────────────────────────────────────────────────────────────
  Military   Economic                    0.214           0.261                    0.228
  Military   Diplomatic                  0.172           0.190                    0.199
  Economic   Diplomatic                  0.431           0.600                    0.896

Layers compared: pairs that a single layer carries
  between                and                    only layer   combined strength
  ────────────────────────────────────────────────────────────────────────────
  Iran                   Revolutionary Guards   Military                 0.333
  Revolutionary Guards   Hezbollah              Military                 0.300
  Israel                 United States          Military                 0.300
  Assad's Syria          Revolutionary Guards   Military                 0.267
  Revolutionary Guards   Allied militias        Military                 0.267
  Ukraine                United States          Military                 0.267
  Assad's Syria          Hezbollah              Military                 0.233
  Iran                   Allied militias        Economic                 0.200
  Assad's Syria          Allied militias        Military                 0.200
  Türkiye                Syrian insurgents      Military                 0.167
  Türkiye                United States          Military                 0.167
  Russia                 Türkiye                Economic                 0.133
  Revolutionary Guards   Hamas                  Military                 0.133
  Türkiye                Europe                 Military                 0.133
  Hezbollah              Hamas                  Military                 0.100
  8 tied pairs are carried by two layers or more

$ entente measure models/russia-iran-2024.json --bloc axis --layers --only ties --json | sed -n '/"layers_compared"/,$p'
  "layers_compared": {
    "combined": {
      "ties": 14,
      "total_strength": 4.83333333333,
      "share": {"value": 1},
      "with_all": {
        "efficiency": {"value": 0.295224186173},
        "connectedness": {"value": 1},
        "largest_component": {"value": 1}
      }
    },
    "layers": {
      "military": {
        "ties": 11,
        "total_strength": 8.2,
        "share": {"value": 0.565517241379},
        "carried_alone": 8,
        "without": {
          "efficiency": {"value": 0.166370746849},
          "connectedness": {"value": 0.714285714286},
          "largest_component": {"value": 0.857142857143}
        }
      },
      "economic": {
        "ties": 6,
        "total_strength": 3.1,
        "share": {"value": 0.213793103448},
        "carried_alone": 1,
        "without": {
          "efficiency": {"value": 0.233732162002},
          "connectedness": {"value": 1},
          "largest_component": {"value": 1}
        }
      },
      "diplomatic": {
        "ties": 5,
        "total_strength": 3.2,
        "share": {"value": 0.220689655172},
        "carried_alone": 0,
        "without": {
          "efficiency": {"value": 0.222423919063},
          "connectedness": {"value": 1},
          "largest_component": {"value": 1}
        }
      }
    },
    "likeness": [
      {"between": ["military", "economic"], "overlap": {"value": 0.15306122449}, "jaccard": {"value": 0.214285714286}, "degree_correlation": {"value": -0.132453235707}},
      {"between": ["military", "diplomatic"], "overlap": {"value": 0.225806451613}, "jaccard": {"value": 0.230769230769}, "degree_correlation": {"value": -0.0380020943954}},
      {"between": ["economic", "diplomatic"], "overlap": {"value": 0.657894736842}, "jaccard": {"value": 0.833333333333}, "degree_correlation": {"value": 0.956365069595}}
    ],
    "pairs": [
      {"between": ["russia", "iran"], "strength": 0.7, "layers": ["military", "economic", "diplomatic"]},
      {"between": ["russia", "syria"], "strength": 0.7, "layers": ["military", "economic", "diplomatic"]},
      {"between": ["iran", "syria"], "strength": 0.7, "layers": ["military", "economic", "diplomatic"]},
      {"between": ["iran", "irgc"], "strength": 0.333333333333, "layers": ["military"]},
      {"between": ["iran", "hezbollah"], "strength": 0.466666666667, "layers": ["economic", "diplomatic"]},
      {"between": ["iran", "hamas"], "strength": 0.233333333333, "layers": ["economic", "diplomatic"]},
      {"between": ["iran", "militias"], "strength": 0.2, "layers": ["economic"]},
      {"between": ["syria", "irgc"], "strength": 0.266666666667, "layers": ["military"]},
      {"between": ["syria", "hezbollah"], "strength": 0.233333333333, "layers": ["military"]},
      {"between": ["syria", "militias"], "strength": 0.2, "layers": ["military"]},
      {"between": ["irgc", "hezbollah"], "strength": 0.3, "layers": ["military"]},
      {"between": ["irgc", "hamas"], "strength": 0.133333333333, "layers": ["military"]},
      {"between": ["irgc", "militias"], "strength": 0.266666666667, "layers": ["military"]},
      {"between": ["hezbollah", "hamas"], "strength": 0.1, "layers": ["military"]}
    ]
  }
}

$ entente measure models/barbell.json --layers --only ties
Barbell: two triangles joined by n3
7 actors, 8 ties, 1 layer; focus: all actors
strength = |weight| / scale, distance along 1/strength

Cohesion of the network
  measure   combined
  ──────────────────
  ties             8

Layers compared
  layer      ties   strength   % of combined   only here   efficiency left   connectedness left   largest left
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────
  combined      8      8.000           100.0                         0.611                1.000          1.000
  Ties          8      8.000           100.0           8             0.000                0.000          0.143
  only here: pairs tied in no other layer; left: of all layers combined without this one,
  whose share stays in the divisor (first line: with all of them)

Layers compared: pairs that a single layer carries
  between   and   only layer   combined strength
  ──────────────────────────────────────────────
  n0        n1    Ties                     1.000
  n0        n2    Ties                     1.000
  n1        n2    Ties                     1.000
  n2        n3    Ties                     1.000
  n3        n4    Ties                     1.000
  n4        n5    Ties                     1.000
  n4        n6    Ties                     1.000
  n5        n6    Ties                     1.000
  0 tied pairs are carried by two layers or more

$ entente measure models/russia-iran-2024.json --layer military --actors --only layer_relevance,exclusive_relevance
Russian–Iranian axis before the fall of Damascus
14 actors, 53 ties, 3 layers; as of 2024-11-26; focus: all actors
strength = |weight| / scale, distance along 1/strength

Actors (Military)
  actor                  layer_relevance   exclusive_relevance
  ────────────────────────────────────────────────────────────
  Russia                           0.750                 0.000
  Iran                             0.500                 0.167
  Assad's Syria                    1.000                 0.600
  Revolutionary Guards             1.000                 1.000
  Hezbollah                        0.750                 0.750
  Hamas                            0.667                 0.667
  Allied militias                  0.667                 0.667
  North Korea                      1.000                 0.000
  Türkiye                          0.750                 0.750
  Israel                           1.000                 1.000
  Syrian insurgents                1.000                 1.000
  Ukraine                          1.000                 0.500
  United States                    1.000                 0.750
  Europe                           1.000                 0.333

