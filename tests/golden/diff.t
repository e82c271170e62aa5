$ entente diff models/warsaw-pact-1989.json models/central-europe-1992.json --only density,efficiency,largest_component
Two models
           before                    after                                      change
  ────────────────────────────────────────────────────────────────────────────────────
  file     warsaw-pact-1989.json     central-europe-1992.json
  title    The Warsaw Pact in 1989   Central Europe in 1992, after the Warsa…
  as of    1989-01-01                1992-07-01
  layers   2                         2                                               0
  actors   11                        10                                           ▼ -1
  ties     67                        6                                           ▼ -61
  pacts    7                         1                                            ▼ -6
  actors and ties: those that are there at the model's date, the ties of pacts among them

The models as such
            what    before                                     after
  ─────────────────────────────────────────────────────────────────────────────────────────────────────
  changed   title   The Warsaw Pact in 1989                    Central Europe in 1992, after the Warsa…
            as_of   1989-01-01                                 1992-07-01
            note    Two treaties among the states of the So…   What history had made of the Soviet blo…

Blocs: 1 changed
            id     name          what    before        after
  ───────────────────────────────────────────────────────────────────────
  changed   east   Soviet bloc   title   Soviet bloc   Former Soviet bloc

Sources: 5 removed, 1 added
            id                name                               what   before   after
  ────────────────────────────────────────────────────────────────────────────────────
  removed   warsaw-1955       Treaty of Friendship, Cooperati…
  removed   comecon-1949      Council for Mutual Economic Ass…
  removed   balance-1989      International Institute for Str…
  removed   friendship-1967   Treaties of friendship, co-oper…
  removed   belavezha-1991    Agreement on the Commonwealth o…
  added     budapest-1991     Protocol on ending the Council …

Actors: 2 removed, 9 changed, 1 added
            id               name             what         before         after
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
  removed   ussr             Soviet Union
  changed   poland           Poland           capability   410            –
  removed   east-germany     East Germany
  changed   czechoslovakia   Czechoslovakia   capability   200            –
  changed   hungary          Hungary          capability   90             –
  changed   bulgaria         Bulgaria         capability   120            –
  changed   romania          Romania          capability   170            –
  changed   united-states    United States    capability   2120           –
  changed   west-germany     West Germany     name         West Germany   Germany
                                              capability   490            –
                                              note         –              the Federal Republic, enlarged in 1990
  changed   britain          United Kingdom   capability   310            –
  changed   france           France           capability   470            –
  added     russia           Russia

Ties: 15 removed
            tie                             layer      kind               what     before   after
  ───────────────────────────────────────────────────────────────────────────────────────────────
  removed   Soviet Union – East Germany     military   troops             weight   1
  removed   Soviet Union – Czechoslovakia   military   troops             weight   0.8
  removed   Soviet Union – Hungary          military   troops             weight   0.8
  removed   Soviet Union – Poland           military   troops             weight   0.8
  removed   Soviet Union – Bulgaria         military   treaty             weight   0.6
  removed   Soviet Union – Romania          military   treaty             weight   0.3
  removed   Soviet Union – East Germany     economic   energy             weight   0.9
  removed   Soviet Union – Poland           economic   energy             weight   0.7
  removed   Soviet Union – Czechoslovakia   economic   energy             weight   0.8
  removed   Soviet Union – Hungary          economic   energy             weight   0.6
  removed   Soviet Union – Bulgaria         economic   energy             weight   0.9
  removed   Soviet Union – Romania          economic   energy             weight   0.4
  removed   United States – Soviet Union    military   deterrence         weight   -0.8
  removed   West Germany – East Germany     military   front line         weight   -0.6
  removed   West Germany – East Germany     economic   credit and trade   weight   0.4

Pacts: 6 removed, 1 changed
            id                       name                              what        before       after
  ────────────────────────────────────────────────────────────────────────────────────────────────────────
  removed   warsaw-pact              Warsaw Pact
  removed   comecon                  Comecon
  changed   nato                     NATO                              range       0.6 to 0.9   0.7 to 0.9
                                                                       from_date   1949-04-04   –
  removed   gdr-czechoslovakia       East German–Czechoslovak treaty
  removed   gdr-poland               East German–Polish treaty
  removed   poland-czechoslovakia    Polish–Czechoslovak treaty
  removed   hungary-czechoslovakia   Hungarian–Czechoslovak treaty

Cohesion of the network (all layers combined)
  measure             before   after     change
  ─────────────────────────────────────────────────────
  density              0.509   0.133   ▼ -0.376   -74 %
  efficiency           0.340   0.053   ▼ -0.287   -84 %
  largest_component    1.000   0.400   ▼ -0.600   -60 %
  each model as it stands, with its own number of actors

