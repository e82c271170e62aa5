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
examples/warsaw-pact-1991.json:23:13: error: 'end' cannot name a phase: small letters, digits and '-'; not 'before', 'end' or 'difference' [out-of-range]
    23 |     { "id": "end", "title": "The Soviet Union ends", "date": "1991-12-08
       |             ^
       = at /phases/3/id
grep: pacts/pacts.csv: No such file or directory
[exit 2]
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
examples/warsaw-pact-1991.json:23:13: error: 'end' cannot name a phase: small letters, digits and '-'; not 'before', 'end' or 'difference' [out-of-range]
    23 |     { "id": "end", "title": "The Soviet Union ends", "date": "1991-12-08
       |             ^
       = at /phases/3/id
grep: drawing-of-pacts.json: No such file or directory
grep: drawing-of-pacts.json: No such file or directory
$ sed 's/"state": "present", "in": \[/"state": "present", "in": [99, /' drawing-of-pacts.json | entente-render svg --frame 0 2>&1 | head -1
sed: can't read drawing-of-pacts.json: No such file or directory
drawing:1:1: error: the text ends too early [syntax]
$ entente draw examples/syria-futures.json --phase difference-fragments -o of-a-future.svg
$ entente draw examples/syria-futures.json --phase difference-fragment -o of-a-future.svg
entente: error: there is no phase 'difference-fragment'; did you mean 'difference-fragments'? [unknown-reference]
[exit 65]
$ entente draw models/warsaw-pact-1989.json --phase difference -o of-a-model.svg
entente: error: there is no phase 'difference' [unknown-reference]
[exit 65]
