# Samples of several machines, put together.
$ entente run examples/barbell-broker.json --samples 1..5 --seed 2 --raw 1.raw
wrote 1.raw

$ entente run examples/barbell-broker.json --samples 6..11 --seed 2 --raw 2.raw -q

$ head -1 2.raw | sed 's/[0-9a-f]\{64\}/…/g; s/"version": "[^"]*"/"version": …/'
{"format": "entente-raw/1", "version": …, "command": "run", "words": ["--seed=2", "--", "examples/barbell-broker.json"], "from": 6, "count": 6, "width": 50, "inputs": [{"role": "scenario", "name": "examples/barbell-broker.json", "sha256": "…", "bytes": 267}, {"role": "model", "name": "examples/../models/barbell.json", "sha256": "…", "bytes": 930}]}

$ entente merge 2.raw 1.raw --json > merged.json && entente run examples/barbell-broker.json --samples 11 --seed 2 --json | cmp - merged.json

# What does not belong together.
$ entente run examples/barbell-broker.json --samples 9..12 --seed 2 --raw 3.raw -q; entente merge 1.raw 3.raw 2.raw
entente: error: '2.raw' has samples 6..11 and '3.raw' 9..12: some are in both [duplicate]
[exit 65]

$ entente merge 1.raw 3.raw
entente: error: samples 6..8 are missing: '1.raw' ends before, '3.raw' begins after [missing]
[exit 65]

$ entente merge 1.raw 1.raw
entente: error: '1.raw' has samples 1..5 and '1.raw' 1..5: some are in both [duplicate]
[exit 65]

$ entente run examples/barbell-broker.json --samples 6..11 --seed 3 --raw other.raw -q; entente merge 1.raw other.raw
entente: error: 'other.raw' was made by 'run --seed=3 -- examples/barbell-broker.json', '1.raw' by 'run --seed=2 -- examples/barbell-broker.json' [contradiction]
[exit 65]

$ entente run examples/barbell-broker.json --samples 6..11 --seed 2 --only density --raw other.raw -q; entente merge 1.raw other.raw
entente: error: 'other.raw' was made by 'run --only=density --seed=2 -- examples/barbell-broker.json', '1.raw' by 'run --seed=2 -- examples/barbell-broker.json' [contradiction]
[exit 65]

$ mkdir -p copy; cp examples/barbell-broker.json copy/b.json; sed -i 's|\.\./models|../models|' copy/b.json; entente run copy/b.json --samples 6..11 --seed 2 --raw other.raw -q; entente merge 1.raw other.raw
entente: error: 'other.raw' was made by 'run --seed=2 -- copy/b.json', '1.raw' by 'run --seed=2 -- examples/barbell-broker.json' [contradiction]
[exit 65]

$ cp models/barbell.json copy/m.json; sed 's|\.\./models/barbell.json|m.json|' examples/barbell-broker.json > copy/b.json; entente run copy/b.json --samples 1..5 --raw 4.raw -q; sed -i 's/"weight": 1/"weight": 0.9/' copy/m.json; entente run copy/b.json --samples 6..7 --raw 5.raw -q; entente merge 4.raw 5.raw
entente: error: '5.raw' has another model ('copy/m.json') than '4.raw' ('copy/m.json') [contradiction]
[exit 65]

# What is no longer what was written.
$ head -c 3000 1.raw > cut.raw; entente merge cut.raw
entente: error: 'cut.raw' is cut short [corrupt]
[exit 65]

$ head -c 100 1.raw > cut.raw; entente merge 2.raw cut.raw
entente: error: 'cut.raw' is cut short [corrupt]
[exit 65]

$ (cat 1.raw; echo) > longer.raw; entente merge longer.raw
entente: error: 'longer.raw' is longer than it says [corrupt]
[exit 65]

$ sed '$s/.$/x/' 1.raw > altered.raw; entente merge altered.raw
entente: error: 'altered.raw' is altered: its SHA-256 is not that of what it holds [corrupt]
[exit 65]