# Ties match by ends, layer, kind and direction; of several the dates decide.
$ entente diff tests/golden/inputs/diff-before.json tests/golden/inputs/diff-after.json --only ties,density
Two models
           before             after             change
  ────────────────────────────────────────────────────
  file     diff-before.json   diff-after.json
  title    Before             After
  as of    1990               1990
  layers   3                  3                      0
  actors   3                  4                   ▲ +1
  ties     7                  8                   ▲ +1
  pacts    2                  2                      0
  actors and ties: those that are there at the model's date, the ties of pacts among them

The models as such
            what    before   after
  ───────────────────────────────────────────────────────────────────
  changed   title   Before   After
            note    –        A longer note, which has so many words …

Layers: 1 removed, 1 changed, 1 added
            id    name       what    before   after
  ─────────────────────────────────────────────────
  changed   e     Economic   share   1        2
  removed   old   old
  added     new   new

Actors: 1 removed, 2 changed, 1 added
            id   name        what         before   after
  ───────────────────────────────────────────────────────────────────
  changed   a    Ährenland   bloc         east     –
                             capability   2        2.5
                             relies_on    –        b 0.5 (0.4 to 0.6)
  changed   b    Beta        name         Beta     Beta (new)
  removed   d    d
  added     e    Newcomer

Ties: 2 removed, 3 changed, 2 added
            tie                 layer   kind    what      before       after
  ───────────────────────────────────────────────────────────────────────────────
  changed   Ährenland – Beta    m               range     0.4 to 0.6   0.4 to 0.7
  removed   Beta → =1+1         m               weight    1
  changed   Ährenland – =1+1    e       trade   to_date   1988-01-01   1987-01-01
  changed   Ährenland – =1+1    e       trade   weight    0.4          0.45
  removed   =1+1 – d            old             weight    -0.2
  added     =1+1 → Beta (new)   m               weight                 1
  added     =1+1 – Newcomer     new             weight                 0.1

Pacts: 1 removed, 1 changed, 1 added
            id   name   what      before    after
  ─────────────────────────────────────────────────
  changed   p    p      members   a, b, c   b, c, e
  removed   q    q
  added     r    r

Cohesion of the network (all layers combined)
  measure   before   after     change
  ───────────────────────────────────────────
  ties           3       5       ▲ +2   +67 %
  density    1.000   0.833   ▼ -0.167   -17 %
  each model as it stands, with its own number of actors

$ entente diff tests/golden/inputs/diff-before.json tests/golden/inputs/diff-after.json --only density --at 1990 --top 1
Two models
           before             after             change
  ────────────────────────────────────────────────────
  file     diff-before.json   diff-after.json
  title    Before             After
  as of    1990               1990
  layers   3                  3                      0
  actors   3                  4                   ▲ +1
  ties     7                  8                   ▲ +1
  pacts    2                  2                      0
  actors and ties: those that are there at the model's date, the ties of pacts among them

The models as such
            what    before   after
  ───────────────────────────────────────────────────────────────────
  changed   title   Before   After
            note    –        A longer note, which has so many words …

Layers: 1 removed, 1 changed, 1 added
            id   name       what    before   after
  ────────────────────────────────────────────────
  changed   e    Economic   share   1        2
  2 more: --top, or JSON

Actors: 2 changed, 1 added
            id   name        what         before   after
  ───────────────────────────────────────────────────────────────────
  changed   a    Ährenland   bloc         east     –
                             capability   2        2.5
                             relies_on    –        b 0.5 (0.4 to 0.6)
  2 more: --top, or JSON

Ties: 1 removed, 2 changed, 2 added
            tie                layer   kind   what    before       after
  ───────────────────────────────────────────────────────────────────────────
  changed   Ährenland – Beta   m              range   0.4 to 0.6   0.4 to 0.7
  4 more: --top, or JSON

Pacts: 1 removed, 1 changed, 1 added
            id   name   what      before    after
  ─────────────────────────────────────────────────
  changed   p    p      members   a, b, c   b, c, e
  2 more: --top, or JSON

Cohesion of the network (all layers combined)
  measure   before   after     change
  ───────────────────────────────────────────
  density    1.000   0.833   ▼ -0.167   -17 %
  each model as it stands, with its own number of actors

