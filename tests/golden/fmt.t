# One order, one layout: what means the same looks the same.
$ echo '{"actors":[{"name":"Bé \u00e9","id":"b"},{"id":"a"}],"x-z":1,"note":"n","pacts":[],"layers":[{"id":"m"}],"x-a":{"k":1e2},"ties":[{"weight":0.50,"layer":"m","to":"b","from":"a","grade":"A"}],"format":"entente-model/1"}' | entente fmt -
{
  "format": "entente-model/1",
  "note": "n",
  "layers": [ { "id": "m" } ],
  "actors": [
    { "id": "b", "name": "Bé é" },
    { "id": "a" }
  ],
  "ties": [ { "from": "a", "to": "b", "layer": "m", "weight": 0.5, "grade": "A" } ],
  "x-a": { "k": 100 },
  "x-z": 1
}

# What has no room on a line fills several.
$ entente fmt tests/golden/inputs/every-key-model.json
{
  "$schema": "../../../models/schema/model.schema.json",
  "$comment": "Every key that a model may have.",
  "format": "entente-model/1",
  "title": "Every key",
  "as_of": "1990-06",
  "note": "For tests of formats.",
  "layers": [
    { "id": "military", "title": "Military", "share": 2, "share_range": [1, 3], "scale": 1, "symmetrize": "mean",
      "x-colour": "red", "note": "free", "$comment": "free" },
    { "id": "economic" }
  ],
  "blocs": [ { "id": "east", "title": "East" } ],
  "sources": [ { "id": "book", "title": "A book", "date": "1989-11-09", "url": "https://example.org/book" } ],
  "actors": [
    { "id": "a", "name": "A", "kind": "state", "bloc": "east", "capability": 4, "capability_range": [3, 5],
      "threshold": 0.5, "from_date": "1980", "to_date": "1995-01-02", "formerly": ["old-a"],
      "relies_on": [ { "actor": "b", "share": 0.5, "range": [0.4, 0.6] } ],
      "grade": "A", "sources": ["book"], "note": "first" },
    { "id": "b", "bloc": "east", "capability": 1 },
    { "id": "c" },
    { "id": "d" }
  ],
  "ties": [
    { "from": "a", "to": "b", "layer": "military", "kind": "arms", "weight": 0.5, "range": [0.4, 0.6], "exists": 0.9,
      "directed": true, "from_date": "1985-03", "to_date": "1999",
      "relies_on": [ { "actor": "c", "share": 0.5, "range": [0.2, 0.8], "x-why": { "a": [1, null] } } ],
      "reliance": "disjoint",
      "grade": "B", "sources": ["book"], "note": "tie" },
    { "from": "b", "to": "c", "layer": "military", "weight": 0.8 },
    { "from": "c", "to": "d", "layer": "economic", "weight": -0.4 }
  ],
  "pacts": [
    { "id": "pact", "title": "The pact", "layer": "military", "weight": 0.5, "range": [0.3, 0.7], "from_date": "1970",
      "to_date": "1998", "dissolves_above": 0.6, "members": ["a", "b", "c"], "grade": "C", "sources": ["book"],
      "note": "pact" },
    { "id": "below", "layer": "military", "weight": 0.2, "subsidiary_of": "pact", "members": ["a", "c"] }
  ],
  "x-own": { "anything": [1, 2.5, null, { "a": 2, "z": 1 }] }
}

