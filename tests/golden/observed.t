# What a scenario foretold beside what was observed. East and West Elm are one by then: their tie cannot be followed.
$ entente run tests/golden/inputs/observed/fall.json --only density,efficiency | sed -n '/^Lost ties/,$p'
Lost ties: 'The hub falls' against 'Five years later' (1992)
  layer      foretold by   true +   false +   missed   true -   precision   recall      F1    Brier
  ─────────────────────────────────────────────────────────────────────────────────────────────────
  combined   scenario           2         1        0        1       0.667    1.000   0.800   0.2500
  combined   delete only        0         0        2        2          –¹    0.000   0.000   0.5000
  combined   shared lost        2         1        0        1       0.667    1.000   0.800   0.2500
  combined   base rate                                                 –²       –²      –²   0.2500
  Military   scenario           2         1        0        1       0.667    1.000   0.800   0.2500
  Military   delete only        0         0        2        2          –¹    0.000   0.000   0.5000
  Military   shared lost        2         1        0        1       0.667    1.000   0.800   0.2500
  Military   base rate                                                 –²       –²      –²   0.2500
  scenario: what the scenario's steps, reliance and pacts leave
  delete only: who goes takes its own ties along and nothing else is lost
  shared lost: every tie of a pact shared with who goes is lost
  base rate: every tie is lost with the share that was lost in the end (known only afterwards)
  a scenario says yes or no, so its Brier score is the share of ties it got wrong.
  (1) no loss was foretold
  (2) a rate names no tie

Ties foretold and observed: 'The hub falls' against 'Five years later' (1992)
  layer      ties       foretold   observed   the same
  ────────────────────────────────────────────────────
  combined   kept              1          0          0
  combined   weakened          0          2          0
  combined   lost              3          2          2
  combined   new               0          1          0
  Military   kept              1          0          0
  Military   weakened          0          2          0
  Military   lost              3          2          2
  Military   new               0          1          0
  pairs of actors that are there before, do not go (collapse, or leave a pact by a step), and are
  observed as two different actors; weakened: there, but weaker than before; kept: as strong or stronger.
  not observed, and left out on both sides: Economic

Actors that vanished or appeared: 'The hub falls' against 'Five years later' (1992)
  actor   foretold   observed
  ───────────────────────────
  Hub     vanished   vanished
  Dale               vanished
  Fir                appeared

Cohesion foretold and observed: 'The hub falls' against 'Five years later' (1992)
  measure      foretold   observed   difference
  ─────────────────────────────────────────────
  density         0.200      0.500     ▼ -0.300
  efficiency      0.100      0.204     ▼ -0.104
  among the 5 actors that are there at the end and observed; difference: foretold less observed
# Who leaves decides its own ties, so they are not scored; no pact dissolves.
$ entente run tests/golden/inputs/observed/exit.json --only density | sed -n '/^Lost ties/,/^$/p'
Lost ties: 'Birch leaves' against 'Five years later' (1992)
  layer      foretold by   true +   false +   missed   true -   precision   recall      F1    Brier
  ─────────────────────────────────────────────────────────────────────────────────────────────────
  combined   scenario           0         0        0        2          –¹       –²      –³   0.0000
  combined   delete only        0         0        0        2          –¹       –²      –³   0.0000
  combined   shared lost        0         1        0        1       0.000       –²   0.000   0.5000
  combined   base rate                                                 –⁴       –⁴      –⁴   0.0000
  Military   scenario           0         0        0        2          –¹       –²      –³   0.0000
  Military   delete only        0         0        0        2          –¹       –²      –³   0.0000
  Military   shared lost        0         1        0        1       0.000       –²   0.000   0.5000
  Military   base rate                                                 –⁴       –⁴      –⁴   0.0000
  scenario: what the scenario's steps, reliance and pacts leave
  delete only: who goes takes its own ties along and nothing else is lost
  shared lost: every tie of a pact shared with who goes is lost
  base rate: every tie is lost with the share that was lost in the end (known only afterwards)
  a scenario says yes or no, so its Brier score is the share of ties it got wrong.
  (1) no loss was foretold
  (2) no tie was lost
  (3) no loss was foretold and none came
  (4) a rate names no tie
