$ entente measure models/barbell.json --actors --pair n0,n6
Barbell: two triangles joined by n3
7 actors, 8 ties, 1 layer; focus: all actors
strength = |weight| / scale, distance along 1/strength

Cohesion of the network
  measure                      combined
  ─────────────────────────────────────
  actors                              7
  ties                                8
  density                         0.381
  weighted_density                0.381
  efficiency                      0.611
  connectedness                   1.000
  components                          1
  largest_component               1.000
  total_strength                  8.000
  mean_strength                   1.000
  transitivity                    0.545
  weighted_clustering             0.667
  algebraic_connectivity          0.268
  vertex_connectivity                 1
  edge_connectivity                   1
  degeneracy                          2
  modularity                     -0.148
  degree_centralization           0.167
  betweenness_centralization      0.422
  balanced_triads                 1.000
  frustration                     0.000

Between n0 and n6
  measure      combined
  ─────────────────────
  strength        0.000
  distance        4.000
  bond            1.000
  total_bond      1.000

Whose collapse would cost the bond n0 – n6 most (before; at most 3 a layer)
  layer      actor    bond   lost: flow alone   with reliance   % of bond
  ───────────────────────────────────────────────────────────────────────
  combined   n2      1.000              1.000           1.000         100
  combined   n3      1.000              1.000           1.000         100
  combined   n4      1.000              1.000           1.000         100

Actors (all layers combined)
  actor   degree   support   hostility   betweenness   harmonic   eigenvector   constraint   vulnerability
  ────────────────────────────────────────────────────────────────────────────────────────────────────────
  n0           2     2.000       0.000         0.000      0.556         0.745        1.007           0.260
  n1           2     2.000       0.000         0.000      0.556         0.745        1.007           0.260
  n2           3     3.000       0.000         0.533      0.694         1.000        0.611           0.532
  n3           2     2.000       0.000         0.600      0.667         0.854        0.500           0.532
  n4           3     3.000       0.000         0.533      0.694         1.000        0.611           0.532
  n5           2     2.000       0.000         0.000      0.556         0.745        1.007           0.260
  n6           2     2.000       0.000         0.000      0.556         0.745        1.007           0.260

$ entente measure models/barbell.json --only density,efficiency --json
{
  "format": "entente-result/1",
  "version": "0.1.0",
  "title": "Barbell: two triangles joined by n3",
  "model": "Barbell: two triangles joined by n3",
  "inputs": [
    {"role": "model", "file": "barbell.json", "sha256": "a0f0996ee3b38f018564765f80d21bb36f30c545b6cbf7408ccaf2bb4320b9de"}
  ],
  "rules": {
    "strength": "|weight| / scale; within a layer summed per direction, then symmetrised; combined: sum of share*S / sum of share",
    "length": "1/strength",
    "reliance": "w * product of (1 - share*(1 - left)), or w * max(0, 1 - sum of share*(1 - left)) if disjoint",
    "residual": "the graph that is left, its own n",
    "fixed": "actors present before or in any phase, absent ones as isolates",
    "survivors": "sums over pairs present before and now, paths through the full graphs; for no other measures"
  },
  "roster": [
    {"id": "n0", "name": "n0", "in_focus": true},
    {"id": "n1", "name": "n1", "in_focus": true},
    {"id": "n2", "name": "n2", "in_focus": true},
    {"id": "n3", "name": "n3", "in_focus": true},
    {"id": "n4", "name": "n4", "in_focus": true},
    {"id": "n5", "name": "n5", "in_focus": true},
    {"id": "n6", "name": "n6", "in_focus": true}
  ],
  "network": {
    "combined": {
      "density": {"value": 0.380952380952},
      "efficiency": {"value": 0.611111111111}
    },
    "layers": {}
  },
  "actors": {
    "n0": {
      "layers": {}
    },
    "n1": {
      "layers": {}
    },
    "n2": {
      "layers": {}
    },
    "n3": {
      "layers": {}
    },
    "n4": {
      "layers": {}
    },
    "n5": {
      "layers": {}
    },
    "n6": {
      "layers": {}
    }
  },
  "pairs": [],
  "bond_losses": []
}

$ entente measure models/barbell.json --among n0,n1,n2 --only density,connectedness --format csv
phase,layer,scope,actor,other,measure,residual,fixed,survivors,change_residual,change_fixed,change_survivors,reason
before,combined,network,,,density,1,1,1,,,,
before,combined,network,,,connectedness,1,1,1,,,,

