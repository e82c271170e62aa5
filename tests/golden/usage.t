$ entente
entente: what is left of an alliance when somebody falls

  entente run examples/syria-collapse.json -o out
  entente collapse models/barbell.json n3

'entente help' lists the commands.
[exit 64]

$ entente help
entente: what is left of an alliance when somebody falls

Examples:
  entente run examples/syria-collapse.json -o out
  entente collapse models/barbell.json n3

Commands:
  run          Play a scenario: cohesion before and after, where the loss comes from, and diagrams.
  collapse     Let actors fall together, and compare before and after.
  measure      Measure the cohesion of a model as it stands.
  rank         Let every actor (tie, pact, layer) fall by itself, and list what each costs, worst first.
  attack       Let actors fall one after another, and follow what is left.
  keyplayers   Find the actors whose joint loss splits the network most, or from whom most are near.
  score        Score what scenarios foretold about ties against what was observed, one row each.
  forecast     Say which realignments structural balance theory would favour; not a prediction.
  merge        Put samples of several machines together, and show what one machine would have shown.
  draw         Draw a model, or a moment of a scenario, as DOT, SVG, PNG or PDF.
  convert      Turn a model of one format into another.
  check        Find all mistakes of models and scenarios at once, and what is legal but doubtful.
  fmt          Lay out models and scenarios in one way: what means the same looks the same.
  diff         Lay two models beside each other: what was added, removed and changed, and what cohesion makes of it.
  init         Make a small model and scenario to begin with, and what editors need to help with them.
  schema       Print the JSON Schema of models, scenarios or results, by which editors complete and check.
  list         List the measures, steps, cascades, formats or kinds of errors, with their definitions.
  completion   Print a script that lets bash, zsh or fish complete commands, options, files and ids.
  help         Explain a command, a measure, a step, a rule of cascades or claims.
  version      Show the versions of the program, its libraries and its renderer.

'entente help' with the name of a command, a measure, a step or a rule of cascades says more, 'entente help claims'
explains the language of claims.

$ entente rnu
entente: error: unknown command 'rnu'; did you mean 'run'? [usage]
[exit 64]

$ entente run
entente: error: an argument is missing; usage: entente run SCENARIO [-o FOLDER] [options] [usage]
[exit 64]

$ entente run a b
entente: error: 'b' is one argument too many; usage: entente run SCENARIO [-o FOLDER] [options] [usage]
[exit 64]

$ entente measure models/barbell.json --onyl density
entente: error: unknown option '--onyl'; did you mean '--only'? [usage]
[exit 64]

$ entente measure models/barbell.json --format yaml
entente: error: unknown format 'yaml'; there are text, json, csv and markdown [usage]
[exit 64]

$ entente measure models/barbell.json --only densty
entente: error: unknown measure 'densty'; did you mean 'density'? [usage]
[exit 64]

$ entente measure models/barbell.json --format
entente: error: the option '--format' needs a value: NAME [usage]
[exit 64]

$ entente measure models/barbell.json --json=1
entente: error: the option '--json' takes no value [usage]
[exit 64]

$ entente measure models/barbell.json --js
entente: error: unknown option '--js' [usage]
[exit 64]

$ entente measure models/barbell.json --max-input many
entente: error: '--max-input' takes a number of bytes such as 64M, not 'many' [usage]
[exit 64]

$ entente measure models/barbell.json --at 1914-13
entente: error: '1914-13' is no date (YYYY, YYYY-MM or YYYY-MM-DD) [usage]
[exit 64]

$ entente collapse models/barbell.json n33
entente: error: unknown actor 'n33'; did you mean 'n3'? [unknown-reference]
[exit 65]

$ entente collapse models/barbell.json n3 n3
entente: error: 'n3' is named twice [usage]
[exit 64]

$ entente draw models/barbell.json -o picture.gif
entente: error: 'picture.gif' should end in .dot, .svg, .png, .pdf or .json [usage]
[exit 64]

$ entente draw models/barbell.json
entente: error: say where to draw to: -o FILE.svg (or .dot, .png, .pdf) [usage]
[exit 64]

$ entente measure models/barbell.json --layer tiess
entente: error: unknown layer 'tiess'; did you mean 'ties'? [unknown-reference]
[exit 65]

$ entente measure models/barbell.json --pair n0
entente: error: '--pair' takes two different actors: A,B [usage]
[exit 64]

$ entente help collapse
Let actors fall together, and compare before and after.

