Completion as the shells ask for it: words, what they are, and files by extension.

$ entente completion words -- co
collapse	Let actors fall together, and compare before and after.
convert	Turn a model of one format into another.
completion	Print a script that lets bash, zsh or fish complete commands, options, files and ids.
$ entente completion words -- collapse models/
:files json graphml gexf net csv
$ entente completion words -- run ""
:files json
$ entente completion words -- merge ""
:files
$ entente completion words -- convert a.csv ""
:files
$ entente completion words -- collapse models/russia-iran-2024.json h
hezbollah	Hezbollah
hamas	Hamas
$ entente completion words -- measure models/russia-iran-2024.json --pair=iran,s
:nospace
--pair=iran,syria	Assad's Syria
$ entente completion words -- draw examples/syria-collapse.json --phase ""
before	what the model says
fall	Damascus falls
attrition	Hezbollah and Hamas are worn down
north-korea	Russia turns to North Korea
agreement	Agreement without a duty to assist
difference	before and after in one
all	every phase on one sheet
$ entente completion words -- rank models/russia-iran-2024.json --by effi
efficiency	mean closeness of all pairs: how well support can pass from anyone to anyone
efficiency_robustness	efficiency left, on average, while the best tied actors are deleted one after another
$ entente completion words -- rank x --of ""
actors	
ties	
pacts	
layers	
$ entente completion words -- attack models/barbell.json --order ""
degree	most partners
strength	greatest support
betweenness	most shortest paths of others through it, each tie one step
closeness	nearest to all others, Σ 1/d along lengths 1/strength
vulnerability	whose deletion costs most efficiency
random	by chance, --repeat times
n0	
n1	
n2	
n3	
n4	
n5	
n6	
$ entente completion words -- attack models/barbell.json --order n3,n
n3,n0	
n3,n1	
n3,n2	
n3,n4	
n3,n5	
n3,n6	
$ entente completion words -- convert x --from g
graphml	GraphML, as NetworkX, igraph, Gephi and Cytoscape have it; holds a model wholly
gexf	GEXF 1.2, Gephi's own: coloured and placed; of a scenario, phase by phase
$ entente completion words -- convert x --decimal ""
point	
comma	
$ entente completion words -- list ""
measures	
steps	
cascades	
formats	
errors	
$ entente completion words -- run --di
--distribution	of what is drawn: pert (default), triangular or uniform
$ entente completion words -- run -- --di
:files json
$ entente completion tcsh
entente: error: there is no completion for 'tcsh'; did you mean 'bash'? [usage]
[exit 64]
$ entente completion basch
entente: error: there is no completion for 'basch'; did you mean 'bash'? [usage]
[exit 64]
$ entente completion
entente: error: an argument is missing; usage: entente completion bash|zsh|fish [usage]
[exit 64]
