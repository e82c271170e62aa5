# Ten different mistakes, each where it stands.
$ entente check tests/golden/inputs/ten-mistakes.json
tests/golden/inputs/ten-mistakes.json:4:12: error: '2024-13-01' is no date (YYYY, YYYY-MM or YYYY-MM-DD) [out-of-range]
     4 |   "as_of": "2024-13-01",
       |            ^
       = at /as_of
tests/golden/inputs/ten-mistakes.json:5:44: error: 'share' must be between 1e-09 and 1000000000, not 0 [out-of-range]
     5 |   "layers": [ { "id": "military", "share": 0 } ],
       |                                            ^
       = at /layers/0/share
tests/golden/inputs/ten-mistakes.json:8:13: error: 'Iran' is no id: small letters, digits and '-', a letter first, at most 64 [out-of-range]
     8 |     { "id": "Iran" },
       |             ^
       = at /actors/1/id
tests/golden/inputs/ten-mistakes.json:9:13: error: the actor 'russia' is defined already, in line 7 [duplicate]
     9 |     { "id": "russia" },
       |             ^
       = at /actors/2/id
tests/golden/inputs/ten-mistakes.json:13:31: error: unknown actor 'syrai'; did you mean 'syria'? [unknown-reference]
    13 |     { "from": "russia", "to": "syrai", "layer": "military", "weight": 0.5 },
       |                               ^
       = at /ties/0/to
tests/golden/inputs/ten-mistakes.json:14:49: error: unknown layer 'militry'; did you mean 'military'? [unknown-reference]
    14 |     { "from": "russia", "to": "syria", "layer": "militry", "weight": 0.5 },
       |                                                 ^
       = at /ties/1/layer
tests/golden/inputs/ten-mistakes.json:15:61: error: unknown key 'wieght'; did you mean 'weight'? [unknown-key]
    15 |     { "from": "russia", "to": "syria", "layer": "military", "wieght": 0.5, "weight": 0.5 },
       |                                                             ^
       = at /ties/2/wieght
tests/golden/inputs/ten-mistakes.json:16:85: error: a range may not cross 0 [out-of-range]
    16 | "to": "syria", "layer": "military", "weight": 0.5, "range": [-0.1, 0.6] },
       |                                                             ^
       = at /ties/3/range
tests/golden/inputs/ten-mistakes.json:17:31: error: a tie joins two different actors [contradiction]
    17 |     { "from": "russia", "to": "russia", "layer": "military", "weight": 0.5 },
       |                               ^
       = at /ties/4/to
tests/golden/inputs/ten-mistakes.json:18:5: error: the key 'weight' is missing [missing]
    18 |     { "from": "russia", "to": "syria", "layer": "military" }
       |     ^
       = at /ties/5
[exit 65]

# Ranges within the limits of their numbers, and only beside one.
$ entente check tests/golden/inputs/range-mistakes.json
tests/golden/inputs/range-mistakes.json:4:62: error: 'share_range' must lie between 1e-09 and 1000000000 [out-of-range]
     4 |  "layers": [ { "id": "military", "share": 2, "share_range": [0, 3] }, { "id": "economic", "share_range": [2, 3] } ],
       |                                                             ^
       = at /layers/0/share_range
tests/golden/inputs/range-mistakes.json:4:107: error: the range does not contain the value it belongs to [out-of-range]
     4 | "share_range": [0, 3] }, { "id": "economic", "share_range": [2, 3] } ],
       |                                                             ^
       = at /layers/1/share_range
tests/golden/inputs/range-mistakes.json:6:23: error: 'capability_range' needs a 'capability' [missing]
     6 |     { "id": "russia", "capability_range": [1, 2] },
       |                       ^
       = at /actors/0/capability_range
tests/golden/inputs/range-mistakes.json:7:58: error: the range is upside down: the lower end stands first [out-of-range]
     7 |     { "id": "iran", "capability": 2, "capability_range": [3, 1] },
       |                                                          ^
       = at /actors/1/capability_range
tests/golden/inputs/range-mistakes.json:8:59: error: 'capability_range' must be a list [...] [wrong-type]
     8 |     { "id": "syria", "capability": 2, "capability_range": 3 }
       |                                                           ^
       = at /actors/2/capability_range
tests/golden/inputs/range-mistakes.json:12:65: error: 'range' must lie between 0 and 1 [out-of-range]
    12 |   "relies_on": [ { "actor": "syria", "share": 0.8, "range": [0.6, 1.2] } ] }
       |                                                             ^
       = at /ties/0/relies_on/0/range
[exit 65]

