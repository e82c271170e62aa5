# A fall spreads by thresholds in one layer, then by distress in another; where nothing is new, nothing happens.
$ entente run tests/golden/inputs/cascade.json --log | sed -n '/^Where the loss/,/^  membership/p; /^How falls/,/^$/p; /^What happened/,$p'
Where the loss of reach comes from (all actors): T = Σ 1/distance, losses positive
  phase    layer      T before   T after     lost   membership   mediation   erosion   other steps
  ────────────────────────────────────────────────────────────────────────────────────────────────
  fall     combined     2.2319    0.1500   2.0819       1.9319      0.0000    0.1500        0.0000
  fall     military     2.9417    0.0000   2.9417       2.9417      0.0000    0.0000        0.0000
  fall     economic     1.2400    0.3000   0.9400       0.6400      0.0000    0.3000        0.0000
  winter   combined     2.2319    0.0324   2.1995       1.9319      0.0000    0.2676        0.0000
  winter   military     2.9417    0.0000   2.9417       2.9417      0.0000    0.0000        0.0000
  winter   economic     1.2400    0.0648   1.1752       0.6400      0.0000    0.5352        0.0000
  spring   combined     2.2319    0.0324   2.1995       1.9319      0.0000    0.2676        0.0000
  spring   military     2.9417    0.0000   2.9417       2.9417      0.0000    0.0000        0.0000
  spring   economic     1.2400    0.0648   1.1752       0.6400      0.0000    0.5352        0.0000
  membership: pairs with a collapsed actor; mediation: survivors cut off or further apart, ties unchanged;
How falls spread: cascades, round by round
  phase    rule                   round   change
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  fall     threshold (military)       1   actor client: collapsed, support 0.8 of 1.8 left, threshold 0.6
                                      2   actor militia: collapsed, support 0.3 of 1.1 left, threshold 0.4
  winter   distress (economic)        1   actor neighbour: weakened to 0.6, distress 0 → 0.4, from patron (0.4)
                                      2   actor far-friend: weakened to 0.6, distress 0 → 0.4, from neighbour (0.4)
                                      3   actor neighbour: weakened to 0.36, distress 0.4 → 0.64, from far-friend (0.24)
  spring   distress (economic)            nobody is affected
  what cascades take from those who stay counts as erosion in the loss of reach

What happened in 'The patron falls', and why
     step   change
  ──────────────────────────────────────────────────────────────────────────────────
        1   actor patron: collapsed
        1   tie patron–client, military: 1 → 0, fell with patron
        1   tie patron–neighbour, economic: 0.4 → 0, fell with patron
  round 1   actor client: collapsed, support 0.8 of 1.8 left, threshold 0.6
  round 1   tie client–militia, military: 0.8 → 0, fell with client
  round 2   actor militia: collapsed, support 0.3 of 1.1 left, threshold 0.4
  round 2   tie militia–neighbour, military: 0.3 → 0, fell with militia
  round 2   tie neighbour–far-friend, economic: 0.6 → 0.3, relied on militia for 0.5

What happened in 'A hard winter', and why
     step   change
  ────────────────────────────────────────────────────────────────────────────────────────
  round 1   actor neighbour: weakened to 0.6, distress 0 → 0.4, from patron (0.4)
  round 1   tie neighbour–far-friend, economic: 0.3 → 0.18, weakened with neighbour
  round 2   actor far-friend: weakened to 0.6, distress 0 → 0.4, from neighbour (0.4)
  round 2   tie neighbour–far-friend, economic: 0.18 → 0.108, weakened with far-friend
  round 3   actor neighbour: weakened to 0.36, distress 0.4 → 0.64, from far-friend (0.24)
  round 3   tie neighbour–far-friend, economic: 0.108 → 0.0648, weakened with neighbour

What happened in 'Nothing new', and why
  step   change
  ─────────────

# The same for machines.
$ entente run tests/golden/inputs/cascade.json --json | grep -E '"(cascade|round)"' | head -4
      "cascade": {"rule": "threshold", "layer": "military", "rounds": 2},
        {"round": 1, "subject": "actor", "actor": "client", "was": 1, "now": 0, "text": "actor client: collapsed, support 0.8 of 1.8 left, threshold 0.6"},
        {"round": 1, "subject": "tie", "from": "client", "to": "militia", "layer": "military", "was": 0.8, "now": 0, "text": "tie client–militia, military: 0.8 → 0, fell with client"},
        {"round": 2, "subject": "actor", "actor": "militia", "was": 1, "now": 0, "text": "actor militia: collapsed, support 0.3 of 1.1 left, threshold 0.4"},

