# In 1906 one sign is wrong, and the blocs of the continuous-time model are those of 1907.
$ entente forecast models/great-powers.json --at 1906
The great powers, 1872 to 1914
6 actors, 11 ties, 1 layer; as of 1906; focus: all actors
strength = |weight| / scale, distance along 1/strength

What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.

Changes of one tie that would lower the tension (all layers combined)
  tie                       strength   at odds in best divisions   its sign turned   tie dropped   who would change side
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  United Kingdom – Russia     -1.000   always                             ▼ -1.000      ▼ -1.000   nobody
  source: Harary 1959; Antal, Krapivsky & Redner 2005; Aref, Mason & Wilson 2020

Two sides with the least tension (all layers combined)
  side   actors
  ──────────────────────────────────────
  A      United Kingdom, France, Russia
  B      Austria-Hungary, Germany, Italy
  strength at odds: 1.000 of 11.000; proved to be the least

Continuous-time model dX/dt = X² (all layers combined)
  quantity                                 value
  ──────────────────────────────────────────────
  growth (λ, largest eigenvalue of X(0))   3.416
  time to blow-up (1/λ)                    0.293
  strength at odds with its blocs          1.000
  actors not with their side above             0
  X(0) is support minus hostility with a diagonal of 0; time is in 1/strength, not in years
  source: Kułakowski, Gawroński & Gronek 2005; Marvel, Kleinberg, Kleinberg & Strogatz 2011

Blocs that the continuous-time model runs to (all layers combined)
  bloc   actors
  ──────────────────────────────────────
  A      United Kingdom, France, Russia
  B      Austria-Hungary, Germany, Italy

Signs that would have to change for these blocs (all layers combined)
  pair                          now   then          pull
  ──────────────────────────────────────────────────────
  United Kingdom – Russia    -1.000   support      0.243
  France – Italy               none   hostility   -0.491
  Russia – Italy               none   hostility   -0.405
  United Kingdom – Germany     none   hostility   -0.312
  United Kingdom – Italy       none   hostility   -0.190
  pull: product of both ends' components of the eigenvector, greatest component 1

$ entente forecast examples/syria-collapse.json --phase fall
Collapse of Assad's Syria
model: Russian–Iranian axis before the fall of Damascus
14 actors, 53 ties, 3 layers; as of 2024-11-26; focus: bloc axis
  0 before: Before (2024-11-26)
  1 fall: Damascus falls (2024-12-08)
  2 attrition: Hezbollah and Hamas are worn down
  3 north-korea: Russia turns to North Korea
  4 agreement: Agreement without a duty to assist (2025-01-17)
strength = |weight| / scale, distance along 1/strength; ▲ ▼ show change, ! where signs disagree

What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.

Changes of one tie that would lower the tension (all layers combined, after 'Damascus falls')
  tie                strength   at odds in best divisions   its sign turned   tie dropped   who would change side
  ───────────────────────────────────────────────────────────────────────────────────────────────────────────────
  Russia – Türkiye      0.133   always                             ▼ -0.133      ▼ -0.133   nobody
  the whole network is asked, whatever the focus
  source: Harary 1959; Antal, Krapivsky & Redner 2005; Aref, Mason & Wilson 2020

Two sides with the least tension (all layers combined)
  side   actors
  ─────────────────────────────────────────────────────────────────────────────────────────
  A      Russia, Iran, Revolutionary Guards, Hezbollah, Hamas, Allied militias, North Korea
  B      Türkiye, Israel, Syrian insurgents, Ukraine, United States, Europe
  strength at odds: 0.133 of 7.997; proved to be the least

Continuous-time model dX/dt = X² (all layers combined, after 'Damascus falls')
  quantity                                 value
  ──────────────────────────────────────────────
  growth (λ, largest eigenvalue of X(0))   1.628
  time to blow-up (1/λ)                    0.614
  strength at odds with its blocs          0.133
  actors not with their side above             0
  X(0) is support minus hostility with a diagonal of 0; time is in 1/strength, not in years
  source: Kułakowski, Gawroński & Gronek 2005; Marvel, Kleinberg, Kleinberg & Strogatz 2011

