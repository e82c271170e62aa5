# The renderer alone: what it refuses, how it says so, and what it leaves out.
$ entente-render
entente-render: error: usage: entente-render layout | dot|svg|png|pdf --frame N|--sheet N | version [usage]
[exit 64]
$ entente-render svg --frame 1.5 < /dev/null
entente-render: error: usage: entente-render layout | dot|svg|png|pdf --frame N|--sheet N | version [usage]
[exit 64]
$ entente-render gif --frame 0 < /dev/null
entente-render: error: usage: entente-render layout | dot|svg|png|pdf --frame N|--sheet N | version [usage]
[exit 64]
$ entente-render layout < /dev/null
drawing:1:1: error: the text ends too early [syntax]
     1 | 
       | ^
[exit 65]
$ entente-render version > /dev/full
entente-render: error: cannot write to standard output: No space left on device [write]
[exit 74]
$ entente draw models/barbell.json -o drawing-for-renderer.json && entente-render svg --frame 9 < drawing-for-renderer.json
wrote drawing-for-renderer.json
entente-render: error: there is no frame 9 [usage]
[exit 64]
$ entente-render dot --frame 0 < drawing-for-renderer.json > /dev/full
entente-render: error: cannot write to standard output: No space left on device [write]
[exit 74]
$ sed 's/"page": \[/"page": [1e9, /' drawing-for-renderer.json | entente-render svg --frame 0 2>&1 | head -1
drawing:46:13: error: this is no layout of this drawing [out-of-range]
$ sed '/"layout": {/,$d' drawing-for-renderer.json | sed '$s/,$/}/' | entente-render png --frame 0 2>&1 | head -1
drawing:1:1: error: this is no layout of this drawing [out-of-range]
$ entente-render pdf --frame 0 < drawing-for-renderer.json | grep -ac CreationDate
0
[exit 1]
