# Pacts measured and drawn, in models, scenarios and futures.
$ entente measure models/warsaw-pact-1989.json | sed -n '/^Pacts/,/^$/p'
Pacts
  pact                              members   cohesion   of it by the pact   hub              its share   capability gone   dissolves above
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  Warsaw Pact                             7      0.576               0.521   Soviet Union         0.786             0.000              0.50
  Comecon                                 7      0.405               0.494   Soviet Union         0.786             0.000              0.50
  NATO                                    4      0.800               1.000   United States        0.625             0.000              0.50
  East German–Czechoslovak treaty         2      0.700               0.571   Czechoslovakia       0.541             0.000              0.50
  East German–Polish treaty               2      0.700               0.571   Poland               0.707             0.000              0.50
  Polish–Czechoslovak treaty              2      0.700               0.571   Poland               0.672             0.000              0.50
  Hungarian–Czechoslovak treaty           2      0.600               0.500   Czechoslovakia       0.690             0.000              0.50
  cohesion: support strength in the pact's layer, mean over all pairs of members (of a dissolved pact: of its last);
  hub: the member with most of the members' capability. The whole network, whatever the focus.
$ entente measure models/warsaw-pact-1989.json --only density | grep -c Pacts
0
[exit 1]
$ entente measure models/barbell.json | grep -c Pacts
0
[exit 1]
$ entente run examples/warsaw-pact-1991.json -q -o pacts > /dev/null; grep -E '^(phase|before|end),' pacts/pacts.csv
phase,pact,layer,state,members,cohesion,carried_by_pact,hub,hub_share,capability_gone,dissolves_above,reason
before,warsaw-pact,military,there,ussr+poland+east-germany+czechoslovakia+hungary+bulgaria+romania,0.57619047619,0.520661157025,ussr,0.785977859779,0,0.5,
before,comecon,economic,there,ussr+poland+east-germany+czechoslovakia+hungary+bulgaria+romania,0.404761904762,0.494117647059,ussr,0.785977859779,0,0.5,
before,nato,military,there,united-states+west-germany+britain+france,0.8,1,united-states,0.625368731563,0,0.5,
before,gdr-czechoslovakia,military,there,east-germany+czechoslovakia,0.7,0.571428571429,czechoslovakia,0.540540540541,0,0.5,
before,gdr-poland,military,there,poland+east-germany,0.7,0.571428571429,poland,0.706896551724,0,0.5,
before,poland-czechoslovakia,military,there,poland+czechoslovakia,0.7,0.571428571429,poland,0.672131147541,0,0.5,
before,hungary-czechoslovakia,military,there,czechoslovakia+hungary,0.6,0.5,czechoslovakia,0.689655172414,0,0.5,
end,warsaw-pact,military,dissolved,poland+czechoslovakia+hungary+bulgaria+romania,0,,,,0.817343173432,0.5,its members do not support each other; the pact is dissolved
end,comecon,economic,dissolved,poland+czechoslovakia+hungary+bulgaria+romania,0,,,,0.817343173432,0.5,its members do not support each other; the pact is dissolved
end,nato,military,there,united-states+west-germany+britain+france,0.8,1,united-states,0.625368731563,0,0.5,
end,gdr-czechoslovakia,military,dissolved,czechoslovakia,,,,,0,0.5,it has fewer than two members; the pact is dissolved
end,gdr-poland,military,dissolved,poland,,,,,0,0.5,it has fewer than two members; the pact is dissolved
end,poland-czechoslovakia,military,dissolved,poland+czechoslovakia,0,,,,0,0.5,its members do not support each other; the pact is dissolved
end,hungary-czechoslovakia,military,dissolved,czechoslovakia+hungary,0,,,,0,0.5,its members do not support each other; the pact is dissolved
$ sed 's/, "capability": 4260//' models/warsaw-pact-1989.json > no-capability.json; entente measure no-capability.json --json | sed -n '/"warsaw-pact": {/,/^    }/p'
    "warsaw-pact": {
      "title": "Warsaw Pact",
      "layer": "military",
      "state": "there",
      "members": ["ussr", "poland", "east-germany", "czechoslovakia", "hungary", "bulgaria", "romania"],
      "cohesion": {"value": 0.57619047619},
      "carried_by_pact": {"value": 0.520661157025},
      "hub_share": {"value": null, "reason": "the capability of a member is missing"},
      "capability_gone": {"value": null, "reason": "the capability of a member is missing"},
      "dissolves_above": 0.5
    },
$ entente draw examples/warsaw-pact-1991.json --phase leave -o drawing-of-pacts.json; grep -A5 '"sets": \[' drawing-of-pacts.json | head -6; grep -A4 '"state": "present", "in"' drawing-of-pacts.json | head -4
wrote drawing-of-pacts.json
  "sets": [
    {"label": "Warsaw Pact"},
    {"label": "Comecon"},
    {"label": "NATO"}
  ],
  "sets_left_out": 0,
        {"state": "present", "in": [0, 1, 2, 3, 4, 5, 6], "left": []},
        {"state": "present", "in": [0, 1, 2, 3, 4, 5, 6], "left": []},
        {"state": "present", "in": [7, 8, 9, 10], "left": []}
      ]
$ sed 's/"state": "present", "in": \[/"state": "present", "in": [99, /' drawing-of-pacts.json | entente-render svg --frame 0 2>&1 | head -1
drawing:168:37: error: this is the number of nothing [out-of-range]
$ entente draw examples/syria-futures.json --phase difference-fragments -o of-a-future.svg
wrote of-a-future.svg
$ entente draw examples/syria-futures.json --phase difference-fragment -o of-a-future.svg
entente: error: there is no phase 'difference-fragment'; did you mean 'difference-fragments'? [unknown-reference]
[exit 65]
$ entente draw models/warsaw-pact-1989.json --phase difference -o of-a-model.svg
entente: error: there is no phase 'difference' [unknown-reference]
[exit 65]