Blocs that the continuous-time model runs to (all layers combined, after 'Damascus falls')
  bloc   actors
  ─────────────────────────────────────────────────────────────────────────────────────────
  A      Russia, Iran, Revolutionary Guards, Hezbollah, Hamas, Allied militias, North Korea
  B      Türkiye, Israel, Syrian insurgents, Ukraine, United States, Europe

Signs that would have to change for these blocs (all layers combined, after 'Damascus falls')
  pair                                     now   then          pull
  ─────────────────────────────────────────────────────────────────
  Russia – Türkiye                       0.133   hostility   -0.091
  Iran – Ukraine                          none   hostility   -0.540
  Russia – Israel                         none   hostility   -0.466
  Israel – Europe                         none   support      0.417
  Hezbollah – United States               none   hostility   -0.412
  Revolutionary Guards – United States    none   hostility   -0.356
  Russia – Hezbollah                      none   support      0.344
  Israel – Ukraine                        none   support      0.315
  Hezbollah – Europe                      none   hostility   -0.308
  Hamas – United States                   none   hostility   -0.300
  Russia – Revolutionary Guards           none   support      0.298
  39 more pairs without tie would get one; --top shows more
  pull: product of both ends' components of the eigenvector, greatest component 1

# The last phase, one layer, short lists.
$ entente forecast examples/syria-collapse.json --layer military --top 2 --format markdown
What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.

### Changes of one tie that would lower the tension (Military, after 'Agreement without a duty to assist')

- no change of a single tie would lower it
- the whole network is asked, whatever the focus
- source: Harary 1959; Antal, Krapivsky & Redner 2005; Aref, Mason & Wilson 2020

### Two sides with the least tension (Military)

| side | actors |
| --- | --- |
| A | Russia, Iran, Revolutionary Guards, Hezbollah, Hamas, Allied militias, North Korea |
| B | Türkiye, Israel, Syrian insurgents, Ukraine, United States, Europe |

- strength at odds: 0.000 of 11.993; proved to be the least

### Continuous-time model dX/dt = X² (Military, after 'Agreement without a duty to assist')

| quantity | value |
| --- | ---: |
| growth (λ, largest eigenvalue of X(0)) | 2.343 |
| time to blow-up (1/λ) | 0.427 |
| strength at odds with its blocs | 0.000 |
| actors not with their side above | 0 |

- X(0) is support minus hostility with a diagonal of 0; time is in 1/strength, not in years
- source: Kułakowski, Gawroński & Gronek 2005; Marvel, Kleinberg, Kleinberg & Strogatz 2011

### Blocs that the continuous-time model runs to (Military, after 'Agreement without a duty to assist')

| bloc | actors |
| --- | --- |
| A | Russia, Iran, Revolutionary Guards, Hezbollah, Hamas, Allied militias, North Korea |
| B | Türkiye, Israel, Syrian insurgents, Ukraine, United States, Europe |


### Signs that would have to change for these blocs (Military, after 'Agreement without a duty to assist')

| pair | now | then | pull |
| --- | ---: | --- | ---: |
| Israel – Ukraine | none | support | 0.753 |
| Iran – United States | none | hostility | -0.751 |

- 55 more pairs without tie would get one; --top shows more
- pull: product of both ends' components of the eigenvector, greatest component 1