Examples:
  entente collapse models/barbell.json n3
  entente collapse models/russia-iran-2024.json syria --bloc axis --pair russia,iran
  entente collapse models/russia-iran-2024.json syria hezbollah -o out
  entente collapse models/russia-iran-2024.json syria --samples 10000 --rewire 1000

Usage: entente collapse MODEL ACTOR... [options]

An actor goes by its id, or by its name in any case ("Assad's Syria"); so do layers and blocs.

Options:
  -o, --output PLACE       write to this file or folder
  -f, --format NAME        text, json, csv or markdown
      --json               short for --format json
      --bloc ID            look at the actors of this bloc
      --among A,B,…        look at these actors
      --pair A,B           measure what ties these two
      --log                show every change with its cause
      --only M,N,…         show these measures only
      --group GROUP        cohesion, balance, layers, position, brokerage or spectral
      --all                every measure there is
      --at DATE            what is valid on this day, month or year
      --color WHEN         auto, always or never
      --samples N          draw every judged number N times; FROM..TO: these samples only
      --raw FILE           write the samples, for 'entente merge'
      --rewire N           compare the collapse with N rewirings and with the other actors
      --sobol N            find what drives the answer by Sobol' indices too, of N rows: N · (inputs + 2) plays
      --seed S             of random numbers (default 1)
      --distribution NAME  of what is drawn: pert (default), triangular or uniform
      --threads N          use so many processors (default: all); results are the same
      --max-input BYTES    refuse larger inputs (default 512M)
  -q, --quiet              say nothing of files written
      --theme THEME        of diagrams: screen (default), or print: no colours, larger letters
      --layout-from FILE   place actors as in this layout.json or draw's OUT.json
      --lang CODE          write report.html in en (default) or de
      --from, --map, --decimal, --mutual, --both, --nmc, --nodes: models of other formats,
                           see 'entente help convert'
  -h, --help               show this help

$ entente help weaken
weaken: ties of an actor, or the ties chosen, lose the share 'by'; what relied on the actor weakens too

  example    { "do": "weaken", "actor": "hezbollah", "by": 0.5, "range": [0.3, 0.7] }

$ entente help densiti
entente: error: no help on 'densiti'; did you mean 'density'? [usage]
[exit 64]

$ entente help fragmentation
efficiency: mean closeness of all pairs: how well support can pass from anyone to anyone

  scope        network
  group        cohesion
  formula      Σ_{i≠j} (1 / d_ij) / (n (n - 1)); d along lengths 1 / w, 1 / ∞ = 0
  also         1 - distance-weighted fragmentation D_F (Borgatti 2006); compactness, 1 - breadth (UCINET); 1 / harmonic mean path length; global efficiency
  unit         strength
  range        0..
  direction    higher is more cohesive
  focus        among the actors in focus
  undefined    fewer than 2 actors
  source       Latora & Marchiori 2001

connectedness: share of all pairs that reach each other on some path

  scope        network
  group        cohesion
  formula      Σ_k s_k (s_k - 1) / (n (n - 1)) over components of size s_k
  also         1 - fragmentation F (Borgatti 2006)
  unit         share of pairs
  range        0..1
  direction    higher is more cohesive
  focus        among the actors in focus
  undefined    fewer than 2 actors
  source       Krackhardt 1994

$ entente list errors
Kinds of errors and exit codes
  kind                exit   what
  ────────────────────────────────────────────────────────────────────────────────────────────
  usage                 64   the command line is wrong
  syntax                65   not JSON, or JSON that the strict reader refuses
  encoding              65   not UTF-8, or a character that is not allowed
  too-large             65   an input, a string or a nesting beyond its limit
  duplicate             65   a key or an id that stands twice
  wrong-type            65   a value of another type than the format asks for
  missing               65   a required key is absent
  unknown-key           65   a key that the format does not know
  unknown-reference     65   an id that nothing defines
  out-of-range          65   a number, date or name outside what is allowed
  contradiction         65   a step or value that cannot be meant, given what stands before it
  corrupt               65   a file of samples that is cut short or altered
  lint                   0   legal but doubtful
  no-input              66   an input that is not there or cannot be read
  internal              70   a fault of the program itself
  renderer              70   the renderer failed; everything else was written
  cannot-create         73   an output that cannot be created
  write                 74   an output that could not be written wholly

$ entente list stpes
entente: error: there is no list 'stpes'; did you mean 'steps'? [usage]
[exit 64]