$ entente run tests/golden/inputs/observed/fall.json --only density -o observed -q > /dev/null
$ cat observed/observed.csv
phase,layer,a,b,before,foretold,observed,shared,fate_foretold,fate_observed
fall,combined,ash,birch,1,0,0,1,lost,lost
fall,combined,ash,cedar,1,0,0.5,1,lost,weakened
fall,combined,ash,east,0.4,0.4,0.2,0,kept,weakened
fall,combined,birch,cedar,1,0,0,1,lost,lost
fall,combined,birch,east,0,0,0.2,0,none,new
fall,military,ash,birch,1,0,0,1,lost,lost
fall,military,ash,cedar,1,0,0.5,1,lost,weakened
fall,military,ash,east,0.4,0.4,0.2,0,kept,weakened
fall,military,birch,cedar,1,0,0,1,lost,lost
fall,military,birch,east,0,0,0.2,0,none,new
$ entente run tests/golden/inputs/observed/fall.json --only density --json | sed -n '/"observed": {$/,$p' | head -16
  "observed": {
    "model": "Five years later",
    "as_of": "1992",
    "ends": [
      {
        "phase": "fall",
        "common_actors": 5,
        "actors": [
          {"actor": "hub", "change": "vanished", "foretold": true, "observed": true},
          {"actor": "dale", "change": "vanished", "foretold": false, "observed": true},
          {"actor": "fir", "change": "appeared", "foretold": false, "observed": true}
        ],
        "combined": {
          "ties": 4,
          "lost": 2,
          "shared": 3,
# Several scenarios in one table.
$ entente score tests/golden/inputs/observed/fall.json tests/golden/inputs/observed/exit.json
Lost ties foretold and observed
  scenario         ties   lost   true +   false +   missed   true -   precision   recall      F1    Brier   delete   shared + /-   shared   base rate
  ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  The hub falls       4      2        2         1        0        1       0.667    1.000   0.800   0.2500   0.5000           2/1   0.2500      0.2500
  Birch leaves        2      0        0         0        0        2          –¹       –²      –³   0.0000   0.0000           0/1   0.5000      0.0000
  all 2 together      6      2        2         1        0        3       0.667    1.000   0.800   0.1667   0.3333           2/2   0.3333      0.1667
  ties: pairs with support before, of actors that do not go and are observed; lost: observed without.
  true +, false +, missed, true -: losses foretold rightly, wrongly, not foretold; ties rightly kept.
  delete only: who goes takes its own ties along and nothing else is lost
  shared lost: every tie of a pact shared with who goes is lost; right/wrong
  base rate: every tie is lost with the share that was lost in the end (known only afterwards)
  columns of these three, as Brier: mean squared error of the probability foretold; lower is better.
  the total adds up what stands above: large cases outweigh small ones, and ties of one case are not independent.
  it is a tally of these cases, not a measure of skill: nothing in it says how the next case will come out.
  (1) no loss was foretold
  (2) no tie was lost
  (3) no loss was foretold and none came
$ entente score tests/golden/inputs/observed/fall.json --format markdown | head -5
### Lost ties foretold and observed

| scenario | ties | lost | true + | false + | missed | true - | precision | recall | F1 | Brier | delete | shared + /- | shared | base rate |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| The hub falls | 4 | 2 | 2 | 1 | 0 | 1 | 0.667 | 1.000 | 0.800 | 0.2500 | 0.5000 | 2/1 | 0.2500 | 0.2500 |
$ entente score tests/golden/inputs/observed/fall.json tests/golden/inputs/observed/exit.json --format csv
file,title,phase,ties,lost,shared,shared_lost,foretold_by,true_positives,false_positives,false_negatives,true_negatives,precision,recall,f1,brier
fall.json,The hub falls,fall,4,2,3,2,engine,2,1,0,1,0.666666666667,1,0.8,0.25
fall.json,The hub falls,fall,4,2,3,2,delete_only,0,0,2,2,,0,0,0.5
fall.json,The hub falls,fall,4,2,3,2,shared_lost,2,1,0,1,0.666666666667,1,0.8,0.25
fall.json,The hub falls,fall,4,2,3,2,base_rate,,,,,,,,0.25
exit.json,Birch leaves,exit,2,0,1,0,engine,0,0,0,2,,,,0
exit.json,Birch leaves,exit,2,0,1,0,delete_only,0,0,0,2,,,,0
exit.json,Birch leaves,exit,2,0,1,0,shared_lost,0,1,0,1,0,,0,0.5
exit.json,Birch leaves,exit,2,0,1,0,base_rate,,,,,,,,0
,all together,,6,2,4,2,engine,2,1,0,3,0.666666666667,1,0.8,0.166666666667
,all together,,6,2,4,2,delete_only,0,0,2,4,,0,0,0.333333333333
,all together,,6,2,4,2,shared_lost,2,2,0,2,0.5,1,0.666666666667,0.333333333333
,all together,,6,2,4,2,base_rate,,,,,,,,0.166666666667
# Wrong inputs.
$ entente score tests/golden/inputs/observed/astray.json examples/barbell-broker.json
tests/golden/inputs/observed/astray.json:5:15: error: the model observed has none of the model's layers [contradiction]
     5 |   "observed": "../../../../models/barbell.json",
       |               ^
       = at /observed
tests/golden/inputs/observed/astray.json:5:15: error: the model observed has none of the model's actors [contradiction]
     5 |   "observed": "../../../../models/barbell.json",
       |               ^
       = at /observed
tests/golden/inputs/observed/astray.json:6:71: error: unknown actor 'hbu'; did you mean 'hub'? [unknown-reference]
     6 | : [ { "id": "fall", "steps": [ { "do": "collapse", "actor": "hbu" } ] } ]
       |                                                             ^
       = at /phases/0/steps/0/actor
entente: error: 'examples/barbell-broker.json' names no model that was 'observed' [missing]
[exit 65]
$ entente score tests/golden/inputs/observed/fall.json nowhere.json
entente: error: cannot open 'nowhere.json': No such file or directory [no-input]
[exit 66]
