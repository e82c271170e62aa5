# What is wrong with claims is told at its character, all at once.
$ entente check tests/golden/inputs/bad-claims.json
tests/golden/inputs/../../../models/barbell.json:15:11: warning: the model names no sources [lint]
    15 |   "ties": [
       |           ^
       = at /ties
tests/golden/inputs/bad-claims.json:6:58: error: unknown measure or actor 'efficency'; did you mean 'efficiency'? [unknown-reference]
     6 |     { "id": "A", "claim": "a measure misspelt", "that": "efficency@fall < efficiency@before" },
       |                                                          ^
       = at /expect/0/that
tests/golden/inputs/bad-claims.json:7:79: error: unknown phase 'befor'; did you mean 'before'? [unknown-reference]
     7 | claim": "a phase misspelt", "that": "density@fall < density@befor" },
       |                                                             ^
       = at /expect/1/that
tests/golden/inputs/bad-claims.json:8:66: error: unknown actor 'n33'; did you mean 'n3'? [unknown-reference]
     8 |  "id": "C", "claim": "an actor misspelt", "that": "bond(n1, n33)@before > 0" },
       |                                                             ^
       = at /expect/2/that
tests/golden/inputs/bad-claims.json:9:84: error: unknown measure 'supprt'; did you mean 'support'? [unknown-reference]
     9 | ": "a \"quoted\" word", "that": "support(n1)@before\t>\u0020supprt(n2)" },
       |                                                             ^
       = at /expect/3/that
tests/golden/inputs/bad-claims.json:10:64: error: 'bond' is written bond(ACTOR, ACTOR, LAYER); the layer may be left out [missing]
    10 |  { "id": "E", "claim": "one actor too few", "that": "bond(n1) > 0" },
       |                                                             ^
       = at /expect/4/that
tests/golden/inputs/bad-claims.json:11:69: error: a minus needs spaces around it, because ids contain '-' [syntax]
    11 | d": "F", "claim": "a minus without spaces", "that": "density-1 < 0" },
       |                                                             ^
       = at /expect/5/that
tests/golden/inputs/bad-claims.json:12:74: error: '>' compares a number with actors [wrong-type]
    12 | G", "claim": "actors and numbers", "that": "top_partner(n1) > 0" },
       |                                                             ^
       = at /expect/6/that