$ entente diff tests/golden/inputs/diff-before.json tests/golden/inputs/diff-after.json --only density --json | sed 's/"version": "[^"]*"/"version": …/; s/[0-9a-f]\{64\}/…/'
{
  "format": "entente-diff/1",
  "version": …,
  "before": {"title": "Before", "as_of": "1990", "file": "diff-before.json", "sha256": "…"},
  "after": {"title": "After", "as_of": "1990", "file": "diff-after.json", "sha256": "…"},
  "differ": true,
  "counts": {
    "model": {"removed": 0, "changed": 1, "added": 0},
    "layer": {"removed": 1, "changed": 1, "added": 1},
    "bloc": {"removed": 0, "changed": 0, "added": 0},
    "source": {"removed": 0, "changed": 0, "added": 0},
    "actor": {"removed": 1, "changed": 2, "added": 1},
    "tie": {"removed": 2, "changed": 3, "added": 2},
    "pact": {"removed": 1, "changed": 1, "added": 1}
  },
  "differences": [
    {
      "of": "model",
      "how": "changed",
      "changes": [
        {"key": "title", "before": "Before", "after": "After"},
        {"key": "note", "before": null, "after": "A longer note, which has so many words that a table would be far too wide with them."}
      ]
    },
    {
      "of": "layer",
      "how": "changed",
      "id": "e",
      "name": "Economic",
      "changes": [
        {"key": "share", "before": 1, "after": 2}
      ]
    },
    {"of": "layer", "how": "removed", "id": "old", "name": "old"},
    {"of": "layer", "how": "added", "id": "new", "name": "new"},
    {
      "of": "actor",
      "how": "changed",
      "id": "a",
      "name": "Ährenland",
      "changes": [
        {"key": "bloc", "before": "east", "after": null},
        {"key": "capability", "before": 2, "after": 2.5},
        {"key": "relies_on", "before": null, "after": "b 0.5 (0.4 to 0.6)"}
      ]
    },
    {
      "of": "actor",
      "how": "changed",
      "id": "b",
      "name": "Beta",
      "changes": [
        {"key": "name", "before": "Beta", "after": "Beta (new)"}
      ]
    },
    {"of": "actor", "how": "removed", "id": "d", "name": "d"},
    {"of": "actor", "how": "added", "id": "e", "name": "Newcomer"},
    {
      "of": "tie",
      "how": "changed",
      "from": "a",
      "to": "b",
      "layer": "m",
      "directed": false,
      "changes": [
        {"key": "range", "before": [0.4, 0.6], "after": [0.4, 0.7]}
      ]
    },
    {"of": "tie", "how": "removed", "from": "b", "to": "c", "layer": "m", "directed": true, "weight": 1},
    {
      "of": "tie",
      "how": "changed",
      "from": "a",
      "to": "c",
      "layer": "e",
      "kind": "trade",
      "directed": false,
      "changes": [
        {"key": "to_date", "before": "1988-01-01", "after": "1987-01-01"}
      ]
    },
    {
      "of": "tie",
      "how": "changed",
      "from": "a",
      "to": "c",
      "layer": "e",
      "kind": "trade",
      "directed": false,
      "changes": [
        {"key": "weight", "before": 0.4, "after": 0.45}
      ]
    },
    {"of": "tie", "how": "removed", "from": "c", "to": "d", "layer": "old", "directed": false, "weight": -0.2},
    {"of": "tie", "how": "added", "from": "c", "to": "b", "layer": "m", "directed": true, "weight": 1},
    {"of": "tie", "how": "added", "from": "c", "to": "e", "layer": "new", "directed": false, "weight": 0.1},
    {
      "of": "pact",
      "how": "changed",
      "id": "p",
      "name": "p",
      "changes": [
        {"key": "members", "before": "a, b, c", "after": "b, c, e"}
      ]
    },
    {"of": "pact", "how": "removed", "id": "q", "name": "q"},
    {"of": "pact", "how": "added", "id": "r", "name": "r"}
  ],
  "layer": "combined",
  "measures": {
    "density": {"before": 1, "after": 0.833333333333, "change": -0.166666666667}
  }
}

$ entente diff tests/golden/inputs/diff-before.json tests/golden/inputs/diff-after.json --only density --format csv
of,how,id,from,to,layer,kind,directed,key,before,after
model,changed,,,,,,,title,Before,After
model,changed,,,,,,,note,,"A longer note, which has so many words that a table would be far too wide with them."
layer,changed,e,,,,,,share,1,2
layer,removed,old,,,,,,,,
layer,added,new,,,,,,,,
actor,changed,a,,,,,,bloc,east,
actor,changed,a,,,,,,capability,2,2.5
actor,changed,a,,,,,,relies_on,,b 0.5 (0.4 to 0.6)
actor,changed,b,,,,,,name,Beta,Beta (new)
actor,removed,d,,,,,,,,
actor,added,e,,,,,,,,
tie,changed,,a,b,m,,false,range,0.4 to 0.6,0.4 to 0.7
tie,removed,,b,c,m,,true,weight,1,
tie,changed,,a,c,e,trade,false,to_date,1988-01-01,1987-01-01
tie,changed,,a,c,e,trade,false,weight,0.4,0.45
tie,removed,,c,d,old,,false,weight,-0.2,
tie,added,,c,b,m,,true,weight,,1
tie,added,,c,e,new,,false,weight,,0.1
pact,changed,p,,,,,,members,"a, b, c","b, c, e"
pact,removed,q,,,,,,,,
pact,added,r,,,,,,,,
measure,changed,density,,,combined,,,,1,0.833333333333