$ entente forecast models/great-powers.json --at 1906 --json
{
  "format": "entente-result/1",
  "version": "0.1.0",
  "title": "The great powers, 1872 to 1914",
  "model": "The great powers, 1872 to 1914",
  "as_of": "1906",
  "inputs": [
    {"role": "model", "file": "great-powers.json", "sha256": "463766323fe1ae6b2ed7949928a53144afdca5f4036a7aec78c95f9d86d661e1"}
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
    {"id": "britain", "name": "United Kingdom", "kind": "state", "bloc": "entente", "in_focus": true},
    {"id": "france", "name": "France", "kind": "state", "bloc": "entente", "in_focus": true},
    {"id": "russia", "name": "Russia", "kind": "state", "bloc": "entente", "in_focus": true},
    {"id": "austria-hungary", "name": "Austria-Hungary", "kind": "state", "bloc": "triple-alliance", "in_focus": true},
    {"id": "germany", "name": "Germany", "kind": "state", "bloc": "triple-alliance", "in_focus": true},
    {"id": "italy", "name": "Italy", "kind": "state", "bloc": "triple-alliance", "in_focus": true}
  ],
  "forecast": {
    "label": "What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.",
    "phase": "before",
    "layer": "combined",
    "single_changes": {
      "source": "Harary 1959; Antal, Krapivsky & Redner 2005; Aref, Mason & Wilson 2020",
      "frustration": {"value": 1},
      "strength": 11,
      "sides": [
        [["britain", "france", "russia"], ["austria-hungary", "germany", "italy"]]
      ],
      "lowering": {"value": 1},
      "unsettled": 0,
      "changes": [
        {
          "between": ["britain", "russia"],
          "strength": -1,
          "in_best_divisions": "always",
          "frustration_if_turned": -1,
          "frustration_if_dropped": -1,
          "moved": [],
          "sides": [
            [["britain", "france", "russia"], ["austria-hungary", "germany", "italy"]]
          ]
        }
      ]
    },
    "continuous_time": {
      "source": "Kułakowski, Gawroński & Gronek 2005; Marvel, Kleinberg, Kleinberg & Strogatz 2011",
      "rule": "dX/dt = X^2 from support minus hostility with a diagonal of 0",
      "growth": {"value": 3.41628837319},
      "time_to_blow_up": {"value": 0.292715336284},
      "strength_at_odds": {"value": 1},
      "actors_apart": {"value": 0},
      "actors": {
        "britain": {"bloc": "A", "pull": 0.33744801747, "apart": false},
        "france": {"bloc": "A", "pull": 0.87250281585, "apart": false},
        "russia": {"bloc": "A", "pull": 0.719683077213, "apart": false},
        "austria-hungary": {"bloc": "B", "pull": -1, "apart": false},
        "germany": {"bloc": "B", "pull": -0.923590130681, "apart": false},
        "italy": {"bloc": "B", "pull": -0.563064331974, "apart": false}
      },
      "turning_total": 1,
      "turning": [
        {"between": ["britain", "russia"], "strength": -1, "pull": 0.242855627612}
      ],
      "arising_total": 4,
      "arising": [
        {"between": ["france", "italy"], "strength": 0, "pull": -0.491275215153},
        {"between": ["russia", "italy"], "strength": 0, "pull": -0.405227871104},
        {"between": ["britain", "germany"], "strength": 0, "pull": -0.311663658553},
        {"between": ["britain", "italy"], "strength": 0, "pull": -0.190004942533}
      ]
    }
  }
}

