$ entente measure models/barbell.json --set n2,n4 --only set_vulnerability,set_membership,set_mediation,set_fragmentation,m_reach,distance_reach,cut_pairs
Barbell: two triangles joined by n3
7 actors, 8 ties, 1 layer; focus: all actors
strength = |weight| / scale, distance along 1/strength

The set n2, n4
  measure             combined
  ────────────────────────────
  set_vulnerability      0.844
  set_membership         7.833
  set_mediation          3.000
  set_fragmentation      0.905
  m_reach                    5
  distance_reach         1.000
  cut_pairs                  8

$ entente measure models/barbell.json --set n3 --only set_mediation,cut_pairs --json | sed -n '/"pairs"/,$p'
  "pairs": [],
  "sets": [
    {
      "actors": ["n3"],
      "layer": "combined",
      "set_mediation": {"value": 2.83333333333},
      "cut_pairs": {"value": 9}
    }
  ],
  "bond_losses": []
}

$ entente measure models/barbell.json --set n2,n4 --only m_reach --format csv
phase,layer,scope,actor,other,measure,residual,fixed,survivors,change_residual,change_fixed,change_survivors,reason
before,combined,set,n2+n4,,m_reach,5,5,,,,,

$ entente measure models/russia-iran-2024.json --set syria,hezbollah --layer military --only cut_pairs,m_reach
Russian–Iranian axis before the fall of Damascus
14 actors, 53 ties, 3 layers; as of 2024-11-26; focus: all actors
strength = |weight| / scale, distance along 1/strength

The set Assad's Syria, Hezbollah
  measure     Military
  ────────────────────
  m_reach            6
  cut_pairs          0

$ entente measure models/barbell.json --set n2,m4
entente: error: unknown actor 'm4'; did you mean 'n4'? [unknown-reference]
[exit 65]

$ entente measure models/barbell.json --set n2,n2
entente: error: '--set' names 'n2' twice [usage]
[exit 64]