$ entente diff tests/golden/inputs/diff-before.json tests/golden/inputs/diff-after.json --only density,transitivity --layer m --format markdown
### Two models

|  | before | after | change |
| --- | --- | --- | ---: |
| file | diff-before.json | diff-after.json |  |
| title | Before | After |  |
| as of | 1990 | 1990 |  |
| layers | 3 | 3 | 0 |
| actors | 3 | 4 | ▲ +1 |
| ties | 7 | 8 | ▲ +1 |
| pacts | 2 | 2 | 0 |

- actors and ties: those that are there at the model's date, the ties of pacts among them

### The models as such

|  | what | before | after |
| --- | --- | --- | --- |
| changed | title | Before | After |
|  | note | – | A longer note, which has so many words … |


### Layers: 1 removed, 1 changed, 1 added

|  | id | name | what | before | after |
| --- | --- | --- | --- | --- | --- |
| changed | e | Economic | share | 1 | 2 |
| removed | old | old |  |  |  |
| added | new | new |  |  |  |


### Actors: 1 removed, 2 changed, 1 added

|  | id | name | what | before | after |
| --- | --- | --- | --- | --- | --- |
| changed | a | Ährenland | bloc | east | – |
|  |  |  | capability | 2 | 2.5 |
|  |  |  | relies\_on | – | b 0.5 (0.4 to 0.6) |
| changed | b | Beta | name | Beta | Beta (new) |
| removed | d | d |  |  |  |
| added | e | Newcomer |  |  |  |


### Ties: 2 removed, 3 changed, 2 added

|  | tie | layer | kind | what | before | after |
| --- | --- | --- | --- | --- | --- | --- |
| changed | Ährenland – Beta | m |  | range | 0.4 to 0.6 | 0.4 to 0.7 |
| removed | Beta → =1+1 | m |  | weight | 1 |  |
| changed | Ährenland – =1+1 | e | trade | to\_date | 1988-01-01 | 1987-01-01 |
| changed | Ährenland – =1+1 | e | trade | weight | 0.4 | 0.45 |
| removed | =1+1 – d | old |  | weight | -0.2 |  |
| added | =1+1 → Beta (new) | m |  | weight |  | 1 |
| added | =1+1 – Newcomer | new |  | weight |  | 0.1 |


### Pacts: 1 removed, 1 changed, 1 added

|  | id | name | what | before | after |
| --- | --- | --- | --- | --- | --- |
| changed | p | p | members | a, b, c | b, c, e |
| removed | q | q |  |  |  |
| added | r | r |  |  |  |


### Cohesion of the network (Military)

| measure | before | after | change |  |
| --- | ---: | ---: | ---: | ---: |
| density | 1.000 | 0.667 | ▼ -0.333 | -33 % |
| transitivity | 1.000 | 0.600 | ▼ -0.400 | -40 % |

- each model as it stands, with its own number of actors

$ entente diff --assert models/barbell.json models/barbell.json --only density
Two models
           before                                after                                 change
  ───────────────────────────────────────────────────────────────────────────────────────────
  file     barbell.json                          barbell.json
  title    Barbell: two triangles joined by n3   Barbell: two triangles joined by n3
  as of    –                                     –
  layers   1                                     1                                          0
  actors   7                                     7                                          0
  ties     8                                     8                                          0
  pacts    0                                     0                                          0
  actors and ties: those that are there at the model's date, the ties of pacts among them
  the two say the same

Cohesion of the network (all layers combined)
  measure   before   after   change
  ───────────────────────────────────────
  density    0.381   0.381        0   0 %
  each model as it stands, with its own number of actors

$ entente diff --assert tests/golden/inputs/diff-before.json tests/golden/inputs/diff-after.json --only density -o diff.csv | tail -1
wrote diff.csv
  each model as it stands, with its own number of actors

$ entente diff --assert tests/golden/inputs/diff-before.json tests/golden/inputs/diff-after.json --only density > /dev/null
[exit 1]

$ entente diff models/barbell.json examples/barbell-broker.json
examples/barbell-broker.json:2:13: error: this is a scenario; a model is asked for [out-of-range]
     2 |   "format": "entente-scenario/1",
       |             ^
       = at /format
[exit 65]

$ entente diff models/barbell.json nothing.json
entente: error: cannot open 'nothing.json': No such file or directory [no-input]
[exit 66]

$ entente diff models/barbell.json models/great-powers.json --layer ties
entente: error: unknown layer 'ties'; the model has relations [unknown-reference]
[exit 65]

$ entente diff models/barbell.json
entente: error: an argument is missing; usage: entente diff BEFORE AFTER [options] [usage]
[exit 64]