$ entente forecast models/great-powers.json --at 1906 --top 1 --format csv
label,source,phase,layer,quantity,actor,other,value,reason
"What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.","Harary 1959; Antal, Krapivsky & Redner 2005; Aref, Mason & Wilson 2020",before,combined,frustration,,,1,
"What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.","Harary 1959; Antal, Krapivsky & Redner 2005; Aref, Mason & Wilson 2020",before,combined,changes_lowering,,,1,
"What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.","Harary 1959; Antal, Krapivsky & Redner 2005; Aref, Mason & Wilson 2020",before,combined,strength,britain,russia,-1,
"What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.","Harary 1959; Antal, Krapivsky & Redner 2005; Aref, Mason & Wilson 2020",before,combined,frustration_if_turned,britain,russia,-1,
"What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.","Harary 1959; Antal, Krapivsky & Redner 2005; Aref, Mason & Wilson 2020",before,combined,frustration_if_dropped,britain,russia,-1,
"What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.","Harary 1959; Antal, Krapivsky & Redner 2005; Aref, Mason & Wilson 2020",before,combined,actors_moved,britain,russia,0,
"What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.","Kułakowski, Gawroński & Gronek 2005; Marvel, Kleinberg, Kleinberg & Strogatz 2011",before,combined,growth,,,3.41628837319,
"What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.","Kułakowski, Gawroński & Gronek 2005; Marvel, Kleinberg, Kleinberg & Strogatz 2011",before,combined,time_to_blow_up,,,0.292715336284,
"What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.","Kułakowski, Gawroński & Gronek 2005; Marvel, Kleinberg, Kleinberg & Strogatz 2011",before,combined,strength_at_odds,,,1,
"What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.","Kułakowski, Gawroński & Gronek 2005; Marvel, Kleinberg, Kleinberg & Strogatz 2011",before,combined,actors_apart,,,0,
"What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.","Kułakowski, Gawroński & Gronek 2005; Marvel, Kleinberg, Kleinberg & Strogatz 2011",before,combined,pull,britain,,0.33744801747,
"What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.","Kułakowski, Gawroński & Gronek 2005; Marvel, Kleinberg, Kleinberg & Strogatz 2011",before,combined,pull,france,,0.87250281585,
"What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.","Kułakowski, Gawroński & Gronek 2005; Marvel, Kleinberg, Kleinberg & Strogatz 2011",before,combined,pull,russia,,0.719683077213,
"What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.","Kułakowski, Gawroński & Gronek 2005; Marvel, Kleinberg, Kleinberg & Strogatz 2011",before,combined,pull,austria-hungary,,-1,
"What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.","Kułakowski, Gawroński & Gronek 2005; Marvel, Kleinberg, Kleinberg & Strogatz 2011",before,combined,pull,germany,,-0.923590130681,
"What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.","Kułakowski, Gawroński & Gronek 2005; Marvel, Kleinberg, Kleinberg & Strogatz 2011",before,combined,pull,italy,,-0.563064331974,
"What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.","Kułakowski, Gawroński & Gronek 2005; Marvel, Kleinberg, Kleinberg & Strogatz 2011",before,combined,pull_turning,britain,russia,0.242855627612,
"What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.","Kułakowski, Gawroński & Gronek 2005; Marvel, Kleinberg, Kleinberg & Strogatz 2011",before,combined,pull_arising,france,italy,-0.491275215153,

# Three enemies of each other: which two make up is not for the theory to say.
$ echo '{"format": "entente-model/1", "layers": [{"id": "l"}], "actors": [{"id": "a"}, {"id": "b"}, {"id": "c"}], "ties": [{"from": "a", "to": "b", "layer": "l", "weight": -1}, {"from": "a", "to": "c", "layer": "l", "weight": -1}, {"from": "b", "to": "c", "layer": "l", "weight": -1}]}' | entente forecast -
Untitled model
3 actors, 3 ties, 1 layer; focus: all actors
strength = |weight| / scale, distance along 1/strength

What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.

Changes of one tie that would lower the tension (all layers combined)
  tie     strength   at odds in best divisions   its sign turned   tie dropped   who would change side
  ────────────────────────────────────────────────────────────────────────────────────────────────────
  a – b     -1.000   in some                            ▼ -1.000      ▼ -1.000   b
  a – c     -1.000   in some                            ▼ -1.000      ▼ -1.000   c
  b – c     -1.000   in some                            ▼ -1.000      ▼ -1.000   nobody
  source: Harary 1959; Antal, Krapivsky & Redner 2005; Aref, Mason & Wilson 2020

Two sides with the least tension (all layers combined)
  side   actors
  ─────────────
  A      a
  B      b, c
  strength at odds: 1.000 of 3.000; proved to be the least