tests/golden/inputs/bad-claims.json:13:74: error: '<' stands where ')' should stand [syntax]
    13 | H", "claim": "not closed", "that": { "all": [ "(density + 1 < 2", "density <" ] } },
       |                                                             ^
       = at /expect/7/that/all/0
tests/golden/inputs/bad-claims.json:13:90: error: the claim ends where a quantity should stand [syntax]
    13 | t closed", "that": { "all": [ "(density + 1 < 2", "density <" ] } },
       |                                                             ^
       = at /expect/7/that/all/1
tests/golden/inputs/bad-claims.json:14:13: error: the claim 'H' is there already [duplicate]
    14 |     { "id": "H", "claim": "there already", "that": "1 < 2" },
       |             ^
       = at /expect/8/id
tests/golden/inputs/bad-claims.json:15:48: error: unknown key 'every' [unknown-key]
    15 |     { "id": "I", "claim": "neither", "that": { "every": [ "1 < 2" ] } }
       |                                                ^
       = at /expect/9/that/every
[exit 65]

# Verdicts, both sides, and what each verdict rests on.
$ entente run tests/golden/inputs/barbell-claims.json | sed -n '/^Claims/,/^$/p'
Claims (3 of 7 hold, 2 fail, 2 undetermined)
  id   verdict        claim                                                   left       right        rests on
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  A    holds          The network falls apart                                    3   >   1            collapse n3 (fall)
  B    holds          Density falls                                         1 of 2       any does     collapse n3 (fall)
  C    fails          Density falls whichever way it is counted             2 of 3       all needed
       fails          density/residual@fall < density/residual@before       0.4000   <   0.3810
  D    holds          Nobody brokers more than n3                               n3   =   n3
  E    undetermined   n1 and n5 stay close                                      –¹   <   10           collapse n3 (fall)
  F    fails          n3 alone carries the bond                         n2, n3, n4   =   n3
  G    undetermined   n3 has no partner left                                    –²   =   0            coded: collapse n3 (fall)
  rests on: without this one thing the verdict is another; coded: a step sets what the claim is about
  (1) no path
  (2) collapsed

$ entente run tests/golden/inputs/barbell-claims.json --details | sed -n '/^Claims/,/^$/p'
Claims (3 of 7 hold, 2 fail, 2 undetermined)
  id   verdict        claim                                                      left        right        rests on
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  A    holds          The network falls apart                                       3   >    1            collapse n3 (fall)
  B    holds          Density falls                                            1 of 2        any does     collapse n3 (fall)
       holds          density@fall < density@before                            0.2857   <    0.3810
       fails          density/residual@fall < density/residual@before          0.4000   <    0.3810
  C    fails          Density falls whichever way it is counted                2 of 3        all needed
       holds          density@fall < density@before                            0.2857   <    0.3810
       fails          density/residual@fall < density/residual@before          0.4000   <    0.3810
       holds          density/survivors@fall <= density/survivors@before       0.4000   <=   0.4000
  D    holds          Nobody brokers more than n3                                  n3   =    n3
  E    undetermined   n1 and n5 stay close                                         –¹   <    10           collapse n3 (fall)
  F    fails          n3 alone carries the bond                            n2, n3, n4   =    n3
  G    undetermined   n3 has no partner left                                       –²   =    0            coded: collapse n3 (fall)
  rests on: without this one thing the verdict is another; coded: a step sets what the claim is about
  (1) no path
  (2) collapsed

$ entente run tests/golden/inputs/barbell-claims.json --format markdown | sed -n '/^### Claims/,/^### Coh/p'
### Claims (3 of 7 hold, 2 fail, 2 undetermined)

| id | verdict | claim | left |  | right | rests on |
| --- | --- | --- | ---: | --- | --- | --- |
| A | holds | The network falls apart | 3 | \> | 1 | collapse n3 (fall) |
| B | holds | Density falls | 1 of 2 |  | any does | collapse n3 (fall) |
| C | fails | Density falls whichever way it is counted | 2 of 3 |  | all needed |  |
|  | fails | density/residual@fall \< density/residual@before | 0.4000 | \< | 0.3810 |  |
| D | holds | Nobody brokers more than n3 | n3 | = | n3 |  |
| E | undetermined | n1 and n5 stay close | –¹ | \< | 10 | collapse n3 (fall) |
| F | fails | n3 alone carries the bond | n2, n3, n4 | = | n3 |  |
| G | undetermined | n3 has no partner left | –² | = | 0 | coded: collapse n3 (fall) |

- rests on: without this one thing the verdict is another; coded: a step sets what the claim is about
- (1) no path
- (2) collapsed

### Cohesion before and after 'fall' (all actors, all layers combined)

$ entente run tests/golden/inputs/barbell-claims.json --json | sed -n '/"claims"/,/"files"/p'
  "claims": [
    {
      "id": "A",
      "claim": "The network falls apart",
      "verdict": "holds",
      "that": "components@fall > components@before",
      "left": {"value": 3},
      "comparison": ">",
      "right": {"value": 1},
      "rests_on": {
        "coded": false,
        "steps": [
          {"phase": "fall", "step": 1, "what": "collapse n3", "coded": false, "verdict_without": "fails"}
        ],
        "reliance": {"rests": false},
        "dissolution": {"rests": false}
      }
    },
    {
      "id": "B",
      "claim": "Density falls",
      "verdict": "holds",
      "confidence": 0.9,
      "any": [
        {
          "verdict": "holds",
          "that": "density@fall < density@before",
          "left": {"value": 0.285714285714},
          "comparison": "<",
          "right": {"value": 0.380952380952}
        },
        {
          "verdict": "fails",
          "that": "density/residual@fall < density/residual@before",
          "left": {"value": 0.4},
          "comparison": "<",
          "right": {"value": 0.380952380952}
        }
      ],
      "rests_on": {
        "coded": false,
        "steps": [
          {"phase": "fall", "step": 1, "what": "collapse n3", "coded": false, "verdict_without": "fails"}
        ],
        "reliance": {"rests": false},
        "dissolution": {"rests": false}
      }
    },
    {
      "id": "C",
      "claim": "Density falls whichever way it is counted",
      "verdict": "fails",
      "all": [
        {
          "verdict": "holds",
          "that": "density@fall < density@before",
          "left": {"value": 0.285714285714},
          "comparison": "<",
          "right": {"value": 0.380952380952}
        },
        {
          "verdict": "fails",
          "that": "density/residual@fall < density/residual@before",
          "left": {"value": 0.4},
          "comparison": "<",
          "right": {"value": 0.380952380952}
        },
        {
          "verdict": "holds",
          "that": "density/survivors@fall <= density/survivors@before",
          "left": {"value": 0.4},
          "comparison": "<=",
          "right": {"value": 0.4}
        }
      ],
      "rests_on": {
        "coded": false,
        "steps": [],
        "reliance": {"rests": false},
        "dissolution": {"rests": false}
      }
    },
    {
      "id": "D",
      "claim": "Nobody brokers more than n3",
      "verdict": "holds",
      "that": "most(betweenness)@before = n3",
      "left": {"actors": ["n3"]},
      "comparison": "=",
      "right": {"actors": ["n3"]},
      "rests_on": {
        "coded": false,
        "steps": [],
        "reliance": {"rests": false},
        "dissolution": {"rests": false}
      }
    },
    {
      "id": "E",
      "claim": "n1 and n5 stay close",
      "verdict": "undetermined",
      "that": "distance(n1, n5)@fall < 10",
      "left": {"value": null, "reason": "no path"},
      "comparison": "<",
      "right": {"value": 10},
      "rests_on": {
        "coded": false,
        "steps": [
          {"phase": "fall", "step": 1, "what": "collapse n3", "coded": false, "verdict_without": "holds"}
        ],
        "reliance": {"rests": false},
        "dissolution": {"rests": false}
      }
    },
    {
      "id": "F",
      "claim": "n3 alone carries the bond",
      "verdict": "fails",
      "that": "worst_loss(bond(n1, n5)) = n3",
      "left": {"actors": ["n2", "n3", "n4"]},
      "comparison": "=",
      "right": {"actors": ["n3"]},
      "rests_on": {
        "coded": false,
        "steps": [],
        "reliance": {"rests": false},
        "dissolution": {"rests": false}
      }
    },
    {
      "id": "G",
      "claim": "n3 has no partner left",
      "verdict": "undetermined",
      "that": "degree(n3)@fall = 0",
      "left": {"value": null, "reason": "collapsed"},
      "comparison": "=",
      "right": {"value": 0},
      "rests_on": {
        "coded": true,
        "steps": [
          {"phase": "fall", "step": 1, "what": "collapse n3", "coded": true, "verdict_without": "fails"}
        ],
        "reliance": {"rests": false},
        "dissolution": {"rests": false}
      }
    }
  ],
  "cannot_be_rerun_without": [],
  "files": []

$ entente run tests/golden/inputs/barbell-claims.json -q -o claims > /dev/null && cat claims/claims.csv
id,claim,verdict,that,verdict_of_that,left,comparison,right,reason,rests_on
A,The network falls apart,holds,components@fall > components@before,holds,3,>,1,,collapse n3 (fall)
B,Density falls,holds,density@fall < density@before,holds,0.285714285714,<,0.380952380952,,collapse n3 (fall)
B,Density falls,holds,density/residual@fall < density/residual@before,fails,0.4,<,0.380952380952,,collapse n3 (fall)
C,Density falls whichever way it is counted,fails,density@fall < density@before,holds,0.285714285714,<,0.380952380952,,
C,Density falls whichever way it is counted,fails,density/residual@fall < density/residual@before,fails,0.4,<,0.380952380952,,
C,Density falls whichever way it is counted,fails,density/survivors@fall <= density/survivors@before,holds,0.4,<=,0.4,,
D,Nobody brokers more than n3,holds,most(betweenness)@before = n3,holds,n3,=,n3,,
E,n1 and n5 stay close,undetermined,"distance(n1, n5)@fall < 10",undetermined,,<,10,no path,collapse n3 (fall)
F,n3 alone carries the bond,fails,"worst_loss(bond(n1, n5)) = n3",fails,n2 n3 n4,=,n3,,
G,n3 has no partner left,undetermined,degree(n3)@fall = 0,undetermined,,=,0,collapsed,coded: collapse n3 (fall)

# Verdicts change the exit code only when asked to.
$ entente run tests/golden/inputs/barbell-claims.json > /dev/null

$ entente run tests/golden/inputs/barbell-claims.json --assert -q -o asserted > asserted.txt
entente: 4 of 7 claims do not hold
[exit 1]

$ grep -c '"verdict"' asserted/result.json; grep '^Claims' asserted.txt
12
Claims (3 of 7 hold, 2 fail, 2 undetermined)

$ entente run examples/barbell-broker.json --assert > /dev/null
entente: warning: '--assert' without effect: the scenario states no claims

$ entente help claims
claims: what a scenario expects of its numbers, in the list "expect"

  { "id": "C2", "claim": "Hardly any military bond is left",
    "that": "bond(russia, iran, military)@fall <= 0.3 * bond(russia, iran, military)@before" }

"that" is a comparison, or {"all": [...]} or {"any": [...]} of them. "tolerance" (default 1e-9) is the relative
difference up to which numbers are equal. A comparison of something undefined is undetermined.

  comparison   < <= > >= = !=, between numbers; = and != between actors
  arithmetic   + - * / and parentheses; a minus needs spaces around it
  network      density@fall, density(military)@fall: among the actors in focus, as in the tables
  actor        support(iran)@fall, support(iran, military)@fall
  pair         bond(russia, iran, military)@fall; with a third actor: bond_loss(russia, iran, syria)
  set          set_vulnerability({syria, iran}, military)
  phase        @before, @ and a phase, or @end (no phase being called so), which is meant without it: the last; where phases branch,
               that of every future, and the claim's probability is that of the futures in which it holds
  denominator  density/residual@fall, density/survivors@fall; without it fixed, and residual for what any
               isolate forces to 0; survivors are there before and in every phase that the comparison names
  actors       syria, {iran, russia}, and the functions
               top_partner(russia, military)@fall: whom it is tied to most strongly
               most(degree, military)@fall: whose value is greatest
               worst_loss(bond(russia, iran)): whose collapse costs most, those named left out; @before if no
               phase is given. Equals stand together in one set; 'nobody' is the set of none

Every claim is checked again without each step, with every reliance 0 and with no pact dissolving: what makes the
verdict another is what it rests on. 'coded' is a claim where such a step names the very actors that a changed
quantity is about (or no actor, but its layer): the scenario says it, the network does not show it.
'entente run --assert' exits with 1 unless every claim holds.

$ entente help clams
entente: error: no help on 'clams'; did you mean 'claims'? [usage]
[exit 64]