$ entente fmt tests/golden/inputs/every-key-scenario.json
{
  "$schema": "../../../models/schema/scenario.schema.json",
  "$comment": "Every key that a scenario may have.",
  "format": "entente-scenario/1",
  "title": "Every key",
  "note": "For tests of formats.",
  "model": "every-key-model.json",
  "observed": "every-key-model.json",
  "focus": { "bloc": "east", "pairs": [ ["a", "b"] ], "note": "free" },
  "phases": [
    { "id": "one", "title": "One", "date": "1990-07", "after": "before", "probability": 1,
      "x-own": true, "note": "phase",
      "steps": [
        { "do": "add", "actor": { "id": "e", "name": "E" }, "sources": ["book"], "because": "it comes" },
        { "do": "add", "tie": { "from": "e", "to": "d", "layer": "economic", "weight": 0.5 } },
        { "do": "add", "pact": { "id": "new", "layer": "economic", "weight": 0.4, "members": ["c", "d"] } },
        { "do": "weaken", "actor": "d", "by": 0.5, "range": [0.4, 0.6], "note": "free" },
        { "do": "strengthen", "where": { "between": ["b", "c"], "layer": "military" }, "by": 0.5, "range": [0.1, 2] },
        { "do": "set", "where": { "from": "b", "to": "c", "layer": "military" }, "weight": 0.7, "range": [0.6, 0.8] },
        { "do": "flip", "where": { "actor": "d", "layer": "economic" } },
        { "do": "sever", "where": { "kind": "arms", "bloc": "east", "note": "free" } },
        { "do": "join", "actor": "d", "pact": "pact" },
        { "do": "leave", "actor": "d", "pact": "pact" },
        { "do": "dissolve", "pact": "new" },
        { "do": "collapse", "actor": "a", "successor": "e",
          "inherits": { "capability": 0.5, "ties": 0.5, "pacts": 0.5, "reliance": 0.5 } },
        { "do": "switch-off", "layer": "economic" }
      ],
      "cascade": { "rule": "threshold", "layer": "military" } },
    { "id": "two", "steps": [], "cascade": { "rule": "reliance" } },
    { "id": "three", "steps": [], "cascade": { "rule": "load", "layer": "military", "tolerance": 5 } },
    { "id": "four", "steps": [], "cascade": { "rule": "k-core", "layer": "military", "k": 1 } },
    { "id": "five", "steps": [], "cascade": { "rule": "s-core", "layer": "military", "s": 0.1 } },
    { "id": "six", "steps": [], "cascade": { "rule": "distress", "layer": "military", "collapses": true } }
  ],
  "expect": [
    { "id": "C1", "claim": "In words", "confidence": 0.8, "tolerance": 0.01,
      "note": "free",
      "that": { "all": [
        "efficiency@one <= efficiency@before",
        { "x-why": 1, "any": ["ties@six < ties@before", "ties@six = ties@before"] }
      ] } },
    { "id": "C2", "claim": "In words", "that": "density@one > 0" }
  ]
}

$ entente fmt --assert models/*.json examples/*.json tests/golden/inputs/every-key-*.json

$ echo '{"layers":[{"id":"m"}],"format":"entente-model/1","actors":[]}' > unlike.json && entente fmt --assert unlike.json models/barbell.json
unlike.json: looks otherwise
[exit 1]

$ chmod 640 unlike.json && ln -s unlike.json link.json && entente fmt -w link.json models/barbell.json && cat link.json && stat -c '%A %F' unlike.json link.json
wrote link.json
{
  "format": "entente-model/1",
  "layers": [ { "id": "m" } ],
  "actors": []
}
-rw-r----- regular file
lrwxrwxrwx symbolic link

$ entente fmt -w link.json

# Files with mistakes stay as they are.
$ echo '{"layers":[{"id":"m"}],"format":"entente-model/1","actors":[{"id":"A"}]}' > wrong.json; entente fmt -w wrong.json; cat wrong.json
wrong.json:1:67: error: 'A' is no id: small letters, digits and '-', a letter first, at most 64 [out-of-range]
     1 | rs":[{"id":"m"}],"format":"entente-model/1","actors":[{"id":"A"}]}
       |                                                             ^
       = at /actors/0/id
{"layers":[{"id":"m"}],"format":"entente-model/1","actors":[{"id":"A"}]}

$ entente fmt --assert wrong.json unlike.json
wrong.json:1:67: error: 'A' is no id: small letters, digits and '-', a letter first, at most 64 [out-of-range]
     1 | rs":[{"id":"m"}],"format":"entente-model/1","actors":[{"id":"A"}]}
       |                                                             ^
       = at /actors/0/id
[exit 65]

# Whole numbers keep their digits, or are refused.
$ echo '{"layers":[{"id":"m"}],"format":"entente-model/1","actors":[],"x-n":12345678901234567890}' | entente fmt -
entente: error: '-' has a number beyond 2^53, which would lose digits; a string would not [too-large]
[exit 65]

$ echo '{"layers":[{"id":"m"}],"format":"entente-model/1","actors":[],"x-n":-9007199254740992}' | entente fmt - | grep x-n
  "x-n": -9007199254740992

$ echo 'from,to,weight' > ties.csv; entente fmt -w ties.csv; cat ties.csv
entente: error: 'ties.csv' is not JSON; 'entente convert' may make it so [syntax]
from,to,weight

$ entente fmt models/barbell.json models/barbell.json
entente: error: several files take '--write' or '--assert' [usage]
[exit 64]

$ entente fmt --assert -w models/barbell.json
entente: error: give either '--write' or '--assert' [usage]
[exit 64]

$ entente fmt -w -
entente: error: standard input cannot be rewritten [usage]
[exit 64]

$ entente fmt nothing.json
entente: error: cannot open 'nothing.json': No such file or directory [no-input]
[exit 66]
