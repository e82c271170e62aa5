$ entente init my && entente run my/scenario.json | head -16
wrote my/model.json
wrote my/scenario.json
wrote my/schema/model.schema.json
wrote my/schema/scenario.schema.json
next: entente run my/scenario.json
The Little Entente without Czechoslovakia
model: The Little Entente in 1937
6 actors, 15 ties, 2 layers; as of 1937; focus: bloc status-quo
  0 before: Before (1937)
  1 munich: Munich (1938-09-30)
  2 fall: Prague is occupied (1939-03-15)
strength = |weight| / scale, distance along 1/strength; ▲ ▼ show change, ! where signs disagree

Claims (2 of 2 hold)
  id   verdict   claim                                                                        left       right    rests on
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  C1   holds     Most of the bond between France and Romania goes with Czechoslovakia       0.1333   <   0.5667   collapse czechoslovakia (fall)
  C2   holds     Munich alone cost the status quo less efficiency than the fall of Prague   0.0700   <   0.2413   collapse czechoslovakia (fall)
  rests on: without this one thing the verdict is another; coded: a step sets what the claim is about

Cohesion phase by phase (bloc status-quo, all layers combined, fixed denominator)

$ entente check my/model.json my/scenario.json && entente fmt --assert my/model.json my/scenario.json
my/model.json: good
my/scenario.json: good

$ entente schema model | cmp - my/schema/model.schema.json && entente schema scenario | cmp - my/schema/scenario.schema.json

# Nothing is written over, and then nothing at all.
$ entente init my
entente: error: 'my/model.json' is there already, and is left as it is [cannot-create]
[exit 73]

$ mkdir half && touch half/scenario.json && entente init half; ls -A half
entente: error: 'half/scenario.json' is there already, and is left as it is [cannot-create]
scenario.json

$ entente init no/such/folder
entente: error: cannot create the folder 'no/such/folder': No such file or directory [cannot-create]
[exit 73]

$ entente schema modle
entente: error: there is no schema of 'modle'; did you mean 'model'? [usage]
[exit 64]

$ entente schema actors
entente: error: there is no schema of 'actors'; there are model, scenario and result [usage]
[exit 64]

$ entente init my yours
entente: error: 'yours' is one argument too many; usage: entente init [FOLDER] [options] [usage]
[exit 64]