$ sed '1s/"version": "[^"]*"/"version": "0.0.9"/' 1.raw > old.raw; entente merge 2.raw old.raw 2> said; sed 's/this is .*/this is …/' said
old.raw:1:40: error: written by version '0.0.9', this is …
     1 | {"format": "entente-raw/1", "version": "0.0.9", "command": "run", "words": ["--seed=2", "--", "exam
       |                                        ^
       = at /version

$ entente merge models/barbell.json
entente: error: 'models/barbell.json' is no file of samples [wrong-type]
[exit 65]

$ entente merge nowhere.raw
entente: error: cannot open 'nowhere.raw': No such file or directory [no-input]
[exit 66]

$ entente merge - < 1.raw
entente: error: cannot open '-': No such file or directory [no-input]
[exit 66]

$ mkfifo pipe.raw; entente merge pipe.raw; rm pipe.raw
entente: error: 'pipe.raw' is not a regular file [no-input]

$ entente merge 1.raw --max-input 100
entente: error: the head of '1.raw' is larger than 100 bytes (--max-input) [too-large]
[exit 65]

$ entente merge 1.raw --max-input 1K
entente: error: the inputs in '1.raw' are larger than 1024 bytes (--max-input) [too-large]
[exit 65]

$ entente merge
entente: error: an argument is missing; usage: entente merge FILE... [options] [usage]
[exit 64]

# What was made up, with the right hash.
$ cat > forge.sh <<< 'sed "$1" 1.raw | head -c -64 > f; (cat f; sha256sum < f | head -c 64) > forged.raw; rm f; entente merge forged.raw'; chmod +x forge.sh

$ bash forge.sh '1s/"count": 5/"count": 999999999/; 1s/"width": [0-9]*/"width": 999999999/'
entente: error: 'forged.raw' is cut short [corrupt]
[exit 65]

$ bash forge.sh '1s/"width": [0-9]*/"width": 18446744073709551617/'
forged.raw:1:160: error: 'width' must be a whole number from 1 to 999999999 [out-of-range]
     1 | ples/barbell-broker.json"], "from": 1, "count": 5, "width": 18446744073709551617, "inputs": [{"role": "scenario", "name"
       |                                                             ^
       = at /width
[exit 65]

$ bash forge.sh '1s/"run"/"draw"/'
entente: error: 'forged.raw' names a command without samples: 'draw' [corrupt]
[exit 65]

$ bash forge.sh '1s/"run"/"merge"/'
entente: error: 'forged.raw' names a command without samples: 'merge' [corrupt]
[exit 65]

$ bash forge.sh '1s/"--seed=2"/"--output=stolen"/'; ls stolen
entente: error: what 'forged.raw' says was asked cannot be: unknown option '--output' [corrupt]
ls: cannot access 'stolen': No such file or directory
[exit 2]

$ bash forge.sh '1s/"--seed=2"/"--raw=stolen"/'; ls stolen
entente: error: what 'forged.raw' says was asked cannot be: unknown option '--raw' [corrupt]
ls: cannot access 'stolen': No such file or directory
[exit 2]

$ bash forge.sh '1s/"--seed=2"/"-h"/'
entente: error: what 'forged.raw' says was asked cannot be: unknown option '-h' [corrupt]
[exit 65]

$ bash forge.sh '1s/"--",/"--", "a", "b",/'
entente: error: what 'forged.raw' says was asked cannot be: 3 arguments for 'run' [corrupt]
[exit 65]

$ bash forge.sh '1s/"--seed=2"/"--only=density"/'
entente: error: 'forged.raw' has rows of 50 numbers; what was asked has 3 [contradiction]
[exit 65]

$ bash forge.sh '1s/"role": "model"/"role": "mantle"/'
entente: error: the text of the model is missing [missing]
[exit 65]

$ bash forge.sh '1s|"--", "[^"]*"|"--", "/etc/passwd"|' | head -3
The broker of the barbell falls
model: Barbell: two triangles joined by n3
7 actors, 8 ties, 1 layer; focus: all actors

# What is not asked together.
$ entente run examples/barbell-broker.json --raw 9.raw
entente: error: '--raw' writes samples: say how many by '--samples' [usage]
[exit 64]

$ entente run examples/barbell-broker.json --samples 3 --raw 9.raw -o out
entente: error: '--raw' writes samples only; '--output' is for 'entente merge' [usage]
[exit 64]

$ entente run examples/barbell-broker.json --samples 3 --raw nowhere/9.raw
entente: error: cannot create 'nowhere/9.raw': No such file or directory [cannot-create]
[exit 73]

$ entente run examples/barbell-broker.json --samples 3 --raw examples/barbell-broker.json
entente: error: 'examples/barbell-broker.json' is the scenario [cannot-create]
[exit 73]

$ entente merge 1.raw --seed 3
entente: error: unknown option '--seed' [usage]
[exit 64]