Continuous-time model dX/dt = X² (all layers combined)
  quantity                                 value
  ──────────────────────────────────────────────
  growth (λ, largest eigenvalue of X(0))   1.000
  time to blow-up (1/λ)                    1.000
  strength at odds with its blocs             –¹
  actors not with their side above            –¹
  X(0) is support minus hostility with a diagonal of 0; time is in 1/strength, not in years
  source: Kułakowski, Gawroński & Gronek 2005; Marvel, Kleinberg, Kleinberg & Strogatz 2011
  (1) largest eigenvalue is not simple

$ echo '{"format": "entente-model/1", "layers": [{"id": "l"}], "actors": []}' | entente forecast -
Untitled model
0 actors, 0 ties, 1 layer; focus: all actors
strength = |weight| / scale, distance along 1/strength

What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.

Changes of one tie that would lower the tension (all layers combined)
  no change of a single tie would lower it
  source: Harary 1959; Antal, Krapivsky & Redner 2005; Aref, Mason & Wilson 2020

Continuous-time model dX/dt = X² (all layers combined)
  quantity                                 value
  ──────────────────────────────────────────────
  growth (λ, largest eigenvalue of X(0))      –¹
  time to blow-up (1/λ)                       –¹
  strength at odds with its blocs             –¹
  actors not with their side above            –¹
  X(0) is support minus hostility with a diagonal of 0; time is in 1/strength, not in years
  source: Kułakowski, Gawroński & Gronek 2005; Marvel, Kleinberg, Kleinberg & Strogatz 2011
  (1) no ties, or support and hostility cancel out

$ entente forecast examples/syria-collapse.json --phase fal
entente: error: there is no phase 'fal'; did you mean 'fall'? [unknown-reference]
[exit 65]

$ entente forecast models/barbell.json --phase fall
entente: error: there is no phase 'fall' [unknown-reference]
[exit 65]

$ entente forecast models/barbell.json --layer tie
entente: error: unknown layer 'tie'; did you mean 'ties'? [unknown-reference]
[exit 65]

$ entente forecast models/barbell.json --top none
entente: error: '--top' takes a whole number from 1 to 999999999, not 'none' [usage]
[exit 64]

$ entente forecast models/barbell.json --top 0
entente: error: '--top' takes a whole number from 1 to 999999999, not '0' [usage]
[exit 64]

$ entente forecast models/barbell.json --at never
entente: error: 'never' is no date (YYYY, YYYY-MM or YYYY-MM-DD) [usage]
[exit 64]

$ entente forecast models/nowhere.json
entente: error: cannot open 'models/nowhere.json': No such file or directory [no-input]
[exit 66]

$ entente forecast tests/golden/inputs/ten-mistakes.json 2>&1 | head -1
tests/golden/inputs/ten-mistakes.json:4:12: error: '2024-13-01' is no date (YYYY, YYYY-MM or YYYY-MM-DD) [out-of-range]

$ entente help forecast
Say which realignments structural balance theory would favour; not a prediction.

Examples:
  entente forecast models/great-powers.json --at 1906
  entente forecast examples/syria-collapse.json --phase fall
  entente forecast examples/syria-collapse.json --layer military --top 3 --json

Usage: entente forecast FILE [--phase ID] [options]

FILE is a model, or a scenario: then the state after --phase, or after its last one. Shown are the changes of
one tie that would lower frustration most, the two sides then, and the blocs that the continuous-time model
dX/dt = X² runs to. The theory knows signs and strengths, nothing of interests, geography or power.

Options:
      --phase ID           before, or a phase; draw also takes difference and all
      --layer ID           look at this layer only
      --top N              show the N first of every list
      --at DATE            what is valid on this day, month or year
  -f, --format NAME        text, json, csv or markdown
      --json               short for --format json
      --color WHEN         auto, always or never
      --max-input BYTES    refuse larger inputs (default 512M)
      --from, --map, --decimal, --mutual, --both, --nmc, --nodes: models of other formats,
                           see 'entente help convert'
  -h, --help               show this help