# Rounds are drawn, and found by name.
$ entente draw tests/golden/inputs/cascade.json -o rounds.json && grep -E '"(name|title)": ' rounds.json
wrote rounds.json
  "title": "The patron falls",
      "name": "0-before",
      "title": "Before",
      "name": "1-fall",
      "title": "The patron falls",
      "name": "2-winter",
      "title": "A hard winter",
      "name": "3-spring",
      "title": "Nothing new",
      "name": "1-fall-round-1",
      "title": "The patron falls, round 1 of 2",
      "name": "1-fall-round-2",
      "title": "The patron falls, round 2 of 2",
      "name": "2-winter-round-1",
      "title": "A hard winter, round 1 of 3",
      "name": "2-winter-round-2",
      "title": "A hard winter, round 2 of 3",
      "name": "2-winter-round-3",
      "title": "A hard winter, round 3 of 3",
      "name": "difference",
      "title": "Difference: before and after 'Nothing new'",

$ entente draw tests/golden/inputs/cascade.json --phase fall-round-2 -o round.dot && grep -c 'Client' round.dot
wrote round.dot
1

$ entente draw tests/golden/inputs/cascade.json --phase fall-round-9 -o round.dot
entente: error: there is no phase 'fall-round-9'; did you mean 'fall-round-1'? [unknown-reference]
[exit 65]

# Every mistake where it stands.
$ entente check tests/golden/inputs/cascade-mistakes.json
tests/golden/inputs/cascade-model.json:11:11: warning: the model names no sources [lint]
    11 |   "ties": [
       |           ^
       = at /ties
tests/golden/inputs/cascade-mistakes.json:6:54: error: unknown rule 'treshold'; did you mean 'threshold'? [unknown-reference]
     6 |     { "id": "one", "steps": [], "cascade": { "rule": "treshold" } },
       |                                                      ^
       = at /phases/0/cascade/rule
tests/golden/inputs/cascade-mistakes.json:7:69: error: 'k' must be a whole number [out-of-range]
     7 | d": "two", "steps": [], "cascade": { "rule": "k-core", "k": 1.5, "layer": "militry" } },
       |                                                             ^
       = at /phases/1/cascade/k
tests/golden/inputs/cascade-mistakes.json:7:83: error: unknown layer 'militry'; did you mean 'military'? [unknown-reference]
     7 | eps": [], "cascade": { "rule": "k-core", "k": 1.5, "layer": "militry" } },
       |                                                             ^
       = at /phases/1/cascade/layer
tests/golden/inputs/cascade-mistakes.json:8:77: error: 'tolerance' must be between 0 and 1000000000, not -0.1 [out-of-range]
     8 | ee", "steps": [], "cascade": { "rule": "load", "tolerance": -0.1 } },
       |                                                             ^
       = at /phases/2/cascade/tolerance
tests/golden/inputs/cascade-mistakes.json:9:45: error: a cascade names its "rule", as in { "rule": "threshold", "layer": "military" } [missing]
     9 |     { "id": "four", "steps": [], "cascade": { "layer": "military" } },
       |                                             ^
       = at /phases/3/cascade
tests/golden/inputs/cascade-mistakes.json:10:45: error: the key 's' is missing [missing]
    10 |     { "id": "five", "steps": [], "cascade": { "rule": "s-core", "tolerance": 1 } },
       |                                             ^
       = at /phases/4/cascade
tests/golden/inputs/cascade-mistakes.json:10:65: error: unknown key 'tolerance' [unknown-key]
    10 | { "id": "five", "steps": [], "cascade": { "rule": "s-core", "tolerance": 1 } },
       |                                                             ^
       = at /phases/4/cascade/tolerance
tests/golden/inputs/cascade-mistakes.json:11:79: error: 'collapses' must be true or false [wrong-type]
    11 |  "steps": [], "cascade": { "rule": "distress", "collapses": "yes" } },
       |                                                             ^
       = at /phases/5/cascade/collapses