# A grade that stands for no width is doubtful.
$ entente check tests/golden/inputs/grades.json
tests/golden/inputs/grades.json:6:15: warning: the grade 'b' is none of A, B, C, D, E and F: it stands for no width [lint]
     6 |   "actors": [ { "id": "russia", "capability": 2, "grade": "b" }, { "id": "
       |               ^
       = at /actors/0
tests/golden/inputs/grades.json:7:13: warning: the grade 'A2' is none of A, B, C, D, E and F: it stands for no width [lint]
     7 |   "ties": [ { "from": "russia", "to": "iran", "layer": "military", "weig
       |             ^
       = at /ties/0
tests/golden/inputs/grades.json: good, with doubts

$ entente check no-such-file.json
entente: error: cannot open 'no-such-file.json': No such file or directory [no-input]
[exit 66]

$ entente check models
entente: error: 'models' is a directory [no-input]
[exit 66]

$ entente check /dev/zero
entente: error: '/dev/zero' is not a regular file [no-input]
[exit 66]

$ entente measure models/barbell.json --max-input 100
entente: error: 'models/barbell.json' is larger than 100 bytes (--max-input) [too-large]
[exit 65]

$ echo '{"format": "entente-scenario/1", "model": "models/barbell.json", "phases": [{"id": "a", "steps": [{"do": "colapse", "actor": "n3"}]}]}' | entente run -
-:1:106: error: unknown step 'colapse'; did you mean 'collapse'? [unknown-reference]
     1 | dels/barbell.json", "phases": [{"id": "a", "steps": [{"do": "colapse", "actor": "n3"}]}]}
       |                                                             ^
       = at /phases/0/steps/0/do
[exit 65]

$ echo '{"format": "entente-scenario/1", "model": "models/barbell.json", "phases": [{"id": "a", "steps": [{"do": "collapse", "actor": "n3"}, {"do": "weaken", "actor": "n3", "by": 0.5}]}]}' | entente run -
-:1:134: error: this step cannot happen: the actor is not there at this moment [contradiction]
     1 | : [{"id": "a", "steps": [{"do": "collapse", "actor": "n3"}, {"do": "weaken", "actor": "n3", "by": 0.5}]}]}
       |                                                             ^
       = at /phases/0/steps/1
[exit 65]

$ echo '{"format": "entente-scenario/1", "model": "models/barbell.json", "phases": [{"id": "a", "steps": [{"do": "weaken", "actor": "n3", "by": 0.5, "range": [0.4, 1.5]}]}]}' | entente run -
-:1:151: error: 'range' must lie between 0 and 1 [out-of-range]
     1 | teps": [{"do": "weaken", "actor": "n3", "by": 0.5, "range": [0.4, 1.5]}]}]}
       |                                                             ^
       = at /phases/0/steps/0/range
[exit 65]

$ echo '{"format": "entente-scenario/1", "model": "models/none.json", "phases": []}' | entente run -
-:1:43: error: cannot open 'models/none.json': No such file or directory [no-input]
     1 | {"format": "entente-scenario/1", "model": "models/none.json", "phases": []}
       |                                           ^
       = at /model
[exit 66]

$ printf '{"format": "entente-model/1", "layers": [{"id": "a"}],\n "actors": [{"id": "x", "name": "\\u202e\\u00e9"}, {"id": "x\\u001b"}]}' | entente check -
-:2:59: error: control characters are not allowed [encoding]
     2 |  "actors": [{"id": "x", "name": "\u202e\u00e9"}, {"id": "x\u001b"}]}
       |                                                           ^
[exit 65]

$ printf '\377\376{' | entente check -
-:1:1: error: the text is UTF-16; save it as UTF-8 [encoding]
     1 | \xff\xfe{
       | ^
[exit 65]
$ printf '{ "format": "entente-scenario/1", "model": "models/barbell.json", "phases": [\n  { "id": "a", "date": "1990", "steps": [ { "do": "collapse", "actor": "n0" } ] },\n  { "id": "b", "steps": [ { "do": "collapse", "actor": "n1" } ] },\n  { "id": "c", "date": "1989-12", "steps": [ { "do": "collapse", "actor": "n2" } ] },\n  { "id": "d", "date": "1989-12-24", "steps": [ { "do": "collapse", "actor": "n3" } ] } ] }' > dates.json; entente check dates.json
models/barbell.json:15:11: warning: the model names no sources [lint]
    15 |   "ties": [
       |           ^
       = at /ties
dates.json:4:3: warning: the phase is of 1989-12, and builds on what is of 1990 [lint]
     4 |   { "id": "c", "date": "1989-12", "steps": [ { "do": "collapse
       |   ^
       = at /phases/2
dates.json: good, with doubts