# Undefined values have a reason.
$ echo '{"format": "entente-model/1", "layers": [{"id": "a"}], "actors": [{"id": "x"}]}' | entente measure - --actors
Untitled model
1 actor, 0 ties, 1 layer; focus: all actors
strength = |weight| / scale, distance along 1/strength

Cohesion of the network
  measure                      combined
  ─────────────────────────────────────
  actors                              1
  ties                                0
  density                            –¹
  weighted_density                   –¹
  efficiency                         –¹
  connectedness                      –¹
  components                          1
  largest_component               1.000
  total_strength                  0.000
  mean_strength                      –²
  transitivity                       –³
  weighted_clustering             0.000
  algebraic_connectivity             –¹
  vertex_connectivity                –¹
  edge_connectivity                  –¹
  degeneracy                          0
  modularity                         –²
  degree_centralization              –⁴
  betweenness_centralization         –⁴
  balanced_triads                    –⁵
  frustration                     0.000
  (1) fewer than 2 actors
  (2) no ties
  (3) no actor with 2 partners
  (4) fewer than 3 actors
  (5) no closed triad

Actors (all layers combined)
  actor   degree   support   hostility   betweenness   harmonic   eigenvector   constraint   vulnerability
  ────────────────────────────────────────────────────────────────────────────────────────────────────────
  x            0     0.000       0.000            –¹         –²            –³           –⁴              –²
  (1) fewer than 3 actors
  (2) fewer than 2 actors
  (3) no ties
  (4) no partners

$ echo '{"format": "entente-model/1", "layers": [{"id": "a"}], "actors": []}' | entente measure -
Untitled model
0 actors, 0 ties, 1 layer; focus: all actors
strength = |weight| / scale, distance along 1/strength

Cohesion of the network
  measure                      combined
  ─────────────────────────────────────
  actors                              0
  ties                                0
  density                            –¹
  weighted_density                   –¹
  efficiency                         –¹
  connectedness                      –¹
  components                          0
  largest_component                  –²
  total_strength                  0.000
  mean_strength                      –³
  transitivity                       –⁴
  weighted_clustering                –²
  algebraic_connectivity             –¹
  vertex_connectivity                –¹
  edge_connectivity                  –¹
  degeneracy                         –²
  modularity                         –³
  degree_centralization              –⁵
  betweenness_centralization         –⁵
  balanced_triads                    –⁶
  frustration                     0.000
  (1) fewer than 2 actors
  (2) no actors
  (3) no ties
  (4) no actor with 2 partners
  (5) fewer than 3 actors
  (6) no closed triad

# Names take the columns that they take on a screen.
$ entente measure tests/golden/inputs/hostile.json --actors --only degree,support
</script><script>alert(1)</script> \N &amp; "quoted"
12 actors, 12 ties, 2 layers; focus: all actors
strength = |weight| / scale, distance along 1/strength

Actors (all layers combined)
  actor                                   degree   support
  ────────────────────────────────────────────────────────
  <b>bold</b>                                  2     0.700
  z\                                           2     0.750
  , URL=<javascript:alert(1)>, comment=        1     0.250
  ];} //                                       1     0.350
  \N \G \E \l \r \T                            2     0.700
  &lt;&#92;N&#60;                              2     0.450
  {a|b} "q" 'r'                                2     0.550
  =HYPERLINK(1)                                2     0.900
  <IMG SRC="/etc/passwd"/>                     2     0.900
  ⁨الجمهورية العربية السورية⁩                    1     0.450
  조선민주주의인민공화국                       1     0.450
  Türkiye é \u{202e}gnihton                    2     0.650

# Samples that are none, and a distribution that there is not.
$ entente measure models/russia-iran-2024.json --samples 0
entente: error: '--samples' takes a number such as 10000 or numbers such as 1..5000, not '0' [usage]
[exit 64]

$ entente measure models/russia-iran-2024.json --samples 10 --distribution normal
entente: error: '--distribution' takes pert, triangular or uniform, not 'normal' [usage]
[exit 64]

$ entente measure models/russia-iran-2024.json --bloc axis --only efficiency --samples 10 | head -2
Russian–Iranian axis before the fall of Damascus
14 actors, 53 ties, 3 layers; as of 2024-11-26; focus: bloc axis