tests/golden/inputs/cascade-mistakes.json:13:33: error: this step cannot happen: the actor is not there at this moment [contradiction]
    13 |     { "id": "eight", "steps": [ { "do": "weaken", "actor": "client", "by": 0.5 } ] } ]
       |                                 ^
       = at /phases/7/steps/0
[exit 65]

$ entente check tests/golden/inputs/reliance-circle.json
tests/golden/inputs/reliance-circle.json:5:65: error: the actor 'a' relies on itself [contradiction]
     5 | { "id": "a", "relies_on": [ { "actor": "b", "share": 0.5 }, { "actor": "a", "share": 0.1 } ] },
       |                                                             ^
       = at /actors/0/relies_on/1
tests/golden/inputs/reliance-circle.json:6:65: error: the actor relies on this actor already [duplicate]
     6 | { "id": "b", "relies_on": [ { "actor": "c", "share": 0.5 }, { "actor": "c", "share": 0.2 } ] },
       |                                                             ^
       = at /actors/1/relies_on/1
tests/golden/inputs/reliance-circle.json:7:33: error: the actor 'a' relies on itself by way of 'b', 'c' [contradiction]
     7 |     { "id": "c", "relies_on": [ { "actor": "a", "share": 0.5 }, { "actor": "d", "share": 1.5
       |                                 ^
       = at /actors/2/relies_on/0
tests/golden/inputs/reliance-circle.json:7:90: error: 'share' must be between 0 and 1, not 1.5 [out-of-range]
     7 |  [ { "actor": "a", "share": 0.5 }, { "actor": "d", "share": 1.5 } ] },
       |                                                             ^
       = at /actors/2/relies_on/1/share
tests/golden/inputs/reliance-circle.json:8:44: error: unknown actor 'e'; did you mean 'a'? [unknown-reference]
     8 |     { "id": "d", "relies_on": [ { "actor": "e", "share": 0.5 } ] } ]
       |                                            ^
       = at /actors/3/relies_on/0/actor
[exit 65]

# The table of rules.
$ entente list cascades
threshold: an actor collapses when its support falls below its threshold times what it was before
    { "rule": "threshold", "layer": "military" }
    parameters: layer (all combined); 'threshold' of actors in the model, those without it never collapse
    refused: more than 20000 actors
    source: Granovetter 1978; Watts 2002; here the threshold is the share that must remain
reliance: of an actor that relies on others, as much goes as they lose: left = own * product of (1 - share * (1 - left of the other)); it collapses when nothing is left
    { "rule": "reliance" }
    parameters: none; 'relies_on' of actors in the model
    refused: more than 20000 actors
    source: Buldyrev et al. 2010; Parshani et al. 2011; shares instead of probabilities are our choice
load: an actor collapses when more shortest paths run through it than (1 + tolerance) times those before
    { "rule": "load", "tolerance": 0.5 }
    parameters: tolerance, at least 0; layer (all combined). Paths count at their ends too; lengths 1/strength
    refused: more than 1000 actors
    source: Motter & Lai 2002; Motter 2004
k-core: an actor collapses when fewer than k partners are left to it, however many it had before
    { "rule": "k-core", "k": 2, "layer": "military" }
    parameters: k, at least 1; layer (all combined)
    refused: more than 20000 actors
    source: Seidman 1983; Bhawalkar et al. 2015
s-core: an actor collapses when its support is below s, whatever it was before
    { "rule": "s-core", "s": 0.5 }
    parameters: s, above 0; layer (all combined)
    refused: more than 20000 actors
    source: Eidsaa & Almaas 2013
distress: distress (1 - what is left of an actor) is passed on, once by each, in the shares of support that came from it before; who receives it is weakened by it
    { "rule": "distress", "layer": "economic", "collapses": true }
    parameters: collapses (false): whether an actor in full distress collapses; layer (all combined)
    refused: more than 20000 actors
    source: Battiston et al. 2012 (DebtRank)

$ entente help s-core
s-core: an actor collapses when its support is below s, whatever it was before

  parameters   s, above 0; layer (all combined)
  example      { "rule": "s-core", "s": 0.5 }
  refused      more than 20000 actors
  source       Eidsaa & Almaas 2013

$ entente help distres
entente: error: no help on 'distres'; did you mean 'distress'? [usage]
[exit 64]
